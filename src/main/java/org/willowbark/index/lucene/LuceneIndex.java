package org.willowbark.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.willowbark.analysis.HealthAnalyzer;
import org.willowbark.embedding.Embedder;
import org.willowbark.index.IndexUpdate;
import org.willowbark.index.IndexView;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.OutdatedIndexException;
import org.willowbark.index.PassageIndex;

/**
 * A passage index in a folder of this machine.
 *
 * <p>Nothing is held open for writing between updates, so that several processes can share the
 * folder: one serves while another indexes, and {@link #refresh} finds what the other has
 * committed.
 */
public final class LuceneIndex implements PassageIndex {
  /**
   * The usual saturation (k1) and length normalisation (b); on our judged sets no other pair is
   * better throughout.
   */
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);

  /** The analysis, and the layout of {@link Documents}: by these an index is searched. */
  static final String LAYOUT = HealthAnalyzer.VERSION + "/documents-10/";

  /** With the model that its vectors are of. */
  static final String FORMAT = LAYOUT + Embedder.MODEL;

  /** How long an update waits for another writer to finish before it gives up. */
  private static final Duration WRITER_WAIT = Duration.ofSeconds(10);

  private final IndexFolder folder;
  private final Duration writerWait;
  private final Object lock = new Object();
  private @Nullable Generation current;

  private LuceneIndex(IndexFolder folder, Duration writerWait) {
    this.folder = folder;
    this.writerWait = writerWait;
  }

  /** The index in a folder, which need not exist before the first update. */
  public static LuceneIndex at(Path folder) {
    return at(folder, WRITER_WAIT);
  }

  /** The same, with another patience for a second writer. */
  static LuceneIndex at(Path folder, Duration writerWait) {
    return new LuceneIndex(new IndexFolder(folder), writerWait);
  }

  @Override
  public IndexView view() throws IOException {
    synchronized (lock) {
      if (current == null) refresh();
      if (current == null) throw new NoIndexException(folder.path().toString());
      return new LuceneView(current.searchers());
    }
  }

  @Override
  public boolean refresh() throws IOException {
    synchronized (lock) {
      var wanted = folder.findCurrent();
      if (wanted.isEmpty()) return false;
      if (current != null && current.isAt(wanted.get())) return current.refresh();
      var opened = Generation.open(wanted.get());
      if (current != null) current.close();
      current = opened;
      return true;
    }
  }

  @Override
  public IndexUpdate update() throws IOException {
    var writing = folder.lock(writerWait);
    try {
      folder.prune();
      var generation = folder.findCurrent();
      if (generation.isEmpty()) return firstOrNext(writing);
      refuseOutdated();
      return new LuceneUpdate(generation.get(), writing, this::refresh);
    } catch (IOException | RuntimeException e) {
      writing.close();
      throw e;
    }
  }

  /** What is committed says that all of it is of our format, so nothing may be added to another. */
  private void refuseOutdated() throws IOException {
    refresh();
    try (var view = view()) {
      if (!view.format().equals(FORMAT)) throw new OutdatedIndexException(view.format());
    }
  }

  @Override
  public IndexUpdate rebuild() throws IOException {
    var writing = folder.lock(writerWait);
    try {
      folder.prune();
      return firstOrNext(writing);
    } catch (IOException | RuntimeException e) {
      writing.close();
      throw e;
    }
  }

  /** Writes a generation that answers from its first commit on. */
  private IndexUpdate firstOrNext(Lock writing) throws IOException {
    var next = folder.createNext();
    return new LuceneUpdate(
        next,
        writing,
        () -> {
          folder.point(next);
          refresh();
          folder.prune();
        });
  }

  @Override
  public void rollBack() throws IOException {
    try (var _ = folder.lock(writerWait)) {
      folder.point(
          folder
              .findPrevious()
              .orElseThrow(
                  () ->
                      new NoIndexException(
                          folder.path().toString(),
                          "there is no earlier generation to go back to")));
    }
    refresh();
  }

  @Override
  public boolean hasPrevious() throws IOException {
    return folder.findPrevious().isPresent();
  }

  @Override
  public List<String> verify() throws IOException {
    // Locked, so that no merge deletes a file while it is read.
    try (var _ = folder.lock(writerWait)) {
      var generation =
          folder.findCurrent().orElseThrow(() -> new NoIndexException(folder.path().toString()));
      var problems = new ArrayList<>(Verification.of(generation));
      for (var note : folder.damagedNotes()) problems.add(note + " is damaged");
      return problems;
    }
  }

  @Override
  public void leaveNote(String name, byte[] content) throws IOException {
    folder.leaveNote(name, content);
  }

  @Override
  public Optional<byte[]> findNote(String name) throws IOException {
    return folder.findNote(name);
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public void close() throws IOException {
    synchronized (lock) {
      if (current != null) current.close();
      current = null;
    }
  }
}
