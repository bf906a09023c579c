package org.willowbark.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fisher's paired randomisation test, two-sided: how often a difference at least as large would
 * come of chance, if for each question either ranking were as likely to be the better one.
 *
 * <p>Preferred for rankings over the t-test and the sign test by Smucker, Allan and Carterette
 * (2007).
 */
final class PairedRandomisation {
  /** Random assignments of signs where there are too many to try all of them. */
  static final int SAMPLES = 100_000;

  /** Up to so many questions that differ, all assignments are tried: at most 65,536. */
  static final int EXACT_MAX_QUESTIONS = 16;

  /** The same p for the same runs, always. */
  private static final long SEED = 42;

  /** Sums that differ by less are the same; they are added up in another order. */
  private static final double SAME = 1e-9;

  private PairedRandomisation() {}

  /**
   * The p of these differences, one a question; 1 where nothing differs.
   *
   * @return above 0: of the random assignments, the observed one counts as one
   */
  static double p(double[] differences) {
    // One that is 0 is so with either sign.
    var differing = Arrays.stream(differences).filter(it -> Math.abs(it) > SAME).toArray();
    if (differing.length == 0) return 1;
    return differing.length <= EXACT_MAX_QUESTIONS ? exact(differing) : sampled(differing);
  }

  /** By all assignments. */
  static double exact(double[] differences) {
    double observed = observed(differences);
    int assignments = 1 << differences.length;
    int asLarge = 0;
    for (int signs = 0; signs < assignments; signs++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++)
        sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
      if (Math.abs(sum) >= observed) asLarge++;
    }
    return (double) asLarge / assignments;
  }

  /** By random assignments. */
  static double sampled(double[] differences) {
    double observed = observed(differences);
    var random = new SplittableRandom(SEED);
    int asLarge = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      long signs = 0;
      for (int i = 0; i < differences.length; i++) {
        if (i % Long.SIZE == 0) signs = random.nextLong();
        sum += (signs & 1) == 0 ? differences[i] : -differences[i];
        signs >>>= 1;
      }
      if (Math.abs(sum) >= observed) asLarge++;
    }
    return (asLarge + 1.0) / (SAMPLES + 1.0);
  }

  private static double observed(double[] differences) {
    return Math.abs(Arrays.stream(differences).sum()) - SAME;
  }
}
