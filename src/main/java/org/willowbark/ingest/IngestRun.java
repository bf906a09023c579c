package org.willowbark.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.corpus.BrokenArticleException;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.corpus.Source;
import org.willowbark.corpus.SourceFile;
import org.willowbark.index.ArticleState;
import org.willowbark.index.IndexUpdate;
import org.willowbark.index.IndexViews;
import org.willowbark.ingest.IngestReport.Outcome;
import org.willowbark.ingest.IngestReport.Repeats;

/**
 * One run over a corpus: compares each article with what was indexed before and writes the
 * difference.
 */
final class IngestRun implements Corpus.Visitor {
  /** More of an index than this is not taken out on the word of a partial read. */
  private static final double REMOVED_SHARE_MAX = 0.2;

  private final Previous before;
  private final boolean isRebuild;
  private final IndexUpdate update;
  private final Workers work;
  private final Function<Article, String> hash;
  private final IngestProgress progress;
  private final long bytes;

  private final Map<String, SourceFile> seen = new HashMap<>();
  private final Set<Source> fruitful = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> brokenFiles = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final AtomicInteger passages = new AtomicInteger();
  private int problemCount;
  private int added;
  private int changed;
  private int unchanged;
  private int removed;
  private int kept;

  /**
   * @param isRebuild whether the update starts from nothing, so that unchanged articles are written
   *     too
   * @param corpus what is about to be read
   */
  IngestRun(
      Previous before,
      boolean isRebuild,
      IndexUpdate update,
      Workers work,
      Function<Article, String> hash,
      IngestProgress progress,
      Corpus corpus) {
    this.before = before;
    this.isRebuild = isRebuild;
    this.update = update;
    this.work = work;
    this.hash = hash;
    this.progress = progress;
    this.bytes = corpus.sizeBytes();
    // What could not even be fetched makes the read a partial one from the start.
    corpus.problems().forEach(this::problem);
  }

  @Override
  public void article(Article article, SourceFile file) {
    var source = file.path().toString();
    var other = seen.putIfAbsent(article.id(), file);
    if (other != null) {
      problem(
          "%s: the id \"%s\" is taken by an article of %s; give one of them another id"
              .formatted(file.shown(), article.id(), other.shown()));
      return;
    }
    fruitful.add(file.source());
    var state = new ArticleState(hash.apply(article), source);
    var old = before.states().get(article.id());
    if (old == null) {
      added++;
    } else if (state.equals(old)) {
      unchanged++;
    } else {
      changed++;
    }
    if (isRebuild || !state.equals(old)) {
      work.submit(length(article), () -> write(article, state));
    }
  }

  private static long length(Article article) {
    return article.sections().stream().mapToLong(section -> section.text().length()).sum();
  }

  private void write(Article article, ArticleState state) throws IOException {
    var split = PassageSplitter.split(article);
    passages.addAndGet(split.size());
    update.put(
        article,
        split,
        state,
        Meanings.known(article.title(), split, before.meanings(article.id())));
  }

  @Override
  public void broken(BrokenArticleException problem, SourceFile file) {
    var from = file.url().isEmpty() ? "" : " (fetched from " + file.url() + ")";
    problem(problem.getMessage() + from);
    brokenFiles.add(file.path().toString());
  }

  void problem(String message) {
    problemCount++;
    if (problems.size() < IngestReport.PROBLEMS_MAX) problems.add(message);
  }

  @Override
  public void passedOver(String what, SourceFile file) {
    if (notes.size() < IngestReport.PROBLEMS_MAX) notes.add(what);
  }

  @Override
  public void progress(long bytesRead) {
    progress.read(seen.size(), bytesRead, bytes);
  }

  /**
   * Names the sources that held articles once and hold none now: a drive that is not mounted looks
   * like that.
   */
  void noticeEmpty(List<Source> sources) {
    for (var source : sources) {
      if (fruitful.contains(source)) continue;
      var root = source.path().toAbsolutePath().normalize();
      boolean heldSome =
          before.states().values().stream().anyMatch(it -> Path.of(it.source()).startsWith(root));
      if (heldSome)
        problem(source.name() + ": holds no articles any more; is a folder or a drive missing?");
    }
  }

  /**
   * Takes out what the sources no longer hold, except what a broken file may still hold, and except
   * far too much after a partial read.
   */
  void removeGone(boolean allowRemovals) throws IOException {
    var gone = new ArrayList<String>();
    for (var old : before.states().entrySet()) {
      if (seen.containsKey(old.getKey())) continue;
      if (isBroken(Path.of(old.getValue().source()))) {
        keep(old.getKey());
      } else {
        gone.add(old.getKey());
      }
    }
    boolean isPartial = problemCount > 0 || seen.isEmpty();
    if (isPartial && !allowRemovals && gone.size() > REMOVED_SHARE_MAX * before.states().size()) {
      for (var id : gone) keep(id);
      problem(
          "%,d of %,d articles are gone from the sources, but not everything could be read: none was removed; to remove them all the same, run again with --allow-removals"
              .formatted(gone.size(), before.states().size()));
      return;
    }
    for (var id : gone) {
      if (!isRebuild) update.remove(id);
      removed++;
    }
  }

  /** Whether a file, or a folder that it lies in, could not be read. */
  private boolean isBroken(@Nullable Path file) {
    if (brokenFiles.isEmpty()) return false;
    for (var each = file; each != null; each = each.getParent()) {
      if (brokenFiles.contains(each.toString())) return true;
    }
    return false;
  }

  /** Leaves an article as it was; in a rebuild, by writing what the index before holds of it. */
  private void keep(String id) throws IOException {
    kept++;
    if (isRebuild) write(before.article(id), before.state(id));
  }

  boolean hasChanged() {
    return isRebuild || added + changed + removed > 0 || before.states().isEmpty();
  }

  /** What speaks against an index that does not hold just the articles that it should. */
  List<String> miscount(IndexViews candidate) throws IOException {
    int expected = seen.size() + kept;
    try (var view = candidate.view()) {
      int found = view.size().articles();
      return found == expected
          ? List.of()
          : List.of(
              "the index would hold %,d articles instead of %,d; it was left as it was"
                  .formatted(found, expected));
    }
  }

  IngestReport report(Outcome outcome, Repeats repeats, Duration took) {
    return new IngestReport(
        outcome,
        added,
        changed,
        unchanged,
        removed,
        kept,
        passages.get(),
        problems,
        problemCount,
        repeats,
        notes,
        took);
  }
}
