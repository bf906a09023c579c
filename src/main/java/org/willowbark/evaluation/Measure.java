package org.willowbark.evaluation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One of the measures by its name, as the field writes it. */
public enum Measure {
  NDCG_AT_10("nDCG@10", "nDCG@10"),
  MAP("MAP", "AP"),
  MRR_AT_10("MRR@10", "RR"),
  RECALL_AT_100("recall@100", "recall@100"),
  JUDGED_AT_10("judged@10", "judged@10");

  private final String label;
  private final String labelOfOne;

  Measure(String label, String labelOfOne) {
    this.label = label;
    this.labelOfOne = labelOfOne;
  }

  /** The name of its mean over questions. */
  public String label() {
    return label;
  }

  /** Its name for a single question, where that is another: AP for MAP, RR for MRR@10. */
  public String labelOfOne() {
    return labelOfOne;
  }

  /** The value among all measures. */
  public double of(Measures measures) {
    return switch (this) {
      case NDCG_AT_10 -> measures.ndcgAt10();
      case MAP -> measures.averagePrecision();
      case MRR_AT_10 -> measures.mrrAt10();
      case RECALL_AT_100 -> measures.recallAt100();
      case JUDGED_AT_10 -> measures.judgedAt10();
    };
  }

  /**
   * The measure of this name, in capitals or not.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  public static Measure named(String name) {
    for (var measure : values()) {
      if (name.equalsIgnoreCase(measure.label) || name.equalsIgnoreCase(measure.labelOfOne))
        return measure;
    }
    var known = Arrays.stream(values()).map(Measure::label).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("\"%s\" is no measure; there are %s".formatted(name, known));
  }
}
