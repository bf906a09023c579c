package org.willowbark.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.willowbark.analysis.HealthAnalyzer;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.index.ArticleState;
import org.willowbark.index.IndexBusyException;
import org.willowbark.index.IndexUpdate;

/** Writes to one generation; holds Lucene's write lock while it is open. */
final class LuceneUpdate implements IndexUpdate {
  private static final double RAM_BUFFER_MB = 64;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Committed committed;

  /** Told after each commit. */
  interface Committed {
    void run() throws IOException;
  }

  private static final long LOCK_POLL_MILLIS = 50;

  LuceneUpdate(Path generation, Path shown, Duration writerWait, Committed committed)
      throws IOException {
    this.committed = committed;
    directory = FSDirectory.open(generation);
    try {
      writer =
          new IndexWriter(
              new SleepingLockWrapper(directory, writerWait.toMillis(), LOCK_POLL_MILLIS),
              config());
    } catch (LockObtainFailedException e) {
      directory.close();
      var busy = new IndexBusyException(shown.toString());
      busy.initCause(e);
      throw busy;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    var search = HealthAnalyzer.forSearch();
    var analyzer =
        new PerFieldAnalyzerWrapper(search, Map.of(Fields.SPELLED, HealthAnalyzer.forSpelling()));
    return new IndexWriterConfig(analyzer)
        .setSimilarity(LuceneIndex.SIMILARITY)
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        .setCommitOnClose(false);
  }

  @Override
  public void put(Article article, List<Passage> passages, ArticleState state) throws IOException {
    writer.updateDocuments(
        new Term(Fields.ARTICLE, article.id()), Documents.of(article, passages, state));
  }

  @Override
  public void remove(String articleId) throws IOException {
    writer.deleteDocuments(new Term(Fields.ARTICLE, articleId));
  }

  @Override
  public void commit() throws IOException {
    writer.commit();
    committed.run();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }
}
