package org.willowbark.embedding;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** What was fitted to the model, as far as a build has it. */
record Fitted(@Nullable QuestionTurn turn, @Nullable StaticEncoder encoder) {
  static final Fitted NOTHING = new Fitted(null, null);

  /** Something that is under way. */
  interface Loading {
    /**
     * Waits for it.
     *
     * @throws ModelException if a file of it is damaged
     */
    Fitted await() throws IOException;
  }

  /** Starts to unpack it, which takes a tenth of a second that the model's own loading hides. */
  static Loading start() {
    var loading = new FutureTask<>(Fitted::load);
    Thread.ofPlatform().daemon().name("fitted").start(loading);
    return () -> await(loading);
  }

  private static Fitted load() throws ModelException {
    return new Fitted(QuestionTurn.find().orElse(null), StaticEncoder.find().orElse(null));
  }

  private static Fitted await(FutureTask<Fitted> loading) throws IOException {
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the language model was loading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelException cause) throw cause;
      throw new IllegalStateException(
          "what was fitted to the language model could not be loaded", e.getCause());
    }
  }
}
