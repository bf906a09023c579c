package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds which part of an article. */
final class CsvColumns {
  private static final Pattern BAR = Pattern.compile("\\s*[;|\n]\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** By column; null where a column is the publisher's own. */
  private final List<Part.@Nullable Name> names;

  private CsvColumns(List<Part.@Nullable Name> names) {
    this.names = names;
  }

  /**
   * The columns as the source says, the others by the usual headers.
   *
   * @throws IllegalArgumentException where a column that is said is missing, or none holds the text
   */
  static CsvColumns of(List<String> header, Source source) {
    List<Part.@Nullable Name> names = new ArrayList<>(Collections.nCopies(header.size(), null));
    var said = EnumSet.noneOf(Part.class);
    for (var column : source.columns().entrySet()) {
      var part =
          Part.labelled(column.getKey())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "columns: \"%s\" is no part of an article; the parts are: %s"
                              .formatted(column.getKey(), Part.labels())));
      names.set(place(column.getValue(), part, header), new Part.Name(part, 0));
      said.add(part);
    }
    for (int i = 0; i < header.size(); i++) {
      var usual = Part.named(header.get(i));
      if (names.get(i) == null && usual != null && !said.contains(usual.part())) {
        names.set(i, usual);
      }
    }
    var columns = new CsvColumns(names);
    if (!columns.has(Part.TEXT)) {
      throw new IllegalArgumentException(
          "no column is known to hold the text; the header is: %s; name the column \"text\", or name the source in willowbark.yaml with columns: {text: ...}"
              .formatted(quoted(header)));
    }
    return columns;
  }

  private static int place(String wanted, Part part, List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(wanted.strip())) return i;
    }
    throw new IllegalArgumentException(
        "there is no column \"%s\" for the %s; the header is: %s"
            .formatted(wanted, part.label(), quoted(header)));
  }

  private static String quoted(List<String> header) {
    return "\"" + String.join("\", \"", header) + "\"";
  }

  /** Whether a file with this header holds articles, told by the header alone. */
  static boolean areArticles(List<String> header) {
    var parts = EnumSet.noneOf(Part.class);
    for (var name : header) {
      var usual = Part.named(name);
      if (usual != null) parts.add(usual.part());
    }
    return parts.contains(Part.TEXT)
        && (parts.contains(Part.TITLE) || parts.contains(Part.QUESTION));
  }

  boolean has(Part part) {
    return names.stream().anyMatch(name -> name != null && name.part() == part);
  }

  int count() {
    return names.size();
  }

  /** The parts of a row's article. */
  ArticleParts parts(CSVRecord row) {
    var parts = new ArticleParts();
    for (int i = 0; i < Math.min(row.size(), names.size()); i++) {
      var name = names.get(i);
      if (name == null) continue;
      if (name.part().isList()) {
        for (var item : items(row.get(i))) parts.add(name, item);
      } else {
        parts.add(name, row.get(i));
      }
    }
    return parts;
  }

  private static String[] items(String cell) {
    boolean hasBars = BAR.matcher(cell).find();
    return (hasBars ? BAR : COMMA).split(cell);
  }
}
