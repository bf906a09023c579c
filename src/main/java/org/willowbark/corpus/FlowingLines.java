package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one paragraph whose runs are in reading order already, in whichever columns they
 * stand.
 */
final class FlowingLines {
  /** Shares of the font's size. */
  private static final float SAME_LINE = 0.6f;

  private static final float BACK = 0.5f;
  private static final float SPACE_MIN = 0.13f;

  private FlowingLines() {}

  static List<TextLine> of(List<TextRun> runs, int page) {
    var lines = new ArrayList<TextLine>();
    TextRun last = null;
    for (var run : runs) {
      if (last != null && TextRows.isNoteMark(run, last)) continue;
      var next = TextRows.line(run, page);
      if (last != null && isSameLine(last, run)) {
        boolean isApart = run.left() - last.right() > SPACE_MIN * last.size();
        lines.set(lines.size() - 1, lines.getLast().with(next, isApart ? " " : ""));
      } else {
        lines.add(next);
      }
      last = run;
    }
    lines.replaceAll(TextRows::tidied);
    lines.removeIf(line -> line.text().isEmpty());
    return lines;
  }

  private static boolean isSameLine(TextRun last, TextRun run) {
    float apart = Math.abs(run.baseline() - last.baseline());
    return apart < SAME_LINE * Math.max(run.size(), last.size())
        && run.left() > last.right() - BACK * last.size();
  }
}
