package org.willowbark.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where articles come from, and how to read them.
 *
 * @param name how reports call it; a path where the publisher gave none
 * @param path a folder or a single file
 * @param columns for files with columns: which column, by its header, holds what ({@code title},
 *     {@code text}, ...); what is not named is found by the usual headers
 * @param fetched for a folder of fetched pages, what they are; null for plain files
 */
public record Source(
    String name, Path path, Map<String, String> columns, @Nullable Fetched fetched) {
  /**
   * What is known of pages that were fetched into a folder.
   *
   * @param urls the address of each page, by the name of its file; other files are not the source's
   * @param problems what could not be fetched, and why: the source is known only in part
   */
  public record Fetched(Map<String, String> urls, List<String> problems) {
    public Fetched {
      urls = Map.copyOf(urls);
      problems = List.copyOf(problems);
    }
  }

  public Source {
    if (name.isBlank()) throw new IllegalArgumentException("a source needs a name");
    columns = Map.copyOf(columns);
  }

  /** Plain files. */
  public Source(String name, Path path, Map<String, String> columns) {
    this(name, path, columns, null);
  }

  /** A folder of pages that were fetched. */
  public static Source ofPages(String name, Path folder, Fetched fetched) {
    return new Source(name, folder, Map.of(), fetched);
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
