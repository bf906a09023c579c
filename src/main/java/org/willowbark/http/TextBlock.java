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

  /** A line in its pieces, each marked in one way. */
  public record Line(List<Piece> pieces) {
    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  /** A piece of a line. */
  public record Piece(String text, Mark mark) {}

  /** How a piece is marked. */
  public enum Mark {
    NONE,
    /** It is of the passage that was found. */
    PASSAGE,
    /** It is of the sentence in it that answers. */
    ANSWER
  }

  /**
   * The blocks of a section's text: a blank line parts them, and so does the start or end of a
   * list.
   *
   * @param passage the stretch of the text that is marked; may lie outside of it
   * @param answer the stretch of that which is marked above all
   */
  static List<TextBlock> of(String text, Stretch passage, Stretch answer) {
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
      if (content < end) lines.add(line(text, isItem ? content + 2 : start, end, passage, answer));
      start = end + 1;
    }
    if (!lines.isEmpty()) blocks.add(new TextBlock(inList, lines));
    return blocks;
  }

  /** A stretch of a text that may lie outside of it. */
  record Stretch(int start, int end) {
    static final Stretch NOTHING = new Stretch(0, 0);
  }

  private static Line line(String text, int start, int end, Stretch passage, Stretch answer) {
    int from = Math.clamp(passage.start, start, end);
    int to = Math.clamp(passage.end, from, end);
    int answerFrom = Math.clamp(answer.start, from, to);
    int answerTo = Math.clamp(answer.end, answerFrom, to);
    var pieces = new ArrayList<Piece>();
    add(pieces, text, start, from, Mark.NONE);
    add(pieces, text, from, answerFrom, Mark.PASSAGE);
    add(pieces, text, answerFrom, answerTo, Mark.ANSWER);
    add(pieces, text, answerTo, to, Mark.PASSAGE);
    add(pieces, text, to, end, Mark.NONE);
    return new Line(pieces);
  }

  private static void add(List<Piece> pieces, String text, int start, int end, Mark mark) {
    if (start < end) pieces.add(new Piece(text.substring(start, end), mark));
  }
}
