package org.willowbark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Judgments;
import org.willowbark.evaluation.Questions;
import org.willowbark.index.IndexViews;
import org.willowbark.ingest.IngestOptions;
import org.willowbark.query.Question;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Option;

/** How good the answers to judged questions must be before a changed index may answer. */
final class FloorOptions {
  /** Only the first ten count for the floor. */
  private static final int DEPTH = 10;

  @Option(
      names = "--questions",
      paramLabel = "F",
      description =
          "Judged questions that the changed index must answer well before it is put in place; as for \"evaluate\".")
  private @Nullable Path questions;

  @Option(
      names = "--judgments",
      paramLabel = "F",
      description = "The judgments of these questions; as for \"evaluate\".")
  private @Nullable Path judgments;

  @Option(
      names = "--unit",
      paramLabel = "U",
      defaultValue = "article",
      description =
          "What the judgments name: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SearchEngine.Unit unit = SearchEngine.Unit.ARTICLE;

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
    if (questions == null && judgments == null && floor == null) return _ -> List.of();
    if (questions == null || judgments == null || floor == null) {
      throw new IllegalArgumentException(
          "--questions, --judgments and --floor go together: give all three or none");
    }
    if (!(floor >= 0 && floor <= 1))
      throw new IllegalArgumentException("--floor must be 0 to 1, got " + floor);
    var asked = Questions.read(questions);
    var judged = Judgments.read(judgments);
    double least = floor;
    return candidate -> {
      double reached = ndcg(candidate, asked, judged);
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

  private double ndcg(IndexViews candidate, java.util.Map<String, String> asked, Judgments judged)
      throws IOException {
    var engine = new SearchEngine(candidate, Vocabulary.bundled());
    return new Evaluation(engine)
        .run(asked, judged, Question.Mode.HYBRID, Question.Wording.UNDERSTOOD, unit, DEPTH)
        .mean()
        .ndcgAt10();
  }
}
