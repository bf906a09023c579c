package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.willowbark.evaluation.Difference;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Measure;
import org.willowbark.evaluation.RunFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark evaluate compare}: tells whether one run is better than another. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two run files question by question, and says if the difference may be chance.",
      "That is told by a paired randomisation test, two-sided: exact where at most 16 questions differ."
    },
    footer = {
      "",
      "  evaluate compare before.run now.run --judgments qrels.txt",
      "",
      "With --questions, their texts stand beside the questions that differ most."
    })
final class CompareCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN_A", description = "A TREC run file.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path before;

  @Parameters(index = "1", paramLabel = "RUN_B", description = "The one that may be better.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path after;

  @ArgGroup(exclusive = false)
  private final JudgedOptions judged = new JudgedOptions();

  @Option(
      names = "--measure",
      paramLabel = "M",
      defaultValue = "nDCG@10",
      description =
          "What to compare: nDCG@10, MAP, MRR@10, recall@100 or judged@10 (default: ${DEFAULT-VALUE}).")
  private String measure = "nDCG@10";

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How many of the questions that differ most to show (default: ${DEFAULT-VALUE}).")
  private int shown = 10;

  @Option(names = "--json", description = "Print it as JSON, with every question that differs.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (shown < 0) throw new IllegalArgumentException("--show must not be below 0, got " + shown);
    var what = Measure.named(measure);
    var judgments = judged.expectJudgments(spec.commandLine());
    var texts = judged.findQuestions().orElse(Map.of());
    var difference =
        Difference.of(
            Evaluation.score(RunFile.read(before), judgments).values(what),
            Evaluation.score(RunFile.read(after), judgments).values(what));
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(new String(EvaluationJson.of(difference, what), StandardCharsets.UTF_8));
    } else {
      print(difference, what, out);
      printChanges(difference, texts, out);
    }
    out.flush();
    return Main.OK;
  }

  private static void print(Difference difference, Measure measure, PrintWriter out) {
    int questions = difference.wins() + difference.ties() + difference.losses();
    out.printf("questions   %,d%n", questions);
    out.printf(
        Locale.ROOT,
        "%-10s  %.4f -> %.4f (%+.4f)%n",
        measure.label(),
        difference.before(),
        difference.after(),
        difference.after() - difference.before());
    out.printf("better      %,d%n", difference.wins());
    out.printf("even        %,d%n", difference.ties());
    out.printf("worse       %,d%n", difference.losses());
    out.printf(Locale.ROOT, "p           %.5f%n", difference.p());
  }

  private void printChanges(Difference difference, Map<String, String> texts, PrintWriter out) {
    if (difference.changes().isEmpty() || shown == 0) return;
    out.printf("%nThe questions that differ most:%n");
    for (var change : difference.changes().stream().limit(shown).toList()) {
      var line =
          String.format(
              Locale.ROOT,
              "  %+.4f  %.4f -> %.4f  %s  %s",
              change.gain(),
              change.before(),
              change.after(),
              change.question(),
              texts.getOrDefault(change.question(), ""));
      out.println(line.stripTrailing());
    }
  }
}
