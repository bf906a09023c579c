package org.willowbark.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The model, loaded in the background from the first time that anybody asks for it. Thread-safe.
 */
public final class LazyEmbedder implements QuestionEmbedder, AutoCloseable {
  private final FutureTask<Embedder> loading;
  private boolean isStarted;

  /**
   * Loads nothing yet.
   *
   * @param threads how many processors one question or batch may keep busy
   */
  public LazyEmbedder(int threads) {
    loading = new FutureTask<>(() -> Embedder.load(threads));
  }

  /** Starts loading, unless that has begun already. */
  public synchronized void start() {
    if (isStarted) return;
    isStarted = true;
    Thread.ofPlatform().daemon().name("model").start(loading);
  }

  /** The model; waits until it is loaded. */
  public Embedder expect() throws IOException {
    start();
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the language model was loading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) throw cause;
      throw new IllegalStateException("the language model could not be loaded", e.getCause());
    }
  }

  @Override
  public Optional<Embedding> find(String text, Form form) {
    start();
    if (loading.state() != Future.State.SUCCESS) return Optional.empty();
    try {
      return Optional.of(loading.resultNow().of(text, form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, but waits until the model is loaded: for whoever asks one question and ends. */
  public QuestionEmbedder waiting() {
    return (text, form) -> {
      try {
        expect();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return find(text, form);
    };
  }

  /** Why there is no model, once that is known. */
  public Optional<String> findFailure() {
    return loading.state() == Future.State.FAILED
        ? Optional.of(String.valueOf(loading.exceptionNow().getMessage()))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    if (loading.state() == Future.State.SUCCESS) loading.resultNow().close();
  }
}
