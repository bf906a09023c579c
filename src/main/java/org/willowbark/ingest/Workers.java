package org.willowbark.ingest;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Splits and writes articles on all cores while the next are read; at most a bounded number waits
 * in memory.
 */
final class Workers implements AutoCloseable {
  private static final int WAITING_MAX = 64;

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService executor = Executors.newFixedThreadPool(threads);
  private final Semaphore room = new Semaphore(WAITING_MAX);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /** Work that may fail to write. */
  interface Task {
    void run() throws IOException;
  }

  /** Waits for room, then hands the task over. */
  void submit(Task task) {
    if (failure.get() != null) return;
    room.acquireUninterruptibly();
    executor.execute(
        () -> {
          try {
            task.run();
          } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  /**
   * Waits until all is done.
   *
   * @throws IOException the first failure of a task
   */
  void finish() throws IOException {
    room.acquireUninterruptibly(WAITING_MAX);
    room.release(WAITING_MAX);
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Throwable e -> throw new AssertionError("a writing thread failed", e);
    }
  }

  @Override
  public void close() {
    executor.close();
  }
}
