package org.willowbark.http;

import org.willowbark.search.Excerpt;

/** An excerpt as HTML: everything escaped, {@code <mark>} the only tag. */
final class Marked {
  private Marked() {}

  static String html(Excerpt excerpt) {
    var text = excerpt.text();
    var html = new StringBuilder(text.length() + 64);
    if (!excerpt.isStart()) html.append(text.startsWith("- ") ? "\u2026\n" : "\u2026 ");
    int at = 0;
    for (var mark : excerpt.marks()) {
      escape(text, at, mark.start(), html);
      html.append("<mark>");
      escape(text, mark.start(), mark.end(), html);
      html.append("</mark>");
      at = mark.end();
    }
    escape(text, at, text.length(), html);
    if (!excerpt.isEnd()) html.append(" \u2026");
    return html.toString();
  }

  private static void escape(String text, int start, int end, StringBuilder html) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        // One line break does; the passage itself keeps its blank lines.
        case '\n' ->
            html.append(html.isEmpty() || html.charAt(html.length() - 1) == '\n' ? "" : "\n");
        default -> html.append(c);
      }
    }
  }
}
