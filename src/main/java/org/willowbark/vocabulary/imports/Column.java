package org.willowbark.vocabulary.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.willowbark.vocabulary.NameKind;

/** What a column of a table can hold. */
public enum Column {
  /** The name to show; on each row of a concept, where it has several. */
  PREFERRED(NameKind.PREFERRED),
  /** What the rows of one concept have in common, where it is not the preferred name. */
  ID(null),
  /** Other names for the same thing, of whichever kind. */
  SYNONYMS(NameKind.CLINICAL),
  CLINICAL(NameKind.CLINICAL),
  LAY(NameKind.LAY),
  DESCRIBED(NameKind.DESCRIBED),
  ABBREVIATIONS(NameKind.ABBREVIATION),
  BRANDS(NameKind.BRAND),
  EPONYMS(NameKind.EPONYM),
  SPELLINGS(NameKind.SPELLING),
  DATED(NameKind.DATED),
  OFFENSIVE(NameKind.OFFENSIVE),
  /** How near the row's synonym is: exact, narrow, broad, related; or that it is a label. */
  SCOPE(null),
  /** What sort of thing the concept is. */
  TYPE(null),
  /** Ids or preferred names of wider concepts. */
  BROADER(null);

  private final Optional<NameKind> kind;

  Column(@org.jspecify.annotations.Nullable NameKind kind) {
    this.kind = Optional.ofNullable(kind);
  }

  /** The kind of name that it holds, if it holds names. */
  Optional<NameKind> kind() {
    return kind;
  }

  /** As it is written on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@code preferred=label,synonyms=also called}: what is held, and by which column.
   *
   * @throws IllegalArgumentException naming the part that makes no sense
   */
  public static Map<String, List<Column>> mapping(String text) {
    var mapping = new LinkedHashMap<String, List<Column>>();
    for (var part : text.split(",")) {
      int equals = part.indexOf('=');
      var held = equals < 0 ? "" : part.substring(0, equals).strip();
      var column =
          Stream.of(values())
              .filter(it -> it.label().equals(held))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(wrong(part)));
      mapping
          .computeIfAbsent(part.substring(equals + 1).strip(), _ -> new ArrayList<>())
          .add(column);
    }
    return mapping;
  }

  private static String wrong(String part) {
    var known = Stream.of(values()).map(Column::label).collect(Collectors.joining(", "));
    return "\"%s\" in the columns is not WHAT=COLUMN, where WHAT is one of %s"
        .formatted(part, known);
  }
}
