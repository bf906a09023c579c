package org.willowbark.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A heading as plain text shows it.
 *
 * @param level 1 the outermost
 * @param lines how many lines it takes, its underline among them
 */
record TextHeading(int level, String text, int lines) {
  private static final int LENGTH_MAX_CHARS = 100;
  private static final int CAPITALS_LENGTH_MAX_CHARS = 60;
  private static final int CAPITALS_MIN = 4;

  private static final Pattern HASHES = Pattern.compile("^(#{1,6})\\s+(\\S.*?)\\s*#*$");
  private static final Pattern UNDERLINE = Pattern.compile("^(={3,}|-{3,})$");
  private static final Pattern NUMBERED =
      Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+(\\p{Lu}.*)$");

  /** One that has a mark: an underline, or hashes as in Markdown. */
  static Optional<TextHeading> ofMarked(List<String> block, int at) {
    var line = block.get(at).strip();
    if (line.length() > LENGTH_MAX_CHARS) return Optional.empty();
    var hashes = HASHES.matcher(line);
    if (hashes.matches()) {
      return Optional.of(new TextHeading(hashes.group(1).length(), hashes.group(2), 1));
    }
    if (at > 0 || block.size() < 2 || TextItem.isItem(block.getFirst())) return Optional.empty();
    var underline = block.get(1).strip();
    boolean isUnderlined =
        UNDERLINE.matcher(underline).matches()
            && !TextItem.isRule(line)
            // A rule across the page is not an underline.
            && underline.length() <= 2 * line.length() + 4;
    if (!isUnderlined) return Optional.empty();
    return Optional.of(new TextHeading(underline.startsWith("=") ? 1 : 2, line, 2));
  }

  /** One that stands alone between blank lines, in capitals or with a number. */
  static Optional<TextHeading> ofAlone(
      List<String> before, List<String> block, List<String> following) {
    if (block.size() != 1 || following.isEmpty()) return Optional.empty();
    var line = block.getFirst().strip();
    if (isInCapitals(line)) {
      return Optional.of(new TextHeading(2, withoutColon(line), 1));
    }
    var numbered = NUMBERED.matcher(line);
    if (!numbered.matches() || line.length() > LENGTH_MAX_CHARS || endsSentence(line)) {
      return Optional.empty();
    }
    // Numbered lines one after the other are a list with room between its items.
    if (isItemAlone(before) || isItemAlone(following)) return Optional.empty();
    int level = 2 + (int) numbered.group(1).chars().filter(c -> c == '.').count();
    return Optional.of(new TextHeading(level, numbered.group(2), 1));
  }

  private static boolean isItemAlone(List<String> block) {
    return block.size() == 1 && TextItem.isNumbered(block.getFirst());
  }

  private static boolean isInCapitals(String line) {
    if (line.length() > CAPITALS_LENGTH_MAX_CHARS || endsSentence(withoutColon(line))) return false;
    if (TextItem.isItem(line)) return false;
    int capitals = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLowerCase(c)) return false;
      if (Character.isUpperCase(c)) capitals++;
    }
    return capitals >= CAPITALS_MIN;
  }

  private static String withoutColon(String line) {
    return line.endsWith(":") ? line.substring(0, line.length() - 1).strip() : line;
  }

  private static boolean endsSentence(String line) {
    return line.endsWith(".")
        || line.endsWith("!")
        || line.endsWith(";")
        || line.endsWith(",")
        || line.endsWith(":");
  }
}
