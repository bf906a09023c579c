package org.willowbark.index.lucene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.IOUtils;
import org.willowbark.index.IndexBusyException;

/**
 * The layout of an index on disk: {@code current} names the generation that answers, and each
 * generation is a folder with a Lucene index of its own. Whoever changes anything holds {@code
 * writer.lock}.
 */
final class IndexFolder {
  private static final String CURRENT = "current";
  private static final String LOCK = "writer.lock";
  private static final String PREFIX = "generation-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "([1-9][0-9]{0,8})");
  private static final String NOTE_ENDING = ".note";
  private static final Pattern NOTE_NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final long LOCK_POLL_MILLIS = 50;

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /**
   * Keeps all other writers out until it is closed.
   *
   * @throws IndexBusyException if another keeps us out for this long
   */
  Lock lock(Duration wait) throws IOException {
    Files.createDirectories(folder);
    try (var directory = FSDirectory.open(folder)) {
      return new SleepingLockWrapper(directory, wait.toMillis(), LOCK_POLL_MILLIS).obtainLock(LOCK);
    } catch (LockObtainFailedException e) {
      var busy = new IndexBusyException(folder.toString());
      busy.initCause(e);
      throw busy;
    }
  }

  /**
   * The folder of the generation that answers, if there is any.
   *
   * @throws IOException if the pointer to it is damaged
   */
  Optional<Path> findCurrent() throws IOException {
    var pointer = folder.resolve(CURRENT);
    if (!Files.exists(pointer)) return Optional.empty();
    var content = Files.readString(pointer, ISO_8859_1);
    var name = content.substring(0, Math.max(0, content.indexOf(' ')));
    if (!NAME.matcher(name).matches() || !content.equals(pointerTo(name))) {
      throw new IOException(pointer + " is damaged: restore it or index into another folder");
    }
    return Optional.of(folder.resolve(name));
  }

  /**
   * What the pointer file says: the name and a checksum of it, so that a flipped bit can't name
   * another generation.
   */
  private static String pointerTo(String name) {
    var checksum = new CRC32();
    checksum.update(name.getBytes(ISO_8859_1));
    return "%s %08x\n".formatted(name, checksum.getValue());
  }

  /** A folder for the next generation, empty; does not answer before {@link #point}. */
  Path createNext() throws IOException {
    long last = generations().stream().mapToLong(IndexFolder::number).max().orElse(0);
    var next = folder.resolve(PREFIX + (last + 1));
    Files.createDirectories(next);
    return next;
  }

  /**
   * Lets a generation answer, replacing the pointer in one step, so that no reader ever sees half
   * of it.
   */
  void point(Path generation) throws IOException {
    replace(CURRENT, pointerTo(generation.getFileName().toString()).getBytes(ISO_8859_1));
  }

  /** A note is its checksum, a line break and its content. */
  void leaveNote(String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    var note = new ByteArrayOutputStream(content.length + 16);
    note.writeBytes(checksumLine(content, 0));
    note.writeBytes(content);
    replace(noteFile(name), note.toByteArray());
  }

  Optional<byte[]> findNote(String name) throws IOException {
    var file = folder.resolve(noteFile(name));
    return Files.exists(file) ? content(Files.readAllBytes(file)) : Optional.empty();
  }

  /** The notes that are not as they were written. */
  List<Path> damagedNotes() throws IOException {
    var damaged = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder, "*" + NOTE_ENDING)) {
      for (var entry : entries) {
        if (content(Files.readAllBytes(entry)).isEmpty()) damaged.add(entry);
      }
    }
    return damaged;
  }

  private static Optional<byte[]> content(byte[] note) {
    int start = checksumLine(note, 0).length;
    if (note.length < start) return Optional.empty();
    var stated = Arrays.copyOf(note, start);
    return Arrays.equals(stated, checksumLine(note, start))
        ? Optional.of(Arrays.copyOfRange(note, start, note.length))
        : Optional.empty();
  }

  private static byte[] checksumLine(byte[] bytes, int from) {
    var checksum = new CRC32();
    checksum.update(bytes, from, bytes.length - from);
    return "%08x\n".formatted(checksum.getValue()).getBytes(ISO_8859_1);
  }

  private static String noteFile(String name) {
    if (!NOTE_NAME.matcher(name).matches())
      throw new IllegalArgumentException("a note's name is of letters and hyphens, got " + name);
    return name + NOTE_ENDING;
  }

  /** Puts a file in place of the one before in one step; when it returns, it is on the disk. */
  private void replace(String file, byte[] content) throws IOException {
    var next = folder.resolve(file + ".new");
    Files.write(next, content);
    IOUtils.fsync(next, false);
    Files.move(
        next,
        folder.resolve(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(folder, true);
  }

  /** The generation that answered before the one that does. */
  Optional<Path> findPrevious() throws IOException {
    var current = findCurrent();
    if (current.isEmpty()) return Optional.empty();
    return generations().stream()
        .filter(it -> number(it) < number(current.get()))
        .reduce((_, last) -> last);
  }

  /**
   * Deletes what no longer serves: generations older than the previous one, and those that a killed
   * rebuild left unfinished. To be called by the holder of the lock, while no rebuild of its own is
   * under way.
   */
  void prune() throws IOException {
    var current = findCurrent();
    if (current.isEmpty()) {
      for (var generation : generations()) IOUtils.rm(generation);
      return;
    }
    var older = generations().stream().filter(it -> number(it) < number(current.get())).toList();
    for (var generation : generations()) {
      boolean isUnfinished = number(generation) > number(current.get());
      boolean isOld =
          older.indexOf(generation) >= 0 && older.indexOf(generation) < older.size() - 1;
      if (isUnfinished || isOld) IOUtils.rm(generation);
    }
  }

  /** Oldest first. */
  private List<Path> generations() throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    var generations = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (var entry : entries) {
        if (NAME.matcher(entry.getFileName().toString()).matches()) generations.add(entry);
      }
    }
    generations.sort((a, b) -> Long.compare(number(a), number(b)));
    return generations;
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring(PREFIX.length()));
  }
}
