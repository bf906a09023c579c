package org.willowbark.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph, or the items of a list.
 *
 * @param lines a paragraph's lines, or an item each
 */
public record TextBlock(boolean isList, List<Line> lines) {
  public TextBlock {
    lines = List.copyOf(lines);
  }

  /**
   * A line in the pieces before, in and after what is marked.
   *
   * @param marked empty if nothing of it is marked
   */
  public record Line(String before, String marked, String after) {}

  /**
   * The blocks of a section's text: a blank line parts them, and so does the start or end of a
   * list.
   *
   * @param markStart where the marked part starts in the text; may lie outside of it
   * @param markEnd where it ends
   */
  static List<TextBlock> of(String text, int markStart, int markEnd) {
    var blocks = new ArrayList<TextBlock>();
    var lines = new ArrayList<Line>();
    boolean inList = false;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      int content = start;
      while (content < end && Character.isWhitespace(text.charAt(content))) content++;
      boolean isItem = text.startsWith("- ", content);
      if (!lines.isEmpty() && (content == end || isItem != inList)) {
        blocks.add(new TextBlock(inList, lines));
        lines = new ArrayList<>();
      }
      inList = isItem;
      if (content < end)
        lines.add(line(text, isItem ? content + 2 : start, end, markStart, markEnd));
      start = end + 1;
    }
    if (!lines.isEmpty()) blocks.add(new TextBlock(inList, lines));
    return blocks;
  }

  private static Line line(String text, int start, int end, int markStart, int markEnd) {
    int from = Math.clamp(markStart, start, end);
    int to = Math.clamp(markEnd, from, end);
    return new Line(text.substring(start, from), text.substring(from, to), text.substring(to, end));
  }
}
