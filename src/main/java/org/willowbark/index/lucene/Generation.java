package org.willowbark.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** A generation opened for reading. Views taken from it stay good after it is closed. */
final class Generation implements AutoCloseable {
  private final Path folder;
  private final FSDirectory directory;
  private final SearcherManager searchers;

  private Generation(Path folder, FSDirectory directory, SearcherManager searchers) {
    this.folder = folder;
    this.directory = directory;
    this.searchers = searchers;
  }

  static Generation open(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    try {
      return new Generation(folder, directory, new SearcherManager(directory, new Factory()));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  boolean isAt(Path other) {
    return folder.equals(other);
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** Shows the newest commit; whether there was a newer one. */
  boolean refresh() throws IOException {
    long before = version();
    searchers.maybeRefreshBlocking();
    return version() != before;
  }

  private long version() throws IOException {
    var searcher = searchers.acquire();
    try {
      return ((DirectoryReader) searcher.getIndexReader()).getVersion();
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    directory.close();
  }

  static final class Factory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(LuceneIndex.SIMILARITY);
      return searcher;
    }
  }
}
