package org.willowbark.index.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/**
 * The layout of an index on disk: {@code current} names the generation that answers, and each
 * generation is a folder with a Lucene index of its own, {@code generation-1} first.
 */
final class IndexFolder {
  private static final String CURRENT = "current";
  private static final String FIRST = "generation-1";

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /** The folder of the generation that answers, if there is any. */
  Optional<Path> findCurrent() throws IOException {
    var pointer = folder.resolve(CURRENT);
    if (!Files.exists(pointer)) return Optional.empty();
    var name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
    if (!name.matches("generation-[1-9][0-9]{0,8}")) {
      throw new IOException(pointer + " is damaged: it should name a generation, such as " + FIRST);
    }
    return Optional.of(folder.resolve(name));
  }

  /** The folder of the generation that answers; the first one is made where there is none. */
  Path currentOrFirst() throws IOException {
    var current = findCurrent();
    if (current.isPresent()) return current.get();
    var first = folder.resolve(FIRST);
    Files.createDirectories(first);
    point(FIRST);
    return first;
  }

  /** Replaces the pointer in one step, so that no reader ever sees half of it. */
  private void point(String generation) throws IOException {
    var next = folder.resolve(CURRENT + ".new");
    Files.writeString(next, generation + "\n", StandardCharsets.UTF_8);
    IOUtils.fsync(next, false);
    Files.move(
        next,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(folder, true);
  }
}
