package org.willowbark.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.Source;

/**
 * Notices that something below some sources has changed, by names, sizes and times of files.
 *
 * <p>It looks rather than listens: the same on every system, on network drives and in containers,
 * and a look at some thousand files takes milliseconds.
 */
public final class SourceWatcher {
  private final List<Source> sources;
  private long seen;

  /** Watches these sources from now on. */
  public SourceWatcher(List<Source> sources) throws IOException {
    this.sources = List.copyOf(sources);
    this.seen = fingerprint();
  }

  /** Whether anything has changed since the last look, or since the start. */
  public boolean hasChanged() throws IOException {
    long now = fingerprint();
    boolean changed = now != seen;
    seen = now;
    return changed;
  }

  private long fingerprint() throws IOException {
    long print = 1;
    for (var file : Corpus.of(sources).files()) {
      print = 31 * print + file.path().hashCode();
      print = 31 * print + file.sizeBytes();
      print = 31 * print + modified(file.path());
    }
    return print;
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      // Gone since it was listed: the next look sees that.
      return 0;
    }
  }
}
