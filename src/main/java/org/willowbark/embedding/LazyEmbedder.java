package org.willowbark.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.willowbark.embedding.ModelException.Reason;

/**
 * The model, loaded in the background from the first time that anybody asks for it.
 *
 * <p>Whatever happens to it, a question gets an answer: where it can't be embedded it is one by
 * words, and the reason is told once. Thread-safe.
 */
public final class LazyEmbedder implements QuestionEmbedder, AutoCloseable {
  /** Memory that was short may be free by then. */
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  private final Loader loader;
  private final Consumer<ModelException> trouble;
  private final Duration retryAfter;
  private @Nullable FutureTask<Embedder> loading;
  private long startedNanos;
  private final Set<Reason> told = EnumSet.noneOf(Reason.class);
  private volatile ModelState state = new ModelState.NotLoaded();

  /** Loads a model, which takes a second. */
  interface Loader {
    Embedder load() throws IOException;
  }

  /**
   * Loads nothing yet, and tells its troubles to nobody who has not called {@link #expect}.
   *
   * @param threads how many processors one question or batch may keep busy
   */
  public LazyEmbedder(int threads) {
    this(threads, _ -> {});
  }

  /**
   * Loads nothing yet.
   *
   * @param threads how many processors one question or batch may keep busy
   * @param trouble told why questions can't be embedded, once for each reason
   */
  public LazyEmbedder(int threads, Consumer<ModelException> trouble) {
    this(() -> Embedder.load(threads), trouble, RETRY_AFTER);
  }

  LazyEmbedder(Loader loader, Consumer<ModelException> trouble, Duration retryAfter) {
    this.loader = loader;
    this.trouble = trouble;
    this.retryAfter = retryAfter;
  }

  /**
   * Starts loading, unless that has begun already; once more where it failed some time ago by what
   * may have passed.
   */
  public void start() {
    var _ = expectStarted();
  }

  private synchronized FutureTask<Embedder> expectStarted() {
    if (loading != null && !isWorthAnotherTry(loading)) return loading;
    var next = new FutureTask<>(this::load);
    loading = next;
    startedNanos = System.nanoTime();
    state = new ModelState.Loading();
    Thread.ofPlatform().daemon().name("model").start(next);
    return next;
  }

  private boolean isWorthAnotherTry(FutureTask<Embedder> before) {
    return before.state() == Future.State.FAILED
        && before.exceptionNow() instanceof ModelException failure
        && !failure.isLasting()
        && System.nanoTime() - startedNanos > retryAfter.toNanos();
  }

  private Embedder load() throws ModelException {
    // Said of whatever we did not think of, so that it does not look as if it loaded for ever.
    var failure =
        new ModelException(
            Reason.FAILED, "the language model could not be loaded: something went wrong");
    try {
      var embedder = loader.load();
      failure = null;
      state = new ModelState.Ready();
      return embedder;
    } catch (ModelException e) {
      failure = e;
      throw e;
    } catch (IOException | OutOfMemoryError e) {
      failure =
          new ModelException(
              Reason.FAILED,
              "the language model could not be loaded: %s; it is tried again in %d s"
                  .formatted(ModelException.rootOf(e), retryAfter.toSeconds()),
              e);
      throw failure;
    } finally {
      if (failure != null) failed(failure);
    }
  }

  private void failed(ModelException failure) {
    if (failure.reason() == Reason.ENDING) return;
    synchronized (this) {
      state = new ModelState.Failed(failure.reason(), String.valueOf(failure.getMessage()));
      // By reason, as a runtime's messages differ from one text to the next.
      if (!told.add(failure.reason())) return;
    }
    trouble.accept(failure);
  }

  /**
   * The model; waits until it is loaded.
   *
   * @throws ModelException if it can't be
   */
  public Embedder expect() throws IOException {
    try {
      return expectStarted().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the language model was loading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelException cause) throw cause;
      throw new IllegalStateException("the language model could not be loaded", e.getCause());
    }
  }

  @Override
  public Optional<Embedding> find(String text, Form form) {
    var started = expectStarted();
    if (started.state() != Future.State.SUCCESS) return Optional.empty();
    try {
      var embedding = started.resultNow().of(text, form);
      if (!(state instanceof ModelState.Ready)) state = new ModelState.Ready();
      return Optional.of(embedding);
    } catch (ModelException e) {
      failed(e);
    } catch (IOException e) {
      failed(new ModelException(Reason.FAILED, ModelException.rootOf(e), e));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Embedding> findRoughly(String text, Form form) {
    var started = expectStarted();
    if (started.state() != Future.State.SUCCESS) return Optional.empty();
    try {
      return started.resultNow().roughly(text, form);
    } catch (IOException _) {
      // What is wrong is told where the same text is looked for by the model itself.
      return Optional.empty();
    }
  }

  @Override
  public ModelState state() {
    return state;
  }

  /** The same, but waits until the model is loaded: for whoever asks one question and ends. */
  public QuestionEmbedder waiting() {
    return new Waiting();
  }

  private final class Waiting implements QuestionEmbedder {
    @Override
    public Optional<Embedding> find(String text, Form form) {
      try {
        var _ = expect();
      } catch (IOException e) {
        // Told already; words answer.
        return Optional.empty();
      }
      return LazyEmbedder.this.find(text, form);
    }

    /** Without waiting, as something else can be looked for meanwhile. */
    @Override
    public Optional<Embedding> findRoughly(String text, Form form) {
      return LazyEmbedder.this.findRoughly(text, form);
    }
  }

  /**
   * Waits, and fails where there is no model or it fails: for whoever measures, and must not
   * measure something else.
   */
  public QuestionEmbedder insisting() {
    return new Insisting();
  }

  private final class Insisting implements QuestionEmbedder {
    @Override
    public Optional<Embedding> find(String text, Form form) {
      try {
        return Optional.of(expect().of(text, form));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Embedding> findRoughly(String text, Form form) {
      try {
        return expect().roughly(text, form);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    FutureTask<Embedder> last;
    synchronized (this) {
      last = loading;
    }
    if (last != null && last.state() == Future.State.SUCCESS) last.resultNow().close();
  }
}
