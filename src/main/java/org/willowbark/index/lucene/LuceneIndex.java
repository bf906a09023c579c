package org.willowbark.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.IndexUpdate;
import org.willowbark.index.IndexView;
import org.willowbark.index.NoIndexException;
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

  /** How long an update waits for another writer to finish before it gives up. */
  private static final Duration WRITER_WAIT = Duration.ofSeconds(10);

  private final IndexFolder folder;
  private final Duration writerWait;
  private final Object lock = new Object();
  private @Nullable SearcherManager searchers;
  private @Nullable FSDirectory directory;

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
    return new LuceneView(searchers());
  }

  @Override
  public boolean refresh() throws IOException {
    SearcherManager current;
    synchronized (lock) {
      if (searchers == null) return open();
      current = searchers;
    }
    var before = version(current);
    current.maybeRefreshBlocking();
    return version(current) != before;
  }

  @Override
  public IndexUpdate update() throws IOException {
    return new LuceneUpdate(folder.currentOrFirst(), folder.path(), writerWait, this::refresh);
  }

  @Override
  public void close() throws IOException {
    synchronized (lock) {
      if (searchers != null) searchers.close();
      if (directory != null) directory.close();
      searchers = null;
      directory = null;
    }
  }

  private SearcherManager searchers() throws IOException {
    synchronized (lock) {
      if (searchers == null) open();
      if (searchers == null) throw new NoIndexException(folder.path().toString());
      return searchers;
    }
  }

  private boolean open() throws IOException {
    synchronized (lock) {
      var current = folder.findCurrent();
      if (current.isEmpty()) return false;
      var opened = FSDirectory.open(current.get());
      try {
        searchers = new SearcherManager(opened, new Factory());
        directory = opened;
        return true;
      } catch (IndexNotFoundException e) {
        // A first update is under way: the folder is there, its first commit is not.
        opened.close();
        return false;
      }
    }
  }

  private static long version(SearcherManager searchers) throws IOException {
    var searcher = searchers.acquire();
    try {
      return ((DirectoryReader) searcher.getIndexReader()).getVersion();
    } finally {
      searchers.release(searcher);
    }
  }

  private static final class Factory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@Nullable IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
  }
}
