package org.willowbark.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.IndexView;
import org.willowbark.index.IndexViews;
import org.willowbark.index.NoIndexException;
import org.willowbark.vocabulary.Vocabulary;

/**
 * Completes what a reader types by what the index answers.
 *
 * <p>What may be suggested is gathered in the background, anew whenever articles or vocabulary have
 * changed and somebody types or {@link #refresh} is called; until then the suggestions stay as they
 * were. The very first time, what most titles name is there long before the rest. Nothing that was
 * typed is kept. Thread-safe.
 *
 * <pre>{@code
 * try (var suggester = new Suggester(index, Vocabulary::bundled, notices::isCrisisStem)) {
 *   suggester.suggest("siat", 8).getFirst().text(); // "sciatica", once it is gathered
 * }
 * }</pre>
 */
public final class Suggester implements AutoCloseable {
  private static final long CLOSING_MAX_MILLIS = 5_000;

  private final IndexViews index;
  private final Supplier<Vocabulary> vocabularies;
  private final Predicate<String> isCrisis;
  private final AtomicReference<@Nullable Thread> gathering = new AtomicReference<>();
  private volatile Gathered current = new Gathered("", null, 0, Completions.NONE);
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * What was gathered.
   *
   * @param version of the view that it was gathered from, or of a later one with the same articles
   * @param articles what that view's articles are told from others by
   */
  private record Gathered(
      String version, @Nullable Vocabulary vocabulary, int articles, Completions completions) {
    boolean isOf(IndexView view, Vocabulary vocabulary) {
      return version.equals(view.version()) && vocabulary.equals(this.vocabulary);
    }
  }

  /**
   * Suggests what this index answers, understood with the vocabulary of the moment.
   *
   * @param isCrisis whether a text is, or begins, one that nothing must be suggested for, and that
   *     must not be suggested
   */
  public Suggester(
      IndexViews index, Supplier<Vocabulary> vocabularies, Predicate<String> isCrisis) {
    this.index = index;
    this.vocabularies = vocabularies;
    this.isCrisis = isCrisis;
  }

  /**
   * Questions that begin with what was typed, or nearly so, best first, at most one of each matter;
   * none where there is no index, or where nothing has been gathered yet.
   */
  public List<Suggestion> suggest(String typed, int limit) {
    refresh();
    if (typed.isBlank() || isCrisis.test(typed)) return List.of();
    return current.completions.find(typed, limit);
  }

  /**
   * Starts to gather in the background if anything has changed; never waits. Costs next to nothing
   * if nothing has, so that it can be called again and again.
   */
  public void refresh() {
    if (isClosed() || gathering.get() != null) return;
    try (var view = index.view()) {
      if (current.isOf(view, vocabularies.get())) return;
    } catch (IOException | UncheckedIOException _) {
      return; // whoever searches is told
    }
    var thread = Thread.ofPlatform().daemon().name("suggestions").unstarted(this::gatherAndRest);
    if (gathering.compareAndSet(null, thread)) thread.start();
  }

  private void gatherAndRest() {
    try {
      long start = System.nanoTime();
      gather();
      // Under a stream of changes no more than half of a processor.
      boolean _ = closing.await(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      gathering.set(null);
    }
  }

  /** Gathers at once, for whoever can wait. */
  void gather() {
    try (var view = index.view()) {
      var vocabulary = vocabularies.get();
      var before = current;
      if (before.isOf(view, vocabulary)) return;
      if (!view.isSearchable()) {
        current = new Gathered(view.version(), vocabulary, 0, Completions.NONE);
        return;
      }
      int articles = view.articles().hashCode();
      // Commits that bring only meanings leave all as it is.
      boolean isSame = articles == before.articles && vocabulary.equals(before.vocabulary);
      var completions =
          isSame
              ? before.completions
              : completions(Candidates.of(view, vocabulary, this::showFirst, () -> !isClosed()));
      current = new Gathered(view.version(), vocabulary, articles, completions);
    } catch (NoIndexException _) {
      current = new Gathered("", null, 0, Completions.NONE);
    } catch (IOException | UncheckedIOException _) {
      // The disk may come back; the suggestions stay as they were until then.
    }
  }

  private Completions completions(List<Candidate> candidates) {
    return new Completions(candidates, isCrisis.negate());
  }

  /** Better few suggestions than none; but what was gathered before is better than these. */
  private void showFirst(List<Candidate> first) {
    if (current.completions == Completions.NONE)
      current = new Gathered("", null, 0, completions(first));
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  /** Stops gathering, so that the index can be closed. */
  @Override
  public void close() {
    closing.countDown();
    var thread = gathering.get();
    if (thread == null) return;
    try {
      thread.join(CLOSING_MAX_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
