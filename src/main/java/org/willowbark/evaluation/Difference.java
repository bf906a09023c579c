package org.willowbark.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How one measure differs between two rankings of the same questions.
 *
 * @param before its mean in the first
 * @param after its mean in the second
 * @param wins questions that the second answers better
 * @param p how often chance alone would make the means differ as much (paired randomisation test,
 *     two-sided)
 * @param changes the questions that differ, those that differ most first
 */
public record Difference(
    double before, double after, int wins, int ties, int losses, double p, List<Change> changes) {
  private static final double SAME = 1e-9;

  /** A question that is answered better or worse. */
  public record Change(String question, double before, double after) {
    /** What the second ranking gained; below 0 what it lost. */
    public double gain() {
      return after - before;
    }
  }

  public Difference {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two rankings question by question.
   *
   * @param before the values of the first by question; a question that it lacks counts as 0
   * @param after the same of the second, for the same questions
   * @throws IllegalArgumentException if the two are not about the same questions
   */
  public static Difference of(Map<String, Double> before, Map<String, Double> after) {
    if (!before.keySet().equals(after.keySet()))
      throw new IllegalArgumentException("the two rankings are judged on different questions");
    var changes = new ArrayList<Change>();
    var gains = new double[before.size()];
    int i = 0;
    for (var question : before.entrySet()) {
      var change =
          new Change(question.getKey(), question.getValue(), expect(after, question.getKey()));
      gains[i++] = change.gain();
      if (Math.abs(change.gain()) > SAME) changes.add(change);
    }
    changes.sort(
        Comparator.<Change>comparingDouble(it -> -Math.abs(it.gain()))
            .thenComparing(Change::question));
    int wins = (int) changes.stream().filter(it -> it.gain() > 0).count();
    return new Difference(
        mean(before),
        mean(after),
        wins,
        gains.length - changes.size(),
        changes.size() - wins,
        PairedRandomisation.p(gains),
        changes);
  }

  private static double expect(Map<String, Double> values, String question) {
    var value = values.get(question);
    if (value == null) throw new IllegalArgumentException("no value for question " + question);
    return value;
  }

  private static double mean(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
