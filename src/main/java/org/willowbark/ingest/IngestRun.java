package org.willowbark.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.willowbark.article.Article;
import org.willowbark.corpus.BrokenArticleException;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.corpus.SourceFile;
import org.willowbark.index.ArticleState;
import org.willowbark.index.IndexUpdate;

/**
 * One run over a corpus: compares each article with what was indexed before and writes the
 * difference.
 */
final class IngestRun implements Corpus.Visitor {
  private final Map<String, ArticleState> before;
  private final IndexUpdate update;
  private final Workers work;
  private final Function<Article, String> hash;
  private final IngestProgress progress;
  private final long bytes;

  private final Map<String, String> seen = new HashMap<>();
  private final Set<String> brokenFiles = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private final AtomicInteger passages = new AtomicInteger();
  private int added;
  private int changed;
  private int unchanged;
  private int removed;
  private int kept;

  IngestRun(
      Map<String, ArticleState> before,
      IndexUpdate update,
      Workers work,
      Function<Article, String> hash,
      IngestProgress progress,
      long bytes) {
    this.before = before;
    this.update = update;
    this.work = work;
    this.hash = hash;
    this.progress = progress;
    this.bytes = bytes;
  }

  @Override
  public void article(Article article, SourceFile file) {
    var source = file.path().toString();
    var other = seen.putIfAbsent(article.id(), source);
    if (other != null) {
      problems.add(
          "%s: the id \"%s\" is taken by an article of %s; give one of them another id"
              .formatted(source, article.id(), other));
      return;
    }
    var state = new ArticleState(hash.apply(article), source);
    var old = before.get(article.id());
    if (state.equals(old)) {
      unchanged++;
      return;
    }
    if (old == null) {
      added++;
    } else {
      changed++;
    }
    work.submit(() -> write(article, state));
  }

  private void write(Article article, ArticleState state) throws IOException {
    var split = PassageSplitter.split(article);
    passages.addAndGet(split.size());
    update.put(article, split, state);
  }

  @Override
  public void broken(BrokenArticleException problem, SourceFile file) {
    problems.add(problem.getMessage());
    brokenFiles.add(file.path().toString());
  }

  @Override
  public void progress(long bytesRead) {
    progress.read(seen.size(), bytesRead, bytes);
  }

  /** Takes out what the sources no longer hold, except what a broken file may still hold. */
  void removeGone() throws IOException {
    for (var old : before.entrySet()) {
      if (seen.containsKey(old.getKey())) continue;
      if (brokenFiles.contains(old.getValue().source())) {
        kept++;
      } else {
        update.remove(old.getKey());
        removed++;
      }
    }
  }

  boolean hasChanged() {
    return added + changed + removed > 0 || before.isEmpty();
  }

  IngestReport report(Duration took) {
    return new IngestReport(
        added, changed, unchanged, removed, kept, passages.get(), problems, took);
  }
}
