package org.willowbark.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Whether a page asks search engines to leave it out: {@code X-Robots-Tag: noindex}, or the same in
 * a {@code <meta name="robots">} of its head.
 */
final class NoIndex {
  private static final List<String> MEANS_IT = List.of("noindex", "none");
  private static final int HEAD_SIZE_MAX_BYTES = 1 << 20;

  private NoIndex() {}

  static boolean isAskedBy(Answer answer, PageKind kind) {
    return answer.headers("X-Robots-Tag").stream().anyMatch(NoIndex::isHeaderForUs)
        || (kind == PageKind.HTML && isInHead(answer));
  }

  /** The header may name the robot that it is for: {@code otherbot: noindex, nofollow}. */
  private static boolean isHeaderForUs(String header) {
    var rules = header.strip();
    int colon = rules.indexOf(':');
    if (colon > 0 && rules.substring(0, colon).chars().allMatch(NoIndex::isOfName)) {
      var name = rules.substring(0, colon).toLowerCase(Locale.ROOT);
      if (name.equals(Robots.NAME)) {
        rules = rules.substring(colon + 1);
      } else if (!name.equals("unavailable_after") && !name.startsWith("max-")) {
        return false;
      }
    }
    return holdsNoIndex(rules);
  }

  private static boolean isOfName(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private static boolean holdsNoIndex(String rules) {
    for (var rule : rules.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
      if (MEANS_IT.contains(rule)) return true;
    }
    return false;
  }

  /** Reads no further than the end of the head, however long or deep the page is. */
  private static boolean isInHead(Answer answer) {
    var charset = PageKind.charset(answer).orElse(StandardCharsets.ISO_8859_1);
    int length = Math.min(answer.body().length, HEAD_SIZE_MAX_BYTES);
    var bytes = new java.io.ByteArrayInputStream(answer.body(), 0, length);
    try (var page = new StreamParser(Parser.htmlParser())) {
      page.parse(new InputStreamReader(bytes, charset), answer.url().toString());
      var head = page.selectFirst("head");
      if (head == null) return false;
      for (var meta : head.select("meta[name][content]")) {
        var name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
        if ((name.equals("robots") || name.equals(Robots.NAME))
            && holdsNoIndex(meta.attr("content"))) return true;
      }
      return false;
    } catch (IOException | UncheckedIOException e) {
      throw new AssertionError("a page in memory can always be read", e);
    }
  }
}
