package org.willowbark.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * How many times as long one contender takes as another for the same question, in the middle.
 *
 * <p>Pairing takes out what makes one question dearer than another, and most of what else the
 * machine was doing. The interval is that of the percentile bootstrap over the questions (Efron and
 * Tibshirani 1993).
 *
 * @param median of the ratios, one a question
 * @param low the lower end of the 95 % interval of that median
 * @param high its upper end
 */
record PairedRatio(double median, double low, double high) {
  private static final int RESAMPLES = 2_000;

  /** The same interval for the same times, always. */
  private static final long SEED = 42;

  /** Of two contenders that were asked the same questions in the same order. */
  static PairedRatio of(Timings one, Timings other) {
    return of(one, other, Timings::nanos);
  }

  /**
   * Of the time that the processor was busy for them. On a loaded machine the one to go by: whoever
   * takes longer is interrupted more often, which makes long answers look longer still.
   */
  static PairedRatio ofProcessor(Timings one, Timings other) {
    return of(one, other, Timings::processorNanos);
  }

  private interface Nanos {
    long of(Timings timings, int question);
  }

  private static PairedRatio of(Timings one, Timings other, Nanos nanos) {
    if (one.count() != other.count()) {
      throw new IllegalArgumentException(
          "%d and %d questions are no pairs".formatted(one.count(), other.count()));
    }
    var ratios = new double[one.count()];
    for (int i = 0; i < ratios.length; i++)
      ratios[i] = (double) nanos.of(one, i) / Math.max(1, nanos.of(other, i));
    return of(ratios);
  }

  /** Of ratios, one a pair. */
  static PairedRatio of(double[] ratios) {
    var random = new Random(SEED);
    var medians = new double[RESAMPLES];
    var sample = new double[ratios.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < sample.length; j++) sample[j] = ratios[random.nextInt(ratios.length)];
      medians[i] = median(sample);
    }
    Arrays.sort(medians);
    return new PairedRatio(
        median(ratios.clone()), medians[RESAMPLES / 40], medians[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  /** Sorts what it is given. */
  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
