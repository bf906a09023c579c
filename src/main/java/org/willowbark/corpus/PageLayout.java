package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a page into the order of reading: what stands in columns column by column, all
 * else row by row.
 *
 * <p>A gutter is a strip that no line crosses over several rows. Whether it parts columns of text
 * or the cells of a table is told by the order of the file, which goes down a column but along a
 * table's rows, and by how full the lines are.
 */
final class PageLayout {
  private static final int DEPTH_MAX = 4;
  private static final int ROWS_MIN = 3;
  private static final float STEP_POINTS = 2;
  private static final float HALF_GUTTER_MIN_POINTS = 3;

  /** A gap this many times the usual pitch ends a column. */
  private static final float COLUMN_ENDS = 1.8f;

  private final List<TextLine> ordered = new ArrayList<>();

  private PageLayout() {}

  /**
   * @param rows from top to bottom, each from left to right
   */
  static List<TextLine> inReadingOrder(List<List<TextLine>> rows) {
    var layout = new PageLayout();
    layout.split(rows, 0);
    return layout.ordered;
  }

  /** Rows {@code from} to before {@code to} stand on both sides of {@code x}. */
  private record Gutter(float x, int from, int to, int score) {}

  private void split(List<List<TextLine>> rows, int depth) {
    if (rows.isEmpty()) return;
    var gutter = depth < DEPTH_MAX ? findGutter(rows) : null;
    if (gutter == null) {
      addColumn(rows);
      return;
    }
    var within = rows.subList(gutter.from, gutter.to);
    split(rows.subList(0, gutter.from), depth);
    split(side(within, gutter.x, true), depth + 1);
    split(side(within, gutter.x, false), depth + 1);
    split(rows.subList(gutter.to, rows.size()), depth);
  }

  private void addColumn(List<List<TextLine>> rows) {
    var column = TextLine.Column.of(rows.stream().flatMap(List::stream).toList());
    for (var line : TableRows.merged(rows)) ordered.add(line.in(column));
  }

  private static List<List<TextLine>> side(List<List<TextLine>> rows, float x, boolean left) {
    return rows.stream()
        .map(row -> row.stream().filter(line -> line.left() < x == left).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static @Nullable Gutter findGutter(List<List<TextLine>> rows) {
    var column = TextLine.Column.of(rows.stream().flatMap(List::stream).toList());
    var found = new ArrayList<Gutter>();
    for (float x = column.left() + 20; x < column.right() - 20; x += STEP_POINTS) {
      int from = 0;
      for (int row = 0; row <= rows.size(); row++) {
        if (row < rows.size() && !isCrossed(rows.get(row), x)) continue;
        addGutter(rows, x, from, row, found);
        from = row + 1;
      }
    }
    found.sort(Comparator.comparingInt(Gutter::score).reversed());
    for (var gutter : found) {
      if (partsColumns(rows.subList(gutter.from, gutter.to), gutter.x)) return gutter;
    }
    return null;
  }

  private static boolean isCrossed(List<TextLine> row, float x) {
    for (var line : row) {
      float half = Math.max(HALF_GUTTER_MIN_POINTS, 0.35f * line.size());
      if (line.left() < x + half && line.right() > x - half) return true;
    }
    return false;
  }

  private static void addGutter(
      List<List<TextLine>> rows, float x, int from, int to, List<Gutter> found) {
    int start = from;
    while (start < to && !hasRight(rows.get(start), x)) start++;
    int end = to;
    int lastRight = to - 1;
    while (lastRight > start && !hasRight(rows.get(lastRight), x)) lastRight--;
    float pitch = Spacing.pitch(rows.subList(start, end).stream().flatMap(List::stream).toList());
    for (int row = lastRight + 1; row < end; row++) {
      float gap = baseline(rows.get(row)) - baseline(rows.get(row - 1));
      if (gap > COLUMN_ENDS * pitch) end = row;
    }
    int left = 0;
    int right = 0;
    for (var row : rows.subList(start, Math.max(start, end))) {
      if (hasRight(row, x)) right++;
      if (row.getFirst().left() < x) left++;
    }
    if (left >= ROWS_MIN && right >= ROWS_MIN) {
      found.add(new Gutter(x, start, end, Math.min(left, right)));
    }
  }

  private static boolean hasRight(List<TextLine> row, float x) {
    return row.getLast().left() >= x;
  }

  private static float baseline(List<TextLine> row) {
    return row.getFirst().baseline();
  }

  private static boolean partsColumns(List<List<TextLine>> rows, float x) {
    var lines = new ArrayList<>(rows.stream().flatMap(List::stream).toList());
    lines.sort(TextLine.AS_IN_FILE);
    int crossings = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).left() < x != lines.get(i - 1).left() < x) crossings++;
    }
    long both = rows.stream().filter(row -> row.getFirst().left() < x && hasRight(row, x)).count();
    var left = lines.stream().filter(line -> line.left() < x).toList();
    var right = lines.stream().filter(line -> line.left() >= x).toList();
    boolean goesDown = crossings <= Math.max(2, both / 2);
    return goesDown
        ? medianWords(left) >= 2 && medianWords(right) >= 2
        : isProse(left) && isProse(right);
  }

  private static boolean isProse(List<TextLine> lines) {
    var column = TextLine.Column.of(lines);
    long full =
        lines.stream().filter(it -> it.right() > column.right() - 0.2 * column.width()).count();
    return medianWords(lines) >= 5 && full * 2 >= lines.size();
  }

  private static int medianWords(List<TextLine> lines) {
    return lines.stream().map(TextLine::words).sorted().toList().get(lines.size() / 2);
  }
}
