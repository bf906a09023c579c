package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class PairedRandomisationTest {
  @Test
  void countsTheAssignmentsThatAHandCounts() {
    // All three alike: of eight assignments only +++ and --- reach a sum of 3.
    assertThat(PairedRandomisation.p(new double[] {1, 1, 1})).isEqualTo(2 / 8.0);
    // Sums of +-3 +-1: 4, 2, -2, -4; two as far from 0 as 4, all as far as 2.
    assertThat(PairedRandomisation.p(new double[] {3, 1})).isEqualTo(2 / 4.0);
    assertThat(PairedRandomisation.p(new double[] {3, -1})).isEqualTo(1);
  }

  @Test
  void findsNothingWhereNothingDiffers() {
    assertThat(PairedRandomisation.p(new double[] {})).isEqualTo(1);
    assertThat(PairedRandomisation.p(new double[] {0, 0, 0})).isEqualTo(1);
  }

  @Test
  void isLedAstrayByNoQuestionThatDoesNotDiffer() {
    assertThat(PairedRandomisation.p(new double[] {0, 1, 0, 1, 1, 0})).isEqualTo(2 / 8.0);
  }

  @Test
  void samplesWhatAllAssignmentsGive() {
    for (long seed = 0; seed < 10; seed++) {
      var random = new Random(seed);
      var differences =
          DoubleStream.generate(() -> random.nextGaussian() + 0.3).limit(14).toArray();

      double sampled = PairedRandomisation.sampled(differences);

      assertThat(sampled)
          .as("seed " + seed)
          .isEqualTo(PairedRandomisation.exact(differences), within(0.006));
    }
  }

  @Test
  void tellsAClearDifferenceFromChanceAmongManyQuestions() {
    var random = new Random(7);
    var clear = DoubleStream.generate(() -> random.nextGaussian() + 0.5).limit(300).toArray();
    var noise = DoubleStream.generate(random::nextGaussian).limit(300).toArray();

    assertThat(PairedRandomisation.p(clear)).isLessThan(0.001).isPositive();
    assertThat(PairedRandomisation.p(noise)).isGreaterThan(0.05);
    assertThat(PairedRandomisation.p(noise)).isEqualTo(PairedRandomisation.p(noise));
  }
}
