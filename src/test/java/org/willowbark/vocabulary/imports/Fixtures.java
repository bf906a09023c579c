package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The small files of our own in each format, and concepts as lines that tests can compare. */
final class Fixtures {
  private Fixtures() {}

  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Fixtures.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static SourceConcepts read(Path file, ImportFormat format, ImportOptions options)
      throws IOException {
    var into = new SourceConcepts(String.valueOf(file.getFileName()));
    format.reader().read(file, options, into);
    return into;
  }

  static SourceConcepts read(String name, ImportFormat format) throws IOException {
    return read(file(name), format, ImportOptions.NONE);
  }

  /** {@code id: preferred | clinical gouty arthritis | ... < broader}. */
  static List<String> lines(SourceConcepts concepts) {
    return concepts.all().stream().map(Fixtures::line).toList();
  }

  private static String line(SourceConcept concept) {
    var names =
        concept.names().stream()
            .filter(name -> !name.text().equals(concept.preferred()))
            .map(name -> " | " + name.kind().label() + " " + name.text())
            .collect(Collectors.joining());
    var broader = concept.broader().stream().map(it -> " < " + it).collect(Collectors.joining());
    return concept.id() + ": " + concept.preferred() + names + broader;
  }
}
