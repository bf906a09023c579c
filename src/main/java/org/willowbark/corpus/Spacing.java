package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;

/** Distances between lines. */
final class Spacing {
  private Spacing() {}

  /** The usual distance from a line to the next below it; a guess where there are too few. */
  static float pitch(List<TextLine> lines) {
    var gaps = new ArrayList<Float>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
      float size = lines.get(i).size();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0.8 * size && gap < 3 * size)
        gaps.add(gap);
    }
    if (gaps.isEmpty()) return lines.isEmpty() ? 0 : 1.3f * lines.getFirst().size();
    return Typography.usual(gaps, gap -> gap, gap -> 1);
  }
}
