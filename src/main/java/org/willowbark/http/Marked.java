package org.willowbark.http;

import java.util.List;
import org.willowbark.query.Span;
import org.willowbark.search.Excerpt;

/** An excerpt as HTML, everything in it escaped. */
final class Marked {
  private static final String ANSWER_START = "<strong class=\"answer\">";
  private static final String ANSWER_END = "</strong>";

  private Marked() {}

  /** For programs: {@code <mark>} is the only tag. */
  static String html(Excerpt excerpt) {
    return html(excerpt, "", "", new Span(0, 0));
  }

  /** For our pages: the sentence that answers is marked as a whole, too. */
  static String pageHtml(Excerpt excerpt) {
    return html(excerpt, ANSWER_START, ANSWER_END, excerpt.answer().orElse(new Span(0, 0)));
  }

  private static String html(Excerpt excerpt, String before, String after, Span answer) {
    var text = excerpt.text();
    var html = new StringBuilder(text.length() + 64);
    if (!excerpt.isStart()) html.append(text.startsWith("- ") ? "\u2026\n" : "\u2026 ");
    var parts = new Parts(text, html, excerpt.marks());
    parts.add(0, answer.start());
    if (answer.end() > answer.start()) {
      html.append(before);
      parts.add(answer.start(), answer.end());
      html.append(after);
    }
    parts.add(answer.end(), text.length());
    if (!excerpt.isEnd()) html.append(" \u2026");
    return html.toString();
  }

  /** Writes stretches of a text; a mark that reaches over the end of one goes on in the next. */
  private record Parts(String text, StringBuilder html, List<Span> marks) {
    void add(int from, int to) {
      int at = from;
      for (var mark : marks) {
        int start = Math.max(mark.start(), from);
        int end = Math.min(mark.end(), to);
        if (start >= end) continue;
        escape(text, at, start, html);
        html.append("<mark>");
        escape(text, start, end, html);
        html.append("</mark>");
        at = end;
      }
      escape(text, at, to, html);
    }
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
