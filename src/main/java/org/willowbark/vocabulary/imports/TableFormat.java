package org.willowbark.vocabulary.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.SemanticType;

/**
 * Reads a table: a row a name, or a row a concept with several names to a cell. Rows with one id,
 * or else one preferred name, are one concept.
 */
final class TableFormat implements FormatReader {
  /** A cell that goes on for longer has lost its closing quotation mark. */
  private static final int RECORD_MAX_LINES = 20;

  private final String delimiter;

  TableFormat(String delimiter) {
    this.delimiter = delimiter;
  }

  @Override
  public void read(Path file, ImportOptions options, SourceConcepts into) throws IOException {
    if (options.columns().isEmpty()) {
      throw new IllegalArgumentException(
          "a table needs --columns, such as --columns preferred=term,synonyms=\"also called\"");
    }
    var rows = new Rows(options, into);
    TextLines.read(file, options, into, rows::line);
    rows.end();
  }

  /**
   * Puts lines together to records: a line on which a quoted cell is left open goes on on the next.
   */
  private final class Rows {
    private final ImportOptions options;
    private final SourceConcepts into;
    private final Pattern quotedCell = Pattern.compile("(^|" + Pattern.quote(delimiter) + ") *\"");
    private final List<String> pending = new ArrayList<>();
    private int pendingFrom;
    private @Nullable Map<Column, List<Integer>> columns;

    Rows(ImportOptions options, SourceConcepts into) {
      this.options = options;
      this.into = into;
    }

    void line(int number, String line) {
      if (pending.isEmpty()) pendingFrom = number;
      pending.add(line);
      var text = String.join("\n", pending);
      boolean isOpen = text.chars().filter(c -> c == '"').count() % 2 == 1 && hasQuotedCell(text);
      if (!isOpen) {
        pending.clear();
        record(pendingFrom, text);
      } else if (pending.size() > RECORD_MAX_LINES) {
        giveUp();
      }
    }

    private boolean hasQuotedCell(String text) {
      return quotedCell.matcher(text).find();
    }

    /** Passes over the line that leaves a cell open, and reads those after it anew. */
    private void giveUp() {
      into.broken(pendingFrom, "a quotation mark is opened and not closed");
      var rest = List.copyOf(pending.subList(1, pending.size()));
      int from = pendingFrom + 1;
      pending.clear();
      for (int i = 0; i < rest.size(); i++) line(from + i, rest.get(i));
    }

    void end() {
      while (!pending.isEmpty()) giveUp();
    }

    private void record(int number, String text) {
      if (text.isBlank()) return;
      List<String> cells;
      try {
        cells =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .trimWhitespacesAroundQuotes(true)
                .ofSingleCsvRecord(text)
                .getFields();
      } catch (CsvParseException e) {
        into.broken(number, "has text beside a cell in quotation marks; double the marks inside");
        return;
      }
      var known = columns;
      if (known == null) {
        columns = known = columns(cells);
        if (options.hasHeader()) return;
      }
      row(number, cells, known);
    }

    private Map<Column, List<Integer>> columns(List<String> header) {
      var found = new EnumMap<Column, List<Integer>>(Column.class);
      options
          .columns()
          .forEach(
              (name, columns) -> {
                for (var column : columns)
                  found.computeIfAbsent(column, _ -> new ArrayList<>()).add(index(name, header));
              });
      if (!found.containsKey(Column.PREFERRED)) {
        throw new IllegalArgumentException("the columns lack preferred=COLUMN");
      }
      return found;
    }

    private int index(String name, List<String> header) {
      int index = options.hasHeader() ? header.indexOf(name) : -1;
      if (index >= 0) return index;
      if (name.matches("[0-9]{1,4}") && !name.matches("0+")) return Integer.parseInt(name) - 1;
      throw new IllegalArgumentException(
          "there is no column \"%s\"; there are: %s".formatted(name, String.join(", ", header)));
    }

    private void row(int number, List<String> cells, Map<Column, List<Integer>> known) {
      var preferred = first(cells, known, Column.PREFERRED);
      if (preferred.isEmpty()) {
        into.broken(number, "lacks the preferred name");
        return;
      }
      var id = first(cells, known, Column.ID);
      var concept = into.at(id.isEmpty() ? preferred : id, number);
      concept.add(preferred, NameKind.PREFERRED);
      var scope = first(cells, known, Column.SCOPE);
      var near = scope.isEmpty() ? Optional.of(Scope.EXACT) : Scope.find(scope);
      if (near.isEmpty()) {
        into.broken(number, "unknown scope \"" + scope + "\"");
        return;
      }
      known.forEach(
          (column, indexes) -> {
            for (var cell : all(cells, indexes)) take(concept, column, cell, near.get());
          });
    }

    private void take(SourceConcept concept, Column column, String cell, Scope scope) {
      switch (column) {
        case ID, SCOPE, PREFERRED -> {
          // Read already.
        }
        case BROADER -> concept.addBroader(cell);
        case TYPE -> SemanticTypes.find(cell).ifPresent(concept::setType);
        default -> scope.add(concept, cell, column.kind().orElseThrow());
      }
    }

    private String first(List<String> cells, Map<Column, List<Integer>> known, Column column) {
      var indexes = known.getOrDefault(column, List.of());
      if (indexes.isEmpty() || indexes.getFirst() >= cells.size()) return "";
      return cells.get(indexes.getFirst()).strip();
    }

    private List<String> all(List<String> cells, List<Integer> indexes) {
      var texts = new ArrayList<String>();
      for (int index : indexes) {
        if (index >= cells.size()) continue;
        var cell = cells.get(index);
        if (options.separator().isEmpty()) {
          texts.add(cell);
        } else {
          texts.addAll(List.of(cell.split(Pattern.quote(options.separator()))));
        }
      }
      return texts;
    }
  }

  /** The words by which vocabularies say what sort of thing a concept is. */
  private static final class SemanticTypes {
    /** Semantic groups of the UMLS, and its semantic type for signs and symptoms. */
    private static final Map<String, SemanticType> UMLS =
        Map.of(
            "Disorders", SemanticType.DISORDER,
            "Anatomy", SemanticType.ANATOMY,
            "Procedures", SemanticType.PROCEDURE,
            "Chemicals & Drugs", SemanticType.MEDICINE,
            "Devices", SemanticType.DEVICE,
            "Living Beings", SemanticType.ORGANISM,
            "T184", SemanticType.SYMPTOM,
            "T037", SemanticType.INJURY,
            "T048", SemanticType.MENTAL);

    static Optional<SemanticType> find(String text) {
      var own = SemanticType.find(text.strip());
      return own.isPresent() ? own : Optional.ofNullable(UMLS.get(text.strip()));
    }
  }
}
