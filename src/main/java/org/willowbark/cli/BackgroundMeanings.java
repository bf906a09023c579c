package org.willowbark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.index.IndexBusyException;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.Meanings;

/**
 * Fills in, while a server answers, what its index still lacks to be searched by meaning. Ends with
 * the process; what it has done by then is kept.
 */
final class BackgroundMeanings implements Runnable {
  private static final long LOOK_EVERY_MILLIS = 2_000;

  /** A disk that is full, or an index that another run keeps, may be free again by then. */
  private static final long RETRY_AFTER_MILLIS = 30_000;

  /** One processor is left to those who ask. */
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  private final PassageIndex index;
  private final LazyEmbedder questions;
  private final Consumer<String> say;

  /**
   * @param questions what embeds questions: made ready here, so that no reader waits for it
   */
  BackgroundMeanings(PassageIndex index, LazyEmbedder questions, Consumer<String> say) {
    this.index = index;
    this.questions = questions;
    this.say = say;
  }

  @Override
  public void run() {
    questions.start();
    try {
      while (true) {
        Thread.sleep(fill() ? LOOK_EVERY_MILLIS : RETRY_AFTER_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nothing stood in the way. */
  private boolean fill() {
    try {
      if (!isAnythingMissing()) return true;
      try (var embedder = Embedder.load(THREADS)) {
        new Meanings(index, embedder).fill((_, _) -> true);
      }
      say.accept("all passages can be found by meaning now");
      return true;
    } catch (IndexBusyException e) {
      // An indexing run comes first; what it changes will need meanings too.
      return false;
    } catch (IOException | UncheckedIOException e) {
      say.accept("search by meaning is incomplete: " + e.getMessage());
      return false;
    }
  }

  private boolean isAnythingMissing() throws IOException {
    try (var view = index.view()) {
      return !view.withoutMeanings().isEmpty();
    } catch (NoIndexException e) {
      return false;
    }
  }
}
