package org.willowbark.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.query.Question;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

/** Holds our measures against an independent evaluator, on a real judged collection. */
final class AgreementTest {
  private static final Path DATA = Path.of(System.getProperty("shared.data", "../shared/data"));

  @TempDir private Path temp;

  @Test
  void agreesWithAnIndependentEvaluatorToFourDigits() throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(DATA.resolve("nfcorpus/corpus.jsonl")),
        "the judged collections are not beside the project");
    assumeTrue(hasPython(), "the independent evaluator needs python3");
    var judgments = DATA.resolve("nfcorpus/qrels/dev.tsv");
    var run = temp.resolve("nfcorpus.run");

    Measures ours;
    try (var index = LuceneIndex.at(temp.resolve("index"))) {
      new Ingest(index)
          .run(Source.ofPaths(List.of(DATA.resolve("nfcorpus/corpus.jsonl"))), IngestProgress.NONE);
      var evaluation = new Evaluation(new SearchEngine(index, Vocabulary.bundled()));
      var questions = Questions.read(DATA.resolve("nfcorpus/queries.jsonl"));
      var result =
          evaluation.run(
              questions,
              Judgments.read(judgments),
              Question.Mode.WORDS,
              Question.Wording.UNDERSTOOD,
              SearchEngine.Unit.ARTICLE,
              1000);
      RunFile.write(run, result.rankings());
      ours = result.mean();
    }
    var theirs = independent(judgments, run);

    assertThat(ours.ndcgAt10())
        .isGreaterThan(0.2)
        .isCloseTo(value(theirs, "ndcg@10"), within(0.00006));
    assertThat(ours.averagePrecision()).isCloseTo(value(theirs, "map"), within(0.00006));
    assertThat(ours.mrrAt10()).isCloseTo(value(theirs, "mrr@10"), within(0.00006));
    assertThat(ours.recallAt100()).isCloseTo(value(theirs, "r@100"), within(0.00006));
    assertThat(ours.judgedAt10()).isCloseTo(value(theirs, "judged@10"), within(0.005));
  }

  private static String independent(Path judgments, Path run)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                "python3",
                DATA.resolve("tools/ndcg.py").toString(),
                judgments.toString(),
                run.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static double value(String output, String measure) {
    return output
        .lines()
        .filter(line -> line.startsWith(measure + " "))
        .mapToDouble(
            line ->
                Double.parseDouble(
                    line.substring(measure.length()).strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
