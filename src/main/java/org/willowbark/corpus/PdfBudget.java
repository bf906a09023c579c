package org.willowbark.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * What one PDF may cost: time, and bytes that its packed streams swell to.
 *
 * <p>PDFBox mends what it can and so swallows many an {@link IOException}; a budget that ran out
 * therefore stays run out, and every later use says so again.
 */
final class PdfBudget {
  private static final Duration TIME_MAX = Duration.ofSeconds(8);
  private static final Duration TIME_OF_PAGE_MAX = Duration.ofMillis(10);
  private static final long STREAM_MAX_BYTES = 32L << 20;
  private static final long STREAMS_MAX_BYTES = 512L << 20;

  /** Objects packed together weigh many times more in memory than as bytes. */
  private static final long OBJECTS_MAX_BYTES = 24L << 20;

  private long deadlineNanos;
  private long streamsLeft = STREAMS_MAX_BYTES;
  private long objectsLeft = OBJECTS_MAX_BYTES;
  private String breach = "";

  /** The budget ran out; says what of. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;

    SpentException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  PdfBudget() {
    this(TIME_MAX);
  }

  PdfBudget(Duration time) {
    this.deadlineNanos = System.nanoTime() + time.toNanos();
  }

  /** A long document may take longer. */
  void extendFor(int pages) {
    deadlineNanos += pages * TIME_OF_PAGE_MAX.toNanos();
  }

  /**
   * Asked often, wherever work goes on.
   *
   * @throws SpentException if there is no time left, or something else ran out before
   */
  void check() {
    if (!breach.isEmpty()) throw new SpentException(breach);
    if (System.nanoTime() - deadlineNanos > 0) {
      throw spent("takes longer to read than an article may; print it to a new PDF, or split it");
    }
  }

  /**
   * Takes the bytes of one stream and counts them.
   *
   * @param holdsObjects whether the document itself is in it, not what is on a page
   */
  OutputStream meter(boolean holdsObjects) {
    return new OutputStream() {
      private long left = STREAM_MAX_BYTES;

      @Override
      public void write(int b) {
        count(1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        count(length);
      }

      private void count(int bytes) {
        check();
        left -= bytes;
        streamsLeft -= bytes;
        if (holdsObjects) objectsLeft -= bytes;
        if (left < 0 || streamsLeft < 0 || objectsLeft < 0) {
          throw swollen();
        }
      }
    };
  }

  /** Refuses a stream that unpacks to so many bytes, or more, where that is too much. */
  void expectStreamOf(long bytes) {
    if (bytes > STREAM_MAX_BYTES) throw swollen();
  }

  private SpentException swollen() {
    return spent("unpacks to more than an article may hold; print it to a new PDF");
  }

  private SpentException spent(String reason) {
    breach = reason;
    return new SpentException(reason);
  }
}
