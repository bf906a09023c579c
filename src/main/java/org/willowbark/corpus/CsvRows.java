package org.willowbark.corpus;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.willowbark.article.Article;

/** The rows of one table as they come by, each an article. */
final class CsvRows {
  private static final int HASH_BYTES = 6;

  private final SourceFile file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final RecordLimit chars;
  private final Format.Output out;
  private final Set<String> hashes = new HashSet<>();
  private int line = 1;

  CsvRows(SourceFile file, CSVParser parser, RecordLimit chars, Format.Output out) {
    this.file = file;
    this.parser = parser;
    this.rows = parser.iterator();
    this.chars = chars;
    this.out = out;
  }

  /**
   * Reads all rows.
   *
   * @param above how many rows there are above the header
   */
  void read(int above) throws BrokenArticleException {
    try {
      for (int i = 0; i < above; i++) next();
      if (!rows.hasNext()) throw broken("has no header");
      var columns = columns(next());
      while (rows.hasNext()) {
        int start = line;
        readRow(columns, next(), start);
        out.progress(chars.charsRead());
      }
    } catch (UncheckedIOException e) {
      boolean isOpenQuote =
          e.getCause() instanceof CSVException
              || e.getCause() instanceof RecordLimit.TooLongException;
      if (!isOpenQuote) throw e;
      throw broken(
          "a quotation mark that opens in this row is never closed; what comes after it can't be read");
    }
  }

  private CSVRecord next() {
    var row = rows.next();
    // The parser has read up to the line where the next row starts.
    line = (int) Math.min(Integer.MAX_VALUE, parser.getCurrentLineNumber() + 1);
    chars.startRecord();
    return row;
  }

  private CsvColumns columns(CSVRecord header) throws BrokenArticleException {
    try {
      return CsvColumns.of(header.stream().map(String::strip).toList(), file.source());
    } catch (IllegalArgumentException e) {
      throw new BrokenArticleException(file.path(), 1, String.valueOf(e.getMessage()));
    }
  }

  private BrokenArticleException broken(String reason) {
    return new BrokenArticleException(file.path(), line, reason);
  }

  private void readRow(CsvColumns columns, CSVRecord row, int start) {
    if (row.stream().allMatch(String::isBlank)) return;
    if (row.stream().skip(columns.count()).anyMatch(cell -> !cell.isBlank())) {
      out.broken(
          start,
          "the row has %d cells, the header %d; a cell with a delimiter or a line break in it needs quotation marks around it"
              .formatted(row.size(), columns.count()));
      return;
    }
    try {
      out.article(start, article(columns.parts(row)));
    } catch (IllegalArgumentException e) {
      out.broken(start, String.valueOf(e.getMessage()));
    }
  }

  private Article article(ArticleParts parts) {
    var text = parts.text(Part.TEXT);
    if (text.isEmpty()) throw new IllegalArgumentException("the row has no text");
    var title = parts.title().isEmpty() ? ArticleParts.startOf(text) : parts.title();
    var id = parts.text(Part.ID).isEmpty() ? newId(title, text) : parts.text(Part.ID);
    var about = parts.about();
    var sections = new SectionBuilder(id);
    Prose.gather(text, sections, about);
    return new Article(id, title, about.build(), sections.sections());
  }

  /** An id that does not change when rows are added elsewhere. */
  private String newId(String title, String text) {
    var ofRow = hash(title + "\n" + text);
    if (!hashes.add(ofRow)) throw new IllegalArgumentException("the row repeats an earlier one");
    var ofTitle = hash(title);
    return file.stem() + "-" + (hashes.add(ofTitle) ? ofTitle : ofRow);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
