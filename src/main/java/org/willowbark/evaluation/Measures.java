package org.willowbark.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How well one ranking answers one question, or the means over many; as trec_eval defines them.
 *
 * @param ndcgAt10 normalised discounted cumulative gain: gain = grade, discount log2(rank + 1),
 *     ideal over all judged units (Järvelin and Kekäläinen 2002)
 * @param averagePrecision over the whole ranking; its mean over questions is MAP
 * @param mrrAt10 1 / rank of the first relevant unit, 0 below rank 10
 * @param recallAt100 share of the relevant units among the first 100
 * @param judgedAt10 share of the first ten that anybody has judged
 */
public record Measures(
    double ndcgAt10,
    double averagePrecision,
    double mrrAt10,
    double recallAt100,
    double judgedAt10) {
  private static final int TOP = 10;
  private static final int DEEP = 100;

  /** Nothing found. */
  public static final Measures ZERO = new Measures(0, 0, 0, 0, 0);

  /**
   * The measures of one ranking.
   *
   * @param ranking unit ids, best first
   * @param grades of the judged units; below 1 is not relevant
   */
  public static Measures of(List<String> ranking, Map<String, Integer> grades) {
    int relevant = (int) grades.values().stream().filter(grade -> grade >= 1).count();
    double gain = 0;
    double precisions = 0;
    double firstRelevant = 0;
    int found = 0;
    int foundDeep = 0;
    int judged = 0;
    for (int i = 0; i < ranking.size(); i++) {
      var grade = grades.get(ranking.get(i));
      if (grade != null && i < TOP) judged++;
      if (grade == null || grade < 1) continue;
      found++;
      precisions += (double) found / (i + 1);
      if (i < DEEP) foundDeep++;
      if (i < TOP) {
        gain += discounted(grade, i);
        if (firstRelevant == 0) firstRelevant = 1.0 / (i + 1);
      }
    }
    double ideal = ideal(grades);
    return new Measures(
        ideal == 0 ? 0 : gain / ideal,
        relevant == 0 ? 0 : precisions / relevant,
        firstRelevant,
        relevant == 0 ? 0 : (double) foundDeep / relevant,
        ranking.isEmpty() ? 0 : (double) judged / Math.min(TOP, ranking.size()));
  }

  /** The mean over questions. */
  public static Measures mean(Collection<Measures> all) {
    if (all.isEmpty()) return ZERO;
    return new Measures(
        all.stream().mapToDouble(Measures::ndcgAt10).average().orElseThrow(),
        all.stream().mapToDouble(Measures::averagePrecision).average().orElseThrow(),
        all.stream().mapToDouble(Measures::mrrAt10).average().orElseThrow(),
        all.stream().mapToDouble(Measures::recallAt100).average().orElseThrow(),
        all.stream().mapToDouble(Measures::judgedAt10).average().orElseThrow());
  }

  private static double ideal(Map<String, Integer> grades) {
    var best =
        grades.values().stream()
            .filter(grade -> grade > 0)
            .sorted((a, b) -> b - a)
            .limit(TOP)
            .toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) ideal += discounted(best.get(i), i);
    return ideal;
  }

  private static double discounted(int grade, int index) {
    return grade / (Math.log(index + 2) / Math.log(2));
  }
}
