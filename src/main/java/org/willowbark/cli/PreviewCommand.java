package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.willowbark.evaluation.Comparison;
import org.willowbark.evaluation.TopTenChange;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark vocabulary preview}: shows what a file of concepts would change. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what concepts would change if they were live: for each question the first ten articles",
      "before and after, where they differ. The file may be a draft; nothing is changed by looking."
    },
    footer = {
      "",
      "  vocabulary preview symp.yaml --questions questions.tsv",
      "  vocabulary preview ours.yaml --questions queries.jsonl --judgments qrels.tsv",
      "",
      "A line of a list reads: rank now, rank before, article. Of the judgments come nDCG@10 before and",
      "after, and for how many questions it rose, stayed and fell."
    })
final class PreviewCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final VocabularyOption ours = new VocabularyOption();

  @Mixin private final IndexOption index = new IndexOption();

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "Concepts in the lexicon's format: a draft, or a site's own.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path file;

  @ArgGroup(exclusive = false)
  private final JudgedOptions judged = new JudgedOptions();

  @Mixin private final UnitOption unit = new UnitOption();

  @Override
  public Integer call() throws IOException, BrokenVocabularyException {
    var out = spec.commandLine().getOut();
    var before = ours.read(spec.commandLine().getErr());
    var vocabulary = before.plus(Vocabulary.read(file));
    var asked = judged.expectQuestions(spec.commandLine());
    var judgments = judged.findJudgments();
    try (var opened = index.open()) {
      var comparison =
          new Comparison(new SearchEngine(opened, before), new SearchEngine(opened, vocabulary));
      int changed = 0;
      int topChanged = 0;
      var newNames = new TreeSet<String>();
      for (var question : asked.entrySet()) {
        var change = comparison.ask(question.getKey(), question.getValue());
        newNames.addAll(change.newNames());
        if (!change.isChange()) continue;
        changed++;
        if (change.isTopChange()) topChanged++;
        print(change, out);
      }
      out.printf(
          Locale.ROOT,
          "%,d questions: %,d with another first ten, %,d with another first; %,d names newly searched for%n",
          asked.size(),
          changed,
          topChanged,
          newNames.size());
      if (judgments.isPresent()) {
        var difference = comparison.score(asked, judgments.get(), unit.unit);
        out.printf(
            Locale.ROOT,
            "nDCG@10 %.4f before, %.4f after: better on %,d questions, even on %,d, worse on %,d; p = %.3f%n",
            difference.before(),
            difference.after(),
            difference.wins(),
            difference.ties(),
            difference.losses(),
            difference.p());
      }
      out.flush();
      return Main.OK;
    }
  }

  private static void print(TopTenChange change, PrintWriter out) {
    out.printf("%s  %s%n", change.id(), change.question());
    if (!change.newNames().isEmpty())
      out.println("  also searched for: " + String.join(", ", new TreeSet<>(change.newNames())));
    for (var place : change.places()) {
      out.printf("  %4s  %-7s  %s%n", rank(place.after()), was(place), place.title());
    }
    out.println();
  }

  private static String rank(int rank) {
    return rank == 0 ? "-" : String.valueOf(rank);
  }

  private static String was(TopTenChange.Place place) {
    if (place.after() == 0) return "gone " + place.before();
    if (place.before() == 0) return "new";
    return place.before() == place.after() ? "" : "was " + place.before();
  }
}
