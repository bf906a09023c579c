package org.willowbark.vocabulary.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.willowbark.vocabulary.SemanticType;

/**
 * What a file does not say of itself.
 *
 * @param source by which name the vocabulary is credited; empty: by the file's name
 * @param licence under which it may be used; empty: nobody has said
 * @param language of the names to take, such as {@code en}; names without a language are taken too
 * @param encoding of a text file without a byte order mark
 * @param type what sort of thing its concepts are where it does not say
 * @param columns of a table: what each holds, by its header or its number from 1
 * @param hasHeader whether the first row of a table names its columns
 * @param separator between several names in one cell; empty: a cell holds one
 * @param relations the MRREL.RRF beside a MRCONSO.RRF, for wider concepts
 */
public record ImportOptions(
    String source,
    String licence,
    String language,
    Charset encoding,
    SemanticType type,
    Map<String, List<Column>> columns,
    boolean hasHeader,
    String separator,
    Optional<Path> relations) {
  /** English, UTF-8, and nothing said. */
  public static final ImportOptions NONE =
      new ImportOptions(
          "",
          "",
          "en",
          StandardCharsets.UTF_8,
          SemanticType.OTHER,
          Map.of(),
          true,
          "",
          Optional.empty());

  public ImportOptions {
    columns = new LinkedHashMap<>(columns);
  }

  /** The same for a table with these columns. */
  public ImportOptions withColumns(Map<String, List<Column>> mapping) {
    return new ImportOptions(
        source, licence, language, encoding, type, mapping, hasHeader, separator, relations);
  }

  /** Whether names of a language are wanted: {@code en-GB} where English is. */
  boolean wants(String tag) {
    return tag.isEmpty()
        || tag.equalsIgnoreCase(language)
        || tag.regionMatches(true, 0, language + "-", 0, language.length() + 1);
  }
}
