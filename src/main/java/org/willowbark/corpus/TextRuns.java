package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;

/** Joins the letters of a page, in the order of the file, to runs, and sees where words end. */
final class TextRuns {
  private static final float SIZE_MIN = 0.5f;
  private static final float SIZE_MAX = 1000;

  /** Shares of the font's size. */
  private static final float SPACE_MIN = 0.13f;

  private static final float SPACE_MIN_WHERE_WRITTEN = 0.28f;
  private static final float RUN_ENDS = 0.9f;
  private static final float OVERLAP_MAX = 0.4f;

  private final List<TextRun> runs = new ArrayList<>();
  private final Map<Integer, Integer> lettersByDirection = new TreeMap<>();
  private final float spaceMin;

  private final StringBuilder text = new StringBuilder();
  private float left;
  private float right;
  private float baseline;
  private float size;
  private boolean bold;
  private int direction;
  private int tag;

  /**
   * @param letters of the page: where spaces are written, a narrow gap is none, else letters spaced
   *     out would be words
   */
  TextRuns(List<TextPosition> letters) {
    long spaces = letters.stream().filter(it -> it.getUnicode().isBlank()).count();
    this.spaceMin = spaces * 20 > letters.size() ? SPACE_MIN_WHERE_WRITTEN : SPACE_MIN;
  }

  void add(TextPosition letter, boolean heavy, int tagged) {
    var written = LetterForms.plain(letter.getUnicode());
    float x = letter.getXDirAdj();
    float y = letter.getYDirAdj();
    float width = letter.getWidthDirAdj();
    float height = letter.getYScale() == 0 ? letter.getFontSizeInPt() : letter.getYScale();
    height = Math.abs(height);
    if (written.isEmpty() || !Float.isFinite(x + y + width)) return;
    if (!(height >= SIZE_MIN && height <= SIZE_MAX)) return;
    int turned = (int) letter.getDir();
    float gap = x - right;
    boolean goesOn =
        !text.isEmpty()
            && tagged == tag
            && heavy == bold
            && turned == direction
            && Math.abs(height - size) < 0.05 * size
            && Math.abs(y - baseline) < 0.1 * size
            && gap > -OVERLAP_MAX * size
            && gap < RUN_ENDS * size;
    if (!goesOn) {
      end();
      left = x;
      baseline = y;
      size = height;
      bold = heavy;
      direction = turned;
      tag = tagged;
    } else if (gap > spaceMin * size && !endsBlank() && !written.isBlank()) {
      text.append(' ');
    }
    text.append(written);
    right = x + width;
    lettersByDirection.merge(turned, 1, Integer::sum);
  }

  private boolean endsBlank() {
    return text.charAt(text.length() - 1) == ' ';
  }

  private void end() {
    if (!text.isEmpty()) {
      runs.add(
          new TextRun(
              text.toString(), left, right, baseline, size, bold, direction, tag, runs.size()));
    }
    text.setLength(0);
  }

  /** The one that most of the page is read in. */
  int direction() {
    return lettersByDirection.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  List<TextRun> finish() {
    end();
    return runs;
  }
}
