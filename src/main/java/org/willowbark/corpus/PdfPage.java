package org.willowbark.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a page, in the order of the file.
 *
 * @param number counted from 1
 * @param height in points, as it is read
 */
record PdfPage(int number, float height, List<TextRun> runs) {
  PdfPage {
    runs = List.copyOf(runs);
  }

  /** The runs by the direction that they are read in, the one with the most text first. */
  List<List<TextRun>> runsByDirection() {
    return runs.stream().collect(Collectors.groupingBy(TextRun::direction)).values().stream()
        .sorted(Comparator.comparingInt(PdfPage::letters).reversed())
        .toList();
  }

  private static int letters(List<TextRun> runs) {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }
}
