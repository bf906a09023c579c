package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds tables among the rows of a page, and makes a line of each of their rows. */
final class TableRows {
  private static final int ROWS_MIN = 2;

  /** Lines further apart than this many times their size are not of one cell. */
  private static final float CELL_ENDS = 1.7f;

  private TableRows() {}

  /** A line for each row; where rows have parts that stand one above the other, they are cells. */
  static List<TextLine> merged(List<List<TextLine>> rows) {
    var merged = new ArrayList<TextLine>();
    int at = 0;
    while (at < rows.size()) {
      int end = endOfTable(rows, at);
      if (end > at) {
        merged.addAll(table(rows.subList(at, end)));
        at = end;
      } else {
        merged.add(joined(rows.get(at), " "));
        at++;
      }
    }
    return merged;
  }

  private static TextLine joined(List<TextLine> parts, String between) {
    var line = parts.getFirst();
    for (var part : parts.subList(1, parts.size())) line = line.with(part, between);
    return line;
  }

  /** The end of the table that starts at this row; the row itself if none does. */
  private static int endOfTable(List<List<TextLine>> rows, int start) {
    if (rows.get(start).size() < 2) return start;
    int end = start;
    int whole = 0;
    for (int row = start; row < rows.size(); row++) {
      boolean isPart = rows.get(row).size() > 1 || isNearPrevious(rows, row);
      if (!isPart || columns(rows.subList(start, row + 1)).size() < 2) break;
      if (rows.get(row).size() > 1) whole++;
      end = row + 1;
    }
    return whole >= ROWS_MIN ? end : start;
  }

  private static boolean isNearPrevious(List<List<TextLine>> rows, int row) {
    var line = rows.get(row).getFirst();
    return row > 0
        && line.baseline() - rows.get(row - 1).getFirst().baseline() < CELL_ENDS * line.size();
  }

  /** The stretches of the page's width that the rows share out, from left to right. */
  private static List<TextLine.Column> columns(List<List<TextLine>> rows) {
    var lines = new ArrayList<>(rows.stream().flatMap(List::stream).toList());
    lines.sort((a, b) -> Float.compare(a.left(), b.left()));
    var columns = new ArrayList<TextLine.Column>();
    for (var line : lines) {
      if (columns.isEmpty() || line.left() > columns.getLast().right() + 0.4 * line.size()) {
        columns.add(new TextLine.Column(line.left(), line.right()));
      } else if (line.right() > columns.getLast().right()) {
        columns.set(
            columns.size() - 1, new TextLine.Column(columns.getLast().left(), line.right()));
      }
    }
    return columns;
  }

  /** Cell by cell in the order of the file; a step back to the left begins a new row. */
  private static List<TextLine> table(List<List<TextLine>> rows) {
    var columns = columns(rows);
    var lines = new ArrayList<>(rows.stream().flatMap(List::stream).toList());
    lines.sort(TextLine.AS_IN_FILE);
    var table = new ArrayList<List<TextLine>>();
    var cells = new ArrayList<TextLine>();
    int column = -1;
    float baseline = 0;
    for (var line : lines) {
      int own = columnOf(line, columns);
      boolean goesOn = own == column && line.baseline() - baseline < CELL_ENDS * line.size();
      if (goesOn) {
        cells.set(cells.size() - 1, cells.getLast().with(line, " "));
      } else if (own > column) {
        cells.add(line);
      } else {
        table.add(List.copyOf(cells));
        cells.clear();
        cells.add(line);
      }
      column = own;
      baseline = line.baseline();
    }
    table.add(List.copyOf(cells));
    return table.stream().map(row -> joined(row, "; ").asRow()).collect(Collectors.toList());
  }

  private static int columnOf(TextLine line, List<TextLine.Column> columns) {
    for (int i = columns.size() - 1; i > 0; i--) {
      if (line.left() >= columns.get(i).left() - 1) return i;
    }
    return 0;
  }
}
