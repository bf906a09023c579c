package org.willowbark.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of text on a page, or a part of one that stands by itself; in points, from the page's top
 * left corner.
 *
 * @param page counted from 1
 * @param order of its first letter in the file
 * @param bold whether all of it is
 * @param column where the text that it belongs to begins and ends on the page
 * @param isRow whether it is a row of a table, its cells parted by semicolons
 */
record TextLine(
    String text,
    int page,
    float left,
    float right,
    float baseline,
    float size,
    boolean bold,
    int order,
    Column column,
    boolean isRow) {
  static final Comparator<TextLine> AS_IN_FILE = Comparator.comparingInt(TextLine::order);

  /** A bullet that stands alone, as list marks do before the gap to their item. */
  private static final Pattern MARK =
      Pattern.compile(
          "[\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u2013\u00b7*o\ue000-\uf8ff-]|\\(?\\w{1,2}[.)]");

  /** The left and right edge of a column of text. */
  record Column(float left, float right) {
    static Column of(List<TextLine> lines) {
      float left = Float.MAX_VALUE;
      float right = 0;
      for (var line : lines) {
        left = Math.min(left, line.left);
        right = Math.max(right, line.right);
      }
      return new Column(left, right);
    }

    float width() {
      return right - left;
    }
  }

  TextLine in(Column other) {
    return new TextLine(text, page, left, right, baseline, size, bold, order, other, isRow);
  }

  /** This line and the one to its right as one. */
  TextLine with(TextLine next, String between) {
    return new TextLine(
        text + between + next.text,
        page,
        left,
        Math.max(right, next.right),
        Math.max(baseline, next.baseline),
        Math.max(size, next.size),
        bold && next.bold,
        Math.min(order, next.order),
        new Column(
            Math.min(column.left, next.column.left), Math.max(column.right, next.column.right)),
        isRow || next.isRow);
  }

  TextLine asRow() {
    return new TextLine(text, page, left, right, baseline, size, bold, order, column, true);
  }

  boolean isListMark() {
    return MARK.matcher(text.strip()).matches();
  }

  int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
