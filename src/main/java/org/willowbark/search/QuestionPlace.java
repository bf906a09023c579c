package org.willowbark.search;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.willowbark.embedding.Embedding;

/**
 * Where a question lies in the space of meanings: roughly at once, exactly when the model has read
 * it.
 */
final class QuestionPlace {
  /** Nowhere: nobody asks for it, or nothing can be found there. */
  static final QuestionPlace UNKNOWN = new QuestionPlace(Optional.empty(), null);

  private final Optional<Embedding> roughly;
  private final @Nullable FutureTask<Optional<Embedding>> reading;

  QuestionPlace(Optional<Embedding> roughly, @Nullable FutureTask<Optional<Embedding>> reading) {
    this.roughly = roughly;
    this.reading = reading;
  }

  /** Good enough to look for passages around it, not to rank them by. */
  Optional<Embedding> roughly() {
    return roughly;
  }

  /**
   * The place itself; waits for the model, or runs it where nobody else had time to. Nothing where
   * it has no answer.
   */
  Optional<Embedding> exactly() {
    if (reading == null) return Optional.empty();
    // Does nothing if another thread has begun already.
    reading.run();
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException("the question could not be read", e.getCause());
    }
  }
}
