package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a page from top to bottom: runs on one baseline, cut into lines where a gap is too
 * wide for a space between words.
 */
final class TextRows {
  /** Shares of the font's size. */
  private static final float SAME_BASELINE = 0.3f;

  private static final float RAISED_MAX = 0.7f;
  private static final float SMALL = 0.8f;
  private static final float SPACE_MIN = 0.13f;
  private static final float LINE_ENDS = 1.1f;
  private static final float MARK_GAP_MAX = 5;

  private static final Pattern NOTE_MARK = Pattern.compile("[\\d,*\u2020\u2021 ]{1,6}");
  private static final Pattern TAKES_NOTE = Pattern.compile(".*(\\p{L}{3}|[.,;:)\u201d])\\s*");

  private TextRows() {}

  /** The runs must all be read in one direction. */
  static List<List<TextLine>> of(List<TextRun> runs, int page) {
    var rows = new ArrayList<List<TextRun>>();
    var raised = new ArrayList<TextRun>();
    var sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(TextRun::baseline));
    float usual = usualSize(runs);
    for (var run : sorted) {
      if (run.text().isBlank()) continue;
      if (run.size() < SMALL * usual) {
        raised.add(run);
      } else {
        rowOf(run, rows).add(run);
      }
    }
    for (var run : raised) {
      if (!attach(run, rows)) rowOf(run, rows).add(run);
    }
    rows.sort(Comparator.comparingDouble(row -> row.getFirst().baseline()));
    return rows.stream().map(row -> lines(row, page)).filter(row -> !row.isEmpty()).toList();
  }

  private static List<TextRun> rowOf(TextRun run, List<List<TextRun>> rows) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      var first = rows.get(i).getFirst();
      float apart = Math.abs(run.baseline() - first.baseline());
      if (apart <= SAME_BASELINE * Math.min(run.size(), first.size())) return rows.get(i);
      if (apart > 40 * run.size()) break;
    }
    var row = new ArrayList<TextRun>();
    rows.add(row);
    return row;
  }

  /** Puts small print beside the letters that it is raised or lowered from. */
  private static boolean attach(TextRun small, List<List<TextRun>> rows) {
    for (var row : rows) {
      var beside = row.stream().filter(big -> isBeside(small, big)).findFirst();
      if (beside.isEmpty()) continue;
      if (!isNoteMark(small, beside.get())) row.add(small);
      return true;
    }
    return false;
  }

  private static boolean isBeside(TextRun small, TextRun big) {
    float up = big.baseline() - small.baseline();
    return small.size() < SMALL * big.size()
        && up > -SAME_BASELINE * big.size()
        && up < RAISED_MAX * big.size()
        && Math.abs(small.left() - big.right()) < 0.5 * big.size();
  }

  /** The number of a footnote behind a word; in "m2" it is no such thing. */
  static boolean isNoteMark(TextRun small, TextRun big) {
    float up = big.baseline() - small.baseline();
    return small.size() < SMALL * big.size()
        && up > 0.15 * big.size()
        && up < RAISED_MAX * big.size()
        && NOTE_MARK.matcher(small.text()).matches()
        && TAKES_NOTE.matcher(big.text()).matches();
  }

  private static List<TextLine> lines(List<TextRun> row, int page) {
    row.sort(Comparator.comparingDouble(TextRun::left));
    var lines = new ArrayList<TextLine>();
    for (var run : row) {
      var next = line(run, page);
      if (lines.isEmpty()) {
        lines.add(next);
        continue;
      }
      var last = lines.getLast();
      float gap = (next.left() - last.right()) / Math.max(last.size(), next.size());
      boolean isMarked = last.isListMark() && gap < MARK_GAP_MAX;
      if (gap > LINE_ENDS && !isMarked) {
        lines.add(next);
      } else {
        lines.set(lines.size() - 1, last.with(next, gap > SPACE_MIN ? " " : ""));
      }
    }
    lines.replaceAll(TextRows::tidied);
    return lines;
  }

  static TextLine line(TextRun run, int page) {
    return new TextLine(
        run.text(),
        page,
        run.left(),
        run.right(),
        run.baseline(),
        run.size(),
        run.bold(),
        run.order(),
        new TextLine.Column(run.left(), run.right()),
        false);
  }

  static TextLine tidied(TextLine line) {
    return new TextLine(
        line.text().replaceAll(" {2,}", " ").strip(),
        line.page(),
        line.left(),
        line.right(),
        line.baseline(),
        line.size(),
        line.bold(),
        line.order(),
        line.column(),
        line.isRow());
  }

  private static float usualSize(List<TextRun> runs) {
    return Typography.usual(runs, TextRun::size, run -> run.text().length());
  }
}
