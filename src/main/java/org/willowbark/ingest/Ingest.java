package org.willowbark.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.willowbark.article.Article;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.index.ArticleState;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;

/**
 * Makes an index equal to its sources: new articles are added, changed ones replaced, gone ones
 * removed, and all others left alone.
 *
 * <p>What has changed is told from a hash of the article's content, so a touched or moved file
 * costs nothing. An article whose file could not be read whole stays as it was: a broken file takes
 * nothing out.
 */
public final class Ingest {
  private final PassageIndex index;
  private final String format;

  /**
   * Writes to this index.
   *
   * @param format names how the index analyses text; articles written with another are written anew
   */
  public Ingest(PassageIndex index, String format) {
    this.index = index;
    this.format = PassageSplitter.VERSION + "/" + format;
  }

  /**
   * Reads all sources and commits what changed.
   *
   * @throws org.willowbark.index.IndexBusyException if another run is under way
   */
  public IngestReport run(List<Path> sources, IngestProgress progress) throws IOException {
    long start = System.nanoTime();
    var corpus = Corpus.of(sources);
    try (var update = index.update();
        var work = new Workers()) {
      var run = new IngestRun(before(), update, work, this::hash, progress, corpus.sizeBytes());
      corpus.read(run);
      work.finish();
      run.removeGone();
      if (run.hasChanged()) update.commit();
      return run.report(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Map<String, ArticleState> before() throws IOException {
    try (var view = index.view()) {
      return view.articles();
    } catch (NoIndexException e) {
      return Map.of();
    }
  }

  /** The fingerprint of everything that decides what an index holds for an article. */
  String hash(Article article) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(format.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(digest.digest(article.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
