package org.willowbark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Judgments;
import org.willowbark.evaluation.Questions;
import org.willowbark.evaluation.RunFile;
import org.willowbark.query.Question;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.BrokenVocabularyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code willowbark evaluate}: scores the answers to judged questions. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Asks every judged question and prints how good the rankings are, as trec_eval measures it.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Option(
      names = "--questions",
      paramLabel = "F",
      required = true,
      description = "JSON Lines (.jsonl) with _id and text, or lines of id TAB text.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path questions;

  @Option(
      names = "--judgments",
      paramLabel = "F",
      required = true,
      description = "TREC qrels (4 columns) or BEIR tsv (header, 3 columns).")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path judgments;

  @Option(
      names = "--run",
      paramLabel = "OUT",
      description = "Also write the rankings as a TREC run file.")
  private @Nullable Path run;

  @Option(
      names = "--unit",
      paramLabel = "U",
      defaultValue = "article",
      description =
          "What the judgments name: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SearchEngine.Unit unit = SearchEngine.Unit.ARTICLE;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many units to rank for each question (default: ${DEFAULT-VALUE}).")
  private int depth = 1000;

  @Option(
      names = "--mode",
      paramLabel = "M",
      defaultValue = "hybrid",
      description = "Which evidence ranks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Question.Mode mode = Question.Mode.HYBRID;

  @Option(
      names = "--wording",
      paramLabel = "W",
      defaultValue = "understood",
      description =
          "How freely the words may be read: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); typed leaves the vocabulary out.")
  private Question.Wording wording = Question.Wording.UNDERSTOOD;

  @Override
  public Integer call() throws IOException, BrokenVocabularyException {
    if (depth < 1 || depth > 10_000)
      throw new IllegalArgumentException("--depth must be 1 to 10000, got " + depth);
    var out = spec.commandLine().getOut();
    try (var opened = index.open()) {
      var evaluation = new Evaluation(vocabulary.engine(opened, spec.commandLine().getErr()));
      var result =
          evaluation.run(
              Questions.read(questions), Judgments.read(judgments), mode, wording, unit, depth);
      if (run != null) RunFile.write(run, result.rankings());
      var mean = result.mean();
      out.printf("questions   %d%n", result.measures().size());
      if (result.missing() > 0) {
        out.printf(
            "not asked   %d (judged, but not among the questions; they count as 0)%n",
            result.missing());
      }
      out.printf("nDCG@10     %.4f%n", mean.ndcgAt10());
      out.printf("MAP         %.4f%n", mean.averagePrecision());
      out.printf("MRR@10      %.4f%n", mean.mrrAt10());
      out.printf("recall@100  %.4f%n", mean.recallAt100());
      out.printf("judged@10   %.4f%n", mean.judgedAt10());
      out.flush();
      return Main.OK;
    }
  }
}
