package org.willowbark.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.willowbark.analysis.HealthAnalyzer;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.ArticleState;
import org.willowbark.index.IndexUpdate;
import org.willowbark.index.IndexViews;

/** Writes to one generation; holds the index folder's lock while it is open. */
final class LuceneUpdate implements IndexUpdate {
  /** What a commit says of itself. */
  static final String FORMAT_KEY = "format";

  static final String COMMITTED_KEY = "committed";

  private static final double RAM_BUFFER_MB = 64;

  /** A larger index is left to Lucene: to write it anew takes minutes, and as much room again. */
  private static final long ONE_SEGMENT_MAX_BYTES = 1L << 30;

  private static final double SCATTERED_PART = 0.3;

  private final Lock writing;
  private final FSDirectory directory;
  private final ConcurrentMergeScheduler merging = new ConcurrentMergeScheduler();
  private final IndexWriter writer;
  private final Committed committed;
  private @Nullable SearcherManager preview;

  /** Told after each commit. */
  interface Committed {
    void run() throws IOException;
  }

  LuceneUpdate(Path generation, Lock writing, Committed committed) throws IOException {
    this.writing = writing;
    this.committed = committed;
    directory = FSDirectory.open(generation);
    try {
      writer = new IndexWriter(directory, config().setMergeScheduler(merging));
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
        .setCodec(new MeaningCodec())
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        // What was written answers first; it is merged afterwards.
        .setMaxFullFlushMergeWaitMillis(0)
        .setCommitOnClose(false);
  }

  @Override
  public void put(
      Article article,
      List<Passage> passages,
      ArticleState state,
      List<@Nullable Embedding> meanings)
      throws IOException {
    if (!meanings.isEmpty() && meanings.size() != passages.size()) {
      throw new IllegalArgumentException(
          "article %s has %d passages, but %d meanings"
              .formatted(article.id(), passages.size(), meanings.size()));
    }
    writer.updateDocuments(
        new Term(Fields.ARTICLE, article.id()), Documents.of(article, passages, state, meanings));
  }

  @Override
  public void remove(String articleId) throws IOException {
    writer.deleteDocuments(new Term(Fields.ARTICLE, articleId));
  }

  @Override
  public IndexViews preview() {
    return () -> new LuceneView(previewed(), true);
  }

  private synchronized SearcherManager previewed() throws IOException {
    if (preview == null) {
      preview = new SearcherManager(writer, new Generation.Factory());
    } else {
      preview.maybeRefreshBlocking();
    }
    return preview;
  }

  @Override
  public void commit() throws IOException {
    var about = Map.of(FORMAT_KEY, LuceneIndex.FORMAT, COMMITTED_KEY, Instant.now().toString());
    writer.setLiveCommitData(about.entrySet());
    writer.commit();
    committed.run();
    merge();
  }

  /**
   * Waits for the segments that are due to become one. Nothing stays open for writing between runs,
   * and closing would break the merge off each time: an index whose meanings came in a few hundred
   * passages at a time was left in as many pieces, each of which every question has to look into.
   */
  private void merge() {
    try {
      // It would keep the files of the segments that are no more.
      closePreview();
      if (isScattered()) {
        writer.forceMerge(1);
      } else {
        writer.maybeMerge();
        merging.sync();
      }
      if (!writer.hasUncommittedChanges()) return;
      writer.commit();
      committed.run();
    } catch (IOException | AlreadyClosedException e) {
      // What was written is committed and answers; a merge that finds no room is for a later run.
    }
  }

  /**
   * Whether too much lies outside the largest segment. A question is answered soonest from a single
   * one; made one again only when so much has changed, the index is written a few times in all,
   * however often a little comes in.
   */
  private boolean isScattered() throws IOException {
    long bytes = 0;
    int all = 0;
    int largest = 0;
    for (var segment : SegmentInfos.readLatestCommit(directory)) {
      int documents = segment.info.maxDoc() - segment.getDelCount();
      bytes += segment.sizeInBytes();
      all += documents;
      largest = Math.max(largest, documents);
    }
    return bytes <= ONE_SEGMENT_MAX_BYTES && all - largest > SCATTERED_PART * all;
  }

  @Override
  public void close() throws IOException {
    // Closed from the last to the first: others may write only when all is put away.
    try (writing;
        directory) {
      closePreview();
      writer.rollback();
    }
  }

  private synchronized void closePreview() throws IOException {
    if (preview != null) preview.close();
    preview = null;
  }
}
