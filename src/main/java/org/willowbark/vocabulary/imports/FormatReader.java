package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. */
interface FormatReader {
  /**
   * Reads a whole file. What can't be understood is named and passed over.
   *
   * @throws IllegalArgumentException if the options don't fit the file
   */
  void read(Path file, ImportOptions options, SourceConcepts into) throws IOException;
}
