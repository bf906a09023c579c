package org.willowbark.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Judgments;
import org.willowbark.index.IndexViews;
import org.willowbark.ingest.IngestOptions;
import org.willowbark.query.Question;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How good the answers to judged questions must be before a changed index may answer. */
final class FloorOptions {
  /** Only the first ten count for the floor. */
  private static final int DEPTH = 10;

  @ArgGroup(exclusive = false)
  private final JudgedOptions judged = new JudgedOptions();

  @ArgGroup(exclusive = false)
  private final UnitOption unit = new UnitOption();

  @Option(
      names = "--floor",
      paramLabel = "N",
      description = "The least nDCG@10 over these questions, 0 to 1; below it nothing is changed.")
  private @Nullable Double floor;

  /**
   * The check that these options ask for.
   *
   * @throws IllegalArgumentException if one is missing, or no number
   */
  IngestOptions.Check check() throws IOException {
    var asked = judged.findQuestions();
    var grades = judged.findJudgments();
    if (asked.isEmpty() && grades.isEmpty() && floor == null) return _ -> List.of();
    if (asked.isEmpty() || grades.isEmpty() || floor == null) {
      throw new IllegalArgumentException(
          "--questions, --judgments and --floor go together: give all three or none");
    }
    if (!(floor >= 0 && floor <= 1))
      throw new IllegalArgumentException("--floor must be 0 to 1, got " + floor);
    double least = floor;
    return candidate -> {
      double reached = ndcg(candidate, asked.get(), grades.get());
      return reached >= least
          ? List.of()
          : List.of(
              String.format(
                  Locale.ROOT,
                  "nDCG@10 would be %.4f, below the floor of %.4f: the index was left as it was; to change it all the same, run again without --floor",
                  reached,
                  least));
    };
  }

  private double ndcg(IndexViews candidate, Map<String, String> asked, Judgments grades)
      throws IOException {
    var engine = new SearchEngine(candidate, Vocabulary.bundled());
    return new Evaluation(engine)
        .run(asked, grades, Question.Mode.HYBRID, Question.Wording.UNDERSTOOD, unit.unit, DEPTH)
        .mean()
        .ndcgAt10();
  }
}
