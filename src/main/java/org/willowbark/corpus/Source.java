package org.willowbark.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where articles come from, and how to read them.
 *
 * @param name how reports call it; a path where the publisher gave none
 * @param path a folder or a single file
 * @param columns for files with columns: which column, by its header, holds what ({@code title},
 *     {@code text}, ...); what is not named is found by the usual headers
 */
public record Source(String name, Path path, Map<String, String> columns) {
  public Source {
    if (name.isBlank()) throw new IllegalArgumentException("a source needs a name");
    columns = Map.copyOf(columns);
  }

  /** A folder or file with nothing more said about it. */
  public static Source of(Path path) {
    return new Source(path.toString(), path, Map.of());
  }

  /** Folders and files with nothing more said about them. */
  public static List<Source> ofPaths(List<Path> paths) {
    return paths.stream().map(Source::of).toList();
  }
}
