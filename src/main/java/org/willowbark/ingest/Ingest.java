package org.willowbark.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.willowbark.article.Article;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.corpus.Source;
import org.willowbark.index.IndexUpdate;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.IngestReport.Outcome;
import org.willowbark.ingest.IngestReport.Repeats;

/**
 * Makes an index equal to its sources: new articles are added, changed ones replaced, gone ones
 * removed, and all others left alone.
 *
 * <p>What has changed is told from a hash of the article's content, so a touched file costs
 * nothing. An article whose file could not be read whole stays as it was: a broken file takes
 * nothing out.
 */
public final class Ingest {
  private final PassageIndex index;
  private final String format;

  /** Writes to this index. */
  public Ingest(PassageIndex index) {
    this.index = index;
    this.format = PassageSplitter.VERSION + "/" + index.format();
  }

  /** Reads all sources and commits what changed. */
  public IngestReport run(List<Source> sources, IngestProgress progress) throws IOException {
    return run(sources, IngestOptions.DEFAULT, progress);
  }

  /**
   * Reads all sources and commits what changed; an index that was written in another format is
   * rebuilt. What came of it is also left with the index, see {@link LastRun}.
   *
   * @throws org.willowbark.index.IndexBusyException if another run is under way
   */
  public IngestReport run(List<Source> sources, IngestOptions options, IngestProgress progress)
      throws IOException {
    long start = System.nanoTime();
    var corpus = Corpus.of(sources);
    boolean isRebuild = options.rebuild() || isOfAnotherFormat();
    try (var update = isRebuild ? index.rebuild() : index.update();
        var before = Previous.of(index);
        var work = new Workers()) {
      var run = new IngestRun(before, isRebuild, update, work, this::hash, progress, corpus);
      corpus.read(run);
      work.finish();
      run.noticeEmpty(sources);
      run.removeGone(options.allowRemovals());
      var outcome = run.hasChanged() ? commit(run, update, options.check()) : Outcome.UNCHANGED;
      var report =
          run.report(outcome, repeats(outcome), Duration.ofNanos(System.nanoTime() - start));
      new LastRun(Instant.now(), sources.stream().map(Source::name).toList(), isRebuild, report)
          .leave(index);
      return report;
    }
  }

  /** Commits what passes its checks, and leaves all as it was otherwise. */
  private static Outcome commit(IngestRun run, IndexUpdate update, IngestOptions.Check check)
      throws IOException {
    var preview = update.preview();
    var objections = new ArrayList<>(run.miscount(preview));
    if (objections.isEmpty()) objections.addAll(check.objections(preview));
    if (objections.isEmpty()) {
      update.commit();
      return Outcome.COMMITTED;
    }
    objections.forEach(run::problem);
    return Outcome.REJECTED;
  }

  /** Counted anew where anything changed, else remembered. */
  private Repeats repeats(Outcome outcome) throws IOException {
    if (outcome != Outcome.COMMITTED) {
      var last = LastRun.find(index);
      if (last.isPresent()) return last.get().report().repeats();
    }
    index.refresh();
    try (var view = index.view()) {
      return Repetitions.of(view).count();
    } catch (NoIndexException e) {
      return Repeats.NONE;
    }
  }

  private boolean isOfAnotherFormat() throws IOException {
    index.refresh();
    try (var view = index.view()) {
      return !view.format().equals(index.format());
    } catch (NoIndexException e) {
      return false;
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
