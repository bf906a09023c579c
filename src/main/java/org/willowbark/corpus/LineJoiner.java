package org.willowbark.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the lines of a paragraph together, undoing the hyphens that only the line's end called for.
 */
final class LineJoiner {
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final Pattern WORD = Pattern.compile("\\p{L}+(-\\p{L}+)*");
  private static final Pattern LAST_WORD = Pattern.compile("((?:\\p{L}+-)*)(\\p{L}+)-$");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Ll}\\p{L}*");

  /** First parts of words that are mostly written with a hyphen; "X-ray" is, too. */
  private static final Set<String> HYPHENATED =
      Set.of(
          "self",
          "non",
          "long",
          "short",
          "well",
          "high",
          "low",
          "full",
          "part",
          "half",
          "one",
          "two",
          "three",
          "four",
          "first",
          "second",
          "third",
          "follow",
          "year",
          "day",
          "side",
          "evidence",
          "life",
          "blood",
          "slow",
          "fast",
          "quick",
          "sugar",
          "salt",
          "fat",
          "alcohol",
          "smoke",
          "health",
          "heart",
          "skin",
          "x");

  private final Set<String> words = new HashSet<>();

  /**
   * @param lines of the whole document: how it writes a word elsewhere decides
   */
  LineJoiner(List<TextLine> lines) {
    for (var line : lines) {
      WORD.matcher(line.text().toLowerCase(Locale.ROOT))
          .results()
          .forEach(word -> words.add(word.group()));
    }
  }

  String joined(List<TextLine> lines) {
    var text = new StringBuilder();
    for (var line : lines) append(line.text(), text);
    return withoutSoftHyphens(text.toString());
  }

  /** Adds a line, or a part of a paragraph from the next page. */
  void append(String line, StringBuilder text) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    int last = text.length() - 1;
    if (text.charAt(last) == SOFT_HYPHEN) {
      text.setLength(last);
      text.append(line);
      return;
    }
    var before = LAST_WORD.matcher(text);
    var after = FIRST_WORD.matcher(line);
    if (text.charAt(last) != '-' || !before.find()) {
      text.append(' ').append(line);
      return;
    }
    boolean isCompound = !before.group(1).isEmpty();
    if (!isCompound && after.find() && isOneWord(before.group(2), after.group()))
      text.setLength(last);
    text.append(line);
  }

  private boolean isOneWord(String first, String second) {
    var start = first.toLowerCase(Locale.ROOT);
    if (words.contains(start + second)) return true;
    if (words.contains(start + "-" + second)) return false;
    boolean isInitial = first.length() == 1 || Character.isUpperCase(first.charAt(1));
    return !isInitial && !HYPHENATED.contains(start);
  }

  static String withoutSoftHyphens(String text) {
    return text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace(String.valueOf(SOFT_HYPHEN), "");
  }
}
