package org.willowbark.bench;

import java.util.Arrays;

/** How long a contender took for each question, in the order of the questions. */
final class Timings {
  private final long[] nanos;
  private final long[] processorNanos;

  /**
   * Times of as many questions.
   *
   * @param processorNanos what the threads of the process kept processors busy for
   */
  Timings(long[] nanos, long[] processorNanos) {
    if (nanos.length == 0 || nanos.length != processorNanos.length) {
      throw new IllegalArgumentException(
          "expected a time and a processor time for each of at least one question, got %d and %d"
              .formatted(nanos.length, processorNanos.length));
    }
    this.nanos = nanos.clone();
    this.processorNanos = processorNanos.clone();
  }

  int count() {
    return nanos.length;
  }

  long nanos(int question) {
    return nanos[question];
  }

  long processorNanos(int question) {
    return processorNanos[question];
  }

  /** In milliseconds, the time that this share of the questions stays within. */
  double percentile(double share) {
    return percentile(nanos, share) / 1e6;
  }

  /** The same of the processor's time. */
  double processorPercentile(double share) {
    return percentile(processorNanos, share) / 1e6;
  }

  /** By nearest rank: always a time that was measured. */
  static long percentile(long[] values, double share) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}
