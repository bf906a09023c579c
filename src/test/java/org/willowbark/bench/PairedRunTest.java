package org.willowbark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PairedRunTest {
  private final List<String> asked = new ArrayList<>();

  private Contender noting(String name, String after) {
    return new Contender(
        name,
        after,
        question -> {
          asked.add(question + name);
          return 1;
        });
  }

  @Test
  void asksEachQuestionOfAllBeforeTheNextInChangingOrder() throws IOException {
    var run =
        new PairedRun(List.of(noting("a", ""), noting("b", ""), noting("c", "")), new Random(3));
    var questions = new ArrayList<String>();
    for (int i = 0; i < 40; i++) questions.add(i + ":");

    var measured = run.measure(questions);

    assertThat(measured).containsOnlyKeys("a", "b", "c");
    assertThat(measured.values()).allSatisfy(it -> assertThat(it.count()).isEqualTo(40));
    var orders = new HashSet<String>();
    for (int i = 0; i < 40; i++) {
      var three = asked.subList(3 * i, 3 * i + 3);
      assertThat(three).containsExactlyInAnyOrder(i + ":a", i + ":b", i + ":c");
      orders.add(String.join("", three).replaceAll("\\d+:", ""));
    }
    assertThat(orders).hasSize(6);
  }

  @Test
  void asksARepeatedQuestionJustAfterItWasAskedFirst() throws IOException {
    var run =
        new PairedRun(
            List.of(noting("again", "first"), noting("first", ""), noting("x", "")), new Random(3));

    for (int i = 0; i < 40; i++) run.measure(List.of(i + ":"));

    for (int i = 0; i < 40; i++)
      assertThat(asked.indexOf(i + ":again")).isEqualTo(asked.indexOf(i + ":first") + 1);
  }

  @Test
  void takesPercentilesByNearestRank() {
    var timings = new Timings(new long[] {4_000_000, 1_000_000, 3_000_000, 2_000_000}, new long[4]);

    assertThat(timings.percentile(0.5)).isEqualTo(2);
    assertThat(timings.percentile(0.75)).isEqualTo(3);
    assertThat(timings.percentile(0.99)).isEqualTo(4);
    assertThat(timings.percentile(1)).isEqualTo(4);
    assertThat(timings.processorPercentile(1)).isZero();
  }

  @Test
  void comparesQuestionByQuestion() {
    // Whatever makes one question dearer than another is no part of it.
    var one = new Timings(new long[] {2, 20, 200}, new long[3]);
    var other = new Timings(new long[] {1, 10, 100}, new long[3]);

    assertThat(PairedRatio.of(one, other)).isEqualTo(new PairedRatio(2, 2, 2));
    assertThat(PairedRatio.of(other, one).median()).isEqualTo(0.5);
  }

  @Test
  void comparesTheProcessorsTimeByItself() {
    var one = new Timings(new long[] {900, 50, 700}, new long[] {30, 6, 60});
    var other = new Timings(new long[] {1, 10, 100}, new long[] {10, 2, 20});

    assertThat(PairedRatio.ofProcessor(one, other)).isEqualTo(new PairedRatio(3, 3, 3));
  }

  @Test
  void givesAnIntervalThatHoldsTheTrueMedianNineteenTimesInTwenty() {
    var random = new Random(11);
    int held = 0;
    for (int trial = 0; trial < 200; trial++) {
      var ratios = new double[101];
      for (int i = 0; i < ratios.length; i++) ratios[i] = Math.exp(random.nextGaussian());
      var ratio = PairedRatio.of(ratios);
      if (ratio.low() <= 1 && 1 <= ratio.high()) held++;
    }

    assertThat(held).isBetween(180, 199);
  }

  @Test
  void refusesWhatIsNoPair() {
    var one = new Timings(new long[] {1}, new long[1]);
    var two = new Timings(new long[] {1, 2}, new long[2]);

    assertThatThrownBy(() -> PairedRatio.of(one, two)).hasMessage("1 and 2 questions are no pairs");
    assertThatThrownBy(() -> new Timings(new long[0], new long[0]))
        .hasMessageContaining("got 0 and 0");
  }
}
