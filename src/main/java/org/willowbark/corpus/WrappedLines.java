package org.willowbark.corpus;

import java.util.List;

/**
 * Lines of a paragraph, told apart by why they end: because the next word did not fit, or because
 * the writer wanted them to.
 */
final class WrappedLines {
  /** No editor wraps at more than this. */
  private static final int WIDTH_MAX_CHARS = 120;

  /** Lines wrapped by hand end well before the margin. */
  private static final double RAGGED_SHARE = 0.75;

  private WrappedLines() {}

  /** Whether lines of this width are paragraphs, each of them whole. */
  static boolean areParagraphs(int width) {
    return width > WIDTH_MAX_CHARS;
  }

  /**
   * The paragraph: wrapped lines joined, wanted line breaks kept.
   *
   * @param width of the whole text
   */
  static String joined(List<String> lines, int width) {
    var text = new StringBuilder(lines.getFirst().strip());
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!isWrapped(lines.get(i - 1), line, width)) {
        text.append(lines.get(i - 1).length() > WIDTH_MAX_CHARS ? "\n\n" : "\n");
      } else if (!endsWithHyphen(text)) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  /**
   * Whether a line goes on in the next one.
   *
   * @param next without white space around it
   * @param width of the lines around
   */
  static boolean isWrapped(String line, String next, int width) {
    if (width > WIDTH_MAX_CHARS) return Character.isLowerCase(next.codePointAt(0));
    if (Character.isLowerCase(next.codePointAt(0)) && !line.endsWith(".")) return true;
    int space = next.indexOf(' ');
    int firstWord = space < 0 ? next.length() : space;
    return line.length() + 1 + firstWord > RAGGED_SHARE * width;
  }

  /** How wide a text is set: a tenth of its lines may be longer. */
  static int width(List<List<String>> blocks) {
    int[] lengths =
        blocks.stream().flatMap(List::stream).mapToInt(String::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length - 1 - lengths.length / 10];
  }

  private static boolean endsWithHyphen(StringBuilder text) {
    int length = text.length();
    return length > 1
        && text.charAt(length - 1) == '-'
        && Character.isLetter(text.charAt(length - 2));
  }
}
