package org.willowbark.ingest;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Splits and writes articles on all cores while the next are read; what waits in memory is bounded,
 * by its text rather than by its number.
 */
final class Workers implements AutoCloseable {
  /** Some ten to forty times as much memory: of each character come words, sketches, fields. */
  private static final int WAITING_MAX_CHARS = 4 << 20;

  /** What an article takes beside its text. */
  private static final int OVERHEAD_CHARS = 1 << 14;

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService executor = Executors.newFixedThreadPool(threads);
  private final Semaphore room = new Semaphore(WAITING_MAX_CHARS);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /** Work that may fail to write. */
  interface Task {
    void run() throws IOException;
  }

  /**
   * Waits for room, then hands the task over.
   *
   * @param chars the length of the text that the task keeps in memory
   */
  void submit(long chars, Task task) {
    if (failure.get() != null) return;
    // A text larger than all room has it for itself.
    int taken = (int) Math.min(WAITING_MAX_CHARS, chars + OVERHEAD_CHARS);
    room.acquireUninterruptibly(taken);
    executor.execute(
        () -> {
          try {
            task.run();
          } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release(taken);
          }
        });
  }

  /**
   * Waits until all is done.
   *
   * @throws IOException the first failure of a task
   */
  void finish() throws IOException {
    room.acquireUninterruptibly(WAITING_MAX_CHARS);
    room.release(WAITING_MAX_CHARS);
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
