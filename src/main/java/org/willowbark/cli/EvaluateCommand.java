package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Measure;
import org.willowbark.evaluation.RunFile;
import org.willowbark.query.Question;
import org.willowbark.vocabulary.BrokenVocabularyException;
import picocli.CommandLine.ArgGroup;
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
        "Asks every judged question and prints how good the rankings are, as trec_eval measures it.",
    subcommands = {CompareCommand.class, EvaluateAllCommand.class},
    footer = {
      "",
      "  evaluate --questions questions.tsv --judgments qrels.txt --run now.run",
      "  evaluate compare before.run now.run --judgments qrels.txt",
      "  evaluate all evaluation/sets.tsv"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @ArgGroup(exclusive = false)
  private final JudgedOptions judged = new JudgedOptions();

  @Mixin private final UnitOption unit = new UnitOption();

  @Option(
      names = "--run",
      paramLabel = "OUT",
      description = "Also write the rankings as a TREC run file.")
  private @Nullable Path run;

  @Option(
      names = "--per-question",
      paramLabel = "OUT",
      description =
          "Also write a table with a line a question, parted by tabs; - prints it below the summary.")
  private @Nullable Path perQuestion;

  @Option(
      names = "--json",
      description = "Print the summary, and the measures of each question, as JSON.")
  private boolean json;

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

  @Mixin private final ConfigOption config = new ConfigOption();

  @Option(
      names = "--priors",
      description =
          "Rank as readers see it: with overdue reviews and the publishers that the settings prefer. Otherwise by fit alone, which no calendar changes.")
  private boolean priors;

  @Override
  public Integer call() throws IOException, BrokenVocabularyException, BrokenConfigException {
    if (depth < 1 || depth > 10_000)
      throw new IllegalArgumentException("--depth must be 1 to 10000, got " + depth);
    var questions = judged.expectQuestions(spec.commandLine());
    var judgments = judged.expectJudgments(spec.commandLine());
    var out = spec.commandLine().getOut();
    try (var opened = index.open()) {
      var embedder = new LazyEmbedder(Runtime.getRuntime().availableProcessors()).insisting();
      var engine = vocabulary.engine(opened, spec.commandLine().getErr(), embedder);
      var evaluation = new Evaluation(priors ? engine.withPriors(config.priors()) : engine);
      var result = evaluation.run(questions, judgments, mode, wording, unit.unit, depth);
      if (run != null) RunFile.write(run, result.rankings());
      if (json) {
        out.println(new String(EvaluationJson.of(result), StandardCharsets.UTF_8));
      } else {
        print(result, out);
      }
      if (perQuestion != null) printPerQuestion(result, perQuestion, out);
      out.flush();
      return Main.OK;
    }
  }

  private static void print(Evaluation.Result result, PrintWriter out) {
    out.printf("questions   %d%n", result.measures().size());
    if (result.missing() > 0) {
      out.printf(
          "not asked   %d (judged, but not among the questions; they count as 0)%n",
          result.missing());
    }
    var mean = result.mean();
    for (var measure : Measure.values())
      out.printf(Locale.ROOT, "%-10s  %.4f%n", measure.label(), measure.of(mean));
  }

  private static void printPerQuestion(Evaluation.Result result, Path file, PrintWriter out)
      throws IOException {
    var table = PerQuestionTable.of(result);
    if (file.toString().equals("-")) {
      out.println();
      table.forEach(out::println);
    } else {
      Files.write(file, table);
    }
  }
}
