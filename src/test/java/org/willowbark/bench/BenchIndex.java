package org.willowbark.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.ingest.Meanings;

/** The index that is asked, kept from run to run, and how fast such a one is made by words. */
final class BenchIndex {
  private BenchIndex() {}

  /** How fast articles were indexed, and their files read. */
  record Rate(int articles, int passages, double articlesPerSecond, double megabytesPerSecond) {}

  /** Brings an index up to date, which only the first time takes long. */
  static void fill(
      LuceneIndex index, Path articles, LazyEmbedder embedder, boolean hasMeaning, PrintWriter err)
      throws IOException {
    var report = new Ingest(index).run(sources(articles), IngestProgress.NONE);
    if (!report.isClean()) {
      throw new IOException(
          "%s can't be measured on: %s".formatted(articles, report.problems().getFirst()));
    }
    if (!hasMeaning) return;
    new Meanings(index, embedder.expect())
        .fill(
            (done, of) -> {
              err.printf("%,d of %,d articles embedded%n", done, of);
              err.flush();
              return true;
            });
  }

  /**
   * Indexes by words alone, as a first run does.
   *
   * @param folder an empty one
   */
  static Rate measure(Path articles, Path folder) throws IOException {
    try (var index = LuceneIndex.at(folder)) {
      long start = System.nanoTime();
      new Ingest(index).run(sources(articles), IngestProgress.NONE);
      double seconds = (System.nanoTime() - start) / 1e9;
      try (var view = index.view()) {
        var size = view.size();
        double megabytes = Corpus.of(sources(articles)).sizeBytes() / 1e6;
        return new Rate(
            size.articles(), size.passages(), size.articles() / seconds, megabytes / seconds);
      }
    }
  }

  static List<Source> sources(Path articles) {
    return Source.ofPaths(List.of(articles));
  }
}
