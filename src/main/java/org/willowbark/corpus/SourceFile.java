package org.willowbark.corpus;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of a corpus.
 *
 * @param path absolute
 * @param name relative to its source, with forward slashes
 */
public record SourceFile(Path path, String name, long sizeBytes) {
  /** Whether the name ends so, in any case. */
  boolean endsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The name without its ending, as an article's id where the file states none. */
  String stem() {
    int dot = name.lastIndexOf('.');
    var stem = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    return stem.replaceAll("\\s+", "-");
  }
}
