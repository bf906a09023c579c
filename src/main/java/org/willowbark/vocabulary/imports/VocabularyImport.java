package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.willowbark.vocabulary.Vocabulary;

/** Turns a vocabulary of another maker into a draft. */
public final class VocabularyImport {
  private VocabularyImport() {}

  /**
   * Reads a file and lays it beside what is known.
   *
   * <p>All of the file's names are held at once; its other content is not.
   *
   * @throws IllegalArgumentException if the options don't fit the file
   */
  public static Draft read(Path file, ImportFormat format, ImportOptions options, Vocabulary known)
      throws IOException {
    var name = String.valueOf(file.getFileName());
    var concepts = new SourceConcepts(name);
    format.reader().read(file, options, concepts);
    var blocks = new Reconciliation(name, options, known).blocks(concepts);
    return new Draft(name, format, options, concepts.all().size(), blocks, concepts.problems());
  }
}
