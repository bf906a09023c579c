package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what stands on every page above or below the text: running headers and footers, page
 * numbers, and the line that a browser prints at the edge.
 */
final class RunningLines {
  /** Shares of the page's height. */
  private static final float MARGIN = 0.12f;

  private static final float EDGE = 0.07f;

  /** A heading may come back on two of ten pages, a running line comes back on more. */
  private static final double PAGES_MIN = 0.3;

  private static final Pattern NUMBERS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-\u2013 ]*((page|seite|p\\.?) ?)?\\d{1,4} ?((of|von|/|\\|) ?\\d{1,4})?[-\u2013 ]*|[ivxl]{1,6}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PRINTED =
      Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},? +\\d{1,2}:\\d{2}.*|(https?|file)://\\S*");

  /**
   * A page's rows.
   *
   * @param height of the page, in points
   */
  record Rows(float height, List<List<TextLine>> rows) {}

  private RunningLines() {}

  /** The same pages without them. */
  static List<Rows> removed(List<Rows> pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      for (var line : inMargins(pages.get(page))) {
        for (var key : keys(line)) seen.computeIfAbsent(key, _ -> new HashSet<>()).add(page);
      }
    }
    int pagesMin = Math.max(2, (int) Math.ceil(PAGES_MIN * pages.size()));
    var removed = new ArrayList<Rows>();
    for (var page : pages) {
      var rows = new ArrayList<List<TextLine>>();
      for (var row : page.rows) {
        var kept =
            isPrinted(row, page.height)
                ? List.<TextLine>of()
                : row.stream()
                    .filter(line -> !isRunning(line, page.height, seen, pagesMin))
                    .toList();
        if (!kept.isEmpty()) rows.add(kept);
      }
      removed.add(new Rows(page.height, rows));
    }
    return removed;
  }

  private static List<TextLine> inMargins(Rows page) {
    return page.rows.stream()
        .flatMap(List::stream)
        .filter(line -> isIn(MARGIN, line, page.height))
        .toList();
  }

  private static boolean isIn(float share, TextLine line, float height) {
    return line.baseline() < share * height || line.baseline() > (1 - share) * height;
  }

  /** What the line says, its numbers left open, where it stands; twice, as places are rounded. */
  private static List<String> keys(TextLine line) {
    var text = NUMBERS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    int place = Math.round(line.baseline() / 4);
    return List.of(place + " " + text, place + 1 + " " + text);
  }

  private static boolean isRunning(
      TextLine line, float height, Map<String, Set<Integer>> seen, int pagesMin) {
    if (!isIn(MARGIN, line, height)) return false;
    if (PAGE_NUMBER.matcher(line.text()).matches()) return true;
    return keys(line).stream().anyMatch(key -> seen.getOrDefault(key, Set.of()).size() >= pagesMin);
  }

  /** A row at the very edge with a page number, an address or a time of printing. */
  private static boolean isPrinted(List<TextLine> row, float height) {
    if (!isIn(EDGE, row.getFirst(), height)) return false;
    return row.stream()
        .anyMatch(
            line ->
                PRINTED.matcher(line.text()).matches()
                    || (row.size() > 1 && PAGE_NUMBER.matcher(line.text()).matches()));
  }
}
