package org.willowbark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What the parts of a page that belong to the site, not to the article, are called: by the names
 * that their makers give them, and by the words that readers see. The names and words lie in {@code
 * src/main/resources/org/willowbark/corpus/boilerplate/}.
 */
final class Boilerplate {
  private static final int HEADING_LENGTH_MAX_CHARS = 80;
  static final int LINE_LENGTH_MAX_CHARS = 200;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Set<String> SURE_NAMES = words("sure-names.txt").collect(Collectors.toSet());
  private static final Set<String> SUSPECT_WORDS =
      words("suspect-words.txt").filter(it -> !it.startsWith("+")).collect(Collectors.toSet());
  private static final Pattern SUSPECT_RUNS =
      Pattern.compile(
          words("suspect-words.txt")
              .filter(it -> it.startsWith("+"))
              .map(it -> it.substring(1))
              .collect(Collectors.joining("|")));

  /** Parts of a name that tell of the layout around, such as {@code has-sidebar}. */
  private static final Pattern OF_LAYOUT =
      Pattern.compile(
          "^(no|has|with|without|is|hide|show)-.*|.*-(open|closed|enabled|disabled|layout|ready|active|content|body|container|wrapper|wrap|inner|outer|page)$");

  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final String END_MARKS = ":.!?\u2026\u00bb>\u203a\u2192\u25be\u25bc";

  private static final Predicate<String> TALK_HEADING = phrases("talk-headings.txt");
  private static final Predicate<String> LINKS_HEADING = phrases("links-headings.txt");
  private static final Predicate<String> LINE = phrases("lines.txt");

  private Boilerplate() {}

  /** Whether its whole name is that of a part of the site. */
  static boolean isSurelyNamed(Element element) {
    if (SURE_NAMES.contains(element.id().toLowerCase(Locale.ROOT))) return true;
    return names(element.className())
        .anyMatch(it -> SURE_NAMES.contains(it.toLowerCase(Locale.ROOT)));
  }

  /** Whether its name holds the word for a part of the site. */
  static boolean isSuspectlyNamed(Element element) {
    return names(element.className()).anyMatch(Boilerplate::isSuspect) || isSuspect(element.id());
  }

  private static Stream<String> names(String className) {
    return className.isEmpty() ? Stream.of() : SPACE.splitAsStream(className);
  }

  private static boolean isSuspect(String name) {
    if (name.isEmpty()) return false;
    var plain = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    if (OF_LAYOUT.matcher(plain).matches()) return false;
    for (var word : NOT_LETTERS.split(plain)) {
      if (SUSPECT_WORDS.contains(word)) return true;
    }
    return SUSPECT_RUNS.matcher(NOT_LETTERS.matcher(plain).replaceAll("")).find();
  }

  /** Whether a heading opens comments, an author's life or a list of works. */
  static boolean isTalkHeading(String text) {
    return text.length() <= HEADING_LENGTH_MAX_CHARS && TALK_HEADING.test(unmarked(text));
  }

  /** Whether a heading opens links to elsewhere, or an offer. */
  static boolean isLinksHeading(String text) {
    return text.length() <= HEADING_LENGTH_MAX_CHARS && LINKS_HEADING.test(unmarked(text));
  }

  /** Whether a line is a button, a date, a name: something about the page, not of its text. */
  static boolean isLine(String text) {
    return text.length() <= LINE_LENGTH_MAX_CHARS
        && text.codePoints().anyMatch(Character::isLetterOrDigit)
        && LINE.test(unmarked(text));
  }

  private static String unmarked(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || END_MARKS.indexOf(text.charAt(end - 1)) >= 0)) end--;
    return text.substring(0, end).strip();
  }

  private static Predicate<String> phrases(String file) {
    return Pattern.compile(
            lines(file).collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .asMatchPredicate();
  }

  private static Stream<String> words(String file) {
    return lines(file).flatMap(SPACE::splitAsStream);
  }

  private static Stream<String> lines(String file) {
    try (var in = Boilerplate.class.getResourceAsStream("boilerplate/" + file)) {
      if (in == null) throw new IllegalStateException("boilerplate/" + file + " is not in the jar");
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException("boilerplate/" + file + " can't be read", e);
    }
  }
}
