package org.willowbark.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Which character parts the columns of a file: the one that makes the most of its beginning. */
final class CsvDialect {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int ROWS_LOOKED_AT = 20;

  /** Spreadsheets may say it themselves, in a line above all. */
  private static final String STATED = "sep=";

  /**
   * @param delimiter between two cells
   * @param isStated whether the file's first line does nothing but say so
   * @param header the first row's cells
   */
  record Found(char delimiter, boolean isStated, List<String> header) {
    CSVFormat format() {
      return CsvDialect.format(delimiter);
    }
  }

  private CsvDialect() {}

  /**
   * What a file that starts so is likely written in.
   *
   * @param columns which columns are said to hold what; see {@link Source#columns}
   */
  static Found of(String head, Map<String, String> columns) {
    if (head.startsWith(STATED) && head.length() > 6 && head.charAt(5) == '\n') {
      char delimiter = head.charAt(4);
      return new Found(delimiter, true, header(rows(head.substring(6), delimiter)));
    }
    var best = new Found(',', false, header(rows(head, ',')));
    int bestScore = Integer.MIN_VALUE;
    for (char delimiter : DELIMITERS) {
      var rows = rows(head, delimiter);
      int score = score(rows, columns);
      if (score > bestScore) {
        bestScore = score;
        best = new Found(delimiter, false, header(rows));
      }
    }
    return best;
  }

  /** Known headers tell most, then rows as long as the header. */
  private static int score(List<CSVRecord> rows, Map<String, String> columns) {
    var header = header(rows);
    if (header.size() < 2) return 0;
    int score = Math.min(header.size(), ROWS_LOOKED_AT);
    for (var name : header) {
      boolean isKnown = Part.named(name) != null || columns.containsValue(name);
      if (isKnown) score += 100;
    }
    for (var row : rows) {
      if (row.size() == header.size()) score += 5;
    }
    return score;
  }

  private static List<String> header(List<CSVRecord> rows) {
    return rows.isEmpty() ? List.of() : rows.getFirst().stream().map(cell -> cell.strip()).toList();
  }

  private static List<CSVRecord> rows(String head, char delimiter) {
    var rows = new ArrayList<CSVRecord>();
    var lenient = format(delimiter).builder().setLenientEof(true).get();
    try (var parser = CSVParser.parse(new StringReader(head), lenient)) {
      var each = parser.iterator();
      while (rows.size() < ROWS_LOOKED_AT && each.hasNext()) rows.add(each.next());
    } catch (IOException | UncheckedIOException e) {
      // What follows is not written so; the rows before tell.
      return rows;
    }
    return rows;
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }
}
