package org.willowbark.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.willowbark.article.Passage;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.Span;
import org.willowbark.search.Excerpt;

/** Where results lead. */
final class Links {
  private static final int FRAGMENT_WORDS = 5;
  private static final int FRAGMENT_MAX_CHARS = 120;

  private Links() {}

  /** The article where its publisher has it, else our own rendering of it. */
  static String toArticle(FoundPassage found) {
    return isElsewhere(found) ? found.url() : ownPage(found.passage().id().article());
  }

  /** Whether the publisher has a page of it that can be followed without running a script. */
  static boolean isElsewhere(FoundPassage found) {
    return found.url().startsWith("https://") || found.url().startsWith("http://");
  }

  /** The place in the publisher's article where the excerpt stands, else our own page of it. */
  static String toPassage(FoundPassage found, Excerpt excerpt) {
    if (!isElsewhere(found)) return toOwnPage(found.passage(), excerpt.answerInPassage());
    var url = found.url();
    int fragment = url.indexOf('#');
    var page = fragment < 0 ? url : url.substring(0, fragment);
    var shown = excerpt.answer().map(it -> excerpt.text().substring(it.start(), it.end()));
    return page
        + "#"
        + encoded(found.passage().anchor())
        + textFragment(shown.orElse(excerpt.text()));
  }

  /** Our own page of the article, the passage marked on it. */
  static String toOwnPage(Passage passage) {
    return toOwnPage(passage, Optional.empty());
  }

  /** The same, with the sentence that answers marked above all. */
  static String toOwnPage(Passage passage, Optional<Span> answer) {
    var anchor = passage.anchor().isEmpty() ? "" : encoded(passage.anchor());
    return ownPage(passage.id().article())
        + "?passage="
        + encoded(passage.id().key())
        + answer.map(it -> "&answer=" + it.start() + "-" + it.end()).orElse("")
        + "#"
        + anchor
        + textFragment(passage.text());
  }

  static String ownPage(String article) {
    return path("/articles/" + article);
  }

  /** A path with all but its slashes encoded. */
  static String path(String path) {
    var encoded = new StringBuilder(path.length() + 8);
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i < path.length() && path.charAt(i) != '/') continue;
      encoded.append(encoded(path.substring(start, i)));
      if (i < path.length()) encoded.append('/');
      start = i + 1;
    }
    return encoded.toString();
  }

  /**
   * Lets the browser scroll to a text and mark it, by its first words and its last (URL Fragment
   * Text Directives, WICG). A browser that knows none goes by what stands before them.
   */
  private static String textFragment(String text) {
    var lines = text.strip().split("\n");
    var first = item(lines[0]);
    var last = item(lines[lines.length - 1]);
    boolean isShort = lines.length == 1 && first.chars().filter(c -> c == ' ').count() < 10;
    var start = isShort ? first : firstWords(first);
    var end = isShort ? "" : lastWords(last);
    if (start.length() > FRAGMENT_MAX_CHARS || end.length() > FRAGMENT_MAX_CHARS) return "";
    return ":~:text=" + part(start) + (isShort ? "" : "," + part(end));
  }

  /** A line without the mark of a list item. */
  private static String item(String line) {
    return line.startsWith("- ") ? line.substring(2) : line;
  }

  private static String firstWords(String line) {
    int at = -1;
    for (int i = 0; i < FRAGMENT_WORDS; i++) {
      at = line.indexOf(' ', at + 1);
      if (at < 0) return line;
    }
    return line.substring(0, at);
  }

  private static String lastWords(String line) {
    int at = line.length();
    for (int i = 0; i < FRAGMENT_WORDS; i++) {
      at = line.lastIndexOf(' ', at - 1);
      if (at < 0) return line;
    }
    return line.substring(at + 1);
  }

  /** Hyphens part the pieces of a text fragment. */
  private static String part(String words) {
    return encoded(words).replace("-", "%2D");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
