package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class MeasuresTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void scoresAPerfectRankingWithOne() {
    var measures = Measures.of(List.of("a", "b", "c"), Map.of("a", 2, "b", 1, "c", 1));

    assertThat(measures).isEqualTo(new Measures(1, 1, 1, 1, 1));
  }

  @Test
  void givesTheValuesThatAHandComputes() {
    var ranking = List.of("x", "b", "n", "a");
    var grades = Map.of("a", 2, "b", 1, "n", 0, "missed", 1);

    var measures = Measures.of(ranking, grades);

    // Gain 1/log2(3) + 2/log2(5); ideal 2 + 1/log2(3) + 1/log2(4).
    assertThat(measures.ndcgAt10()).isEqualTo(0.4766261102, within(1e-9));
    assertThat(measures.averagePrecision()).isEqualTo((1 / 2.0 + 2 / 4.0) / 3, CLOSE);
    assertThat(measures.mrrAt10()).isEqualTo(0.5, CLOSE);
    assertThat(measures.recallAt100()).isEqualTo(2 / 3.0, CLOSE);
    assertThat(measures.judgedAt10()).isEqualTo(3 / 4.0, CLOSE);
  }

  @Test
  void looksNoDeeperThanEachMeasureSays() {
    var ranking = IntStream.rangeClosed(1, 101).mapToObj(i -> "d" + i).toList();

    var eleventh = Measures.of(ranking, Map.of("d11", 1));
    var last = Measures.of(ranking, Map.of("d101", 1));

    assertThat(eleventh).isEqualTo(new Measures(0, 1 / 11.0, 0, 1, 0));
    assertThat(last).isEqualTo(new Measures(0, 1 / 101.0, 0, 0, 0));
  }

  @Test
  void scoresNothingFoundAndNothingRelevantWithZero() {
    assertThat(Measures.of(List.of(), Map.of("a", 1))).isEqualTo(Measures.ZERO);
    assertThat(Measures.of(List.of("a"), Map.of("b", 0))).isEqualTo(Measures.ZERO);
    assertThat(Measures.of(List.of("a"), Map.of("a", -1))).isEqualTo(new Measures(0, 0, 0, 0, 1));
  }

  @Test
  void averagesOverQuestions() {
    var mean = Measures.mean(List.of(new Measures(1, 0.5, 0.25, 1, 0), Measures.ZERO));

    assertThat(mean).isEqualTo(new Measures(0.5, 0.25, 0.125, 0.5, 0));
    assertThat(Measures.mean(List.of())).isEqualTo(Measures.ZERO);
  }

  @Test
  void agreesWithTheDefinitionsOnRandomRankings() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var ranking = new ArrayList<String>();
      var grades = new HashMap<String, Integer>();
      for (int i = random.nextInt(150); i >= 0; i--) {
        if (random.nextInt(4) > 0) ranking.add("d" + i);
        if (random.nextInt(5) == 0) grades.put("d" + i, random.nextInt(5) - 1);
      }
      Collections.shuffle(ranking, random);

      var measures = Measures.of(ranking, grades);

      var as = "seed " + seed;
      assertThat(measures.ndcgAt10()).as(as).isEqualTo(ndcg(ranking, grades), CLOSE);
      assertThat(measures.averagePrecision()).as(as).isEqualTo(map(ranking, grades), CLOSE);
      assertThat(measures.mrrAt10()).as(as).isEqualTo(mrr(ranking, grades), CLOSE);
      assertThat(measures.recallAt100())
          .as(as)
          .isEqualTo(share(relevantIn(first(ranking, 100), grades), relevant(grades)), CLOSE);
    }
  }

  private static double ndcg(List<String> ranking, Map<String, Integer> grades) {
    var best = new ArrayList<>(grades.values());
    best.sort(Collections.reverseOrder());
    double ideal = dcg(first(best, 10));
    var gained = first(ranking, 10).stream().map(unit -> grades.getOrDefault(unit, 0)).toList();
    return ideal == 0 ? 0 : dcg(gained) / ideal;
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int rank = 1; rank <= grades.size(); rank++) {
      sum += Math.max(0, grades.get(rank - 1)) * Math.log(2) / Math.log(rank + 1);
    }
    return sum;
  }

  /** Precision at each rank times what recall gains there. */
  private static double map(List<String> ranking, Map<String, Integer> grades) {
    double sum = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      long now = relevantIn(first(ranking, rank), grades);
      long before = relevantIn(first(ranking, rank - 1), grades);
      sum += (double) now / rank * share(now - before, relevant(grades));
    }
    return sum;
  }

  private static double mrr(List<String> ranking, Map<String, Integer> grades) {
    for (int rank = 1; rank <= Math.min(10, ranking.size()); rank++) {
      if (relevantIn(first(ranking, rank), grades) > 0) return 1.0 / rank;
    }
    return 0;
  }

  private static long relevant(Map<String, Integer> grades) {
    return grades.values().stream().filter(grade -> grade > 0).count();
  }

  private static long relevantIn(List<String> units, Map<String, Integer> grades) {
    return units.stream().filter(unit -> grades.getOrDefault(unit, 0) > 0).count();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static <T> List<T> first(List<T> all, int count) {
    return all.subList(0, Math.min(count, all.size()));
  }
}
