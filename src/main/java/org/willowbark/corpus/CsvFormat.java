package org.willowbark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.commons.csv.CSVParser;

/**
 * Tables as text (RFC 4180, with any of the usual delimiters): a header, then an article a row.
 * Rows of questions and answers are articles titled by their questions.
 */
final class CsvFormat implements Format {
  @Override
  public String label() {
    return "CSV and TSV with a header (.csv, .tsv)";
  }

  @Override
  public boolean reads(Head head) {
    if (head.isBinary()) return false;
    if (head.nameEndsWith(".csv") || head.nameEndsWith(".tsv")) return true;
    boolean mayBe = head.nameEndsWith(".txt") || head.name().indexOf('.') < 0;
    return mayBe && CsvColumns.areArticles(CsvDialect.of(head.text(), Map.of()).header());
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    var encoding = Encoding.of(file);
    var dialect = CsvDialect.of(file.head().text(), file.source().columns());
    try (var chars = new RecordLimit(encoding.reader(file.open()));
        var parser = CSVParser.parse(chars, dialect.format())) {
      new CsvRows(file, parser, chars, out).read(dialect.isStated() ? 1 : 0);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
