package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Floors.Measured;
import org.willowbark.evaluation.JudgedSet;
import org.willowbark.evaluation.Judgments;
import org.willowbark.evaluation.Measures;
import org.willowbark.evaluation.Questions;
import org.willowbark.evaluation.RunFile;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.IngestOptions;
import org.willowbark.ingest.Meanings;
import org.willowbark.query.Question;
import org.willowbark.vocabulary.BrokenVocabularyException;

/**
 * Measures judged sets: indexes what they are asked of, embeds it, asks. Indexes are kept, so only
 * what changed is done again, and an embedding that was stopped goes on where it was.
 */
final class MeasuredSets {
  /** As deep as trec_eval's averages are usually taken. */
  private static final int DEPTH = 1_000;

  private final Path folder;
  private final VocabularyOption vocabulary;
  private final PrintWriter err;

  /** Is told each measurement as soon as there is one. */
  interface Listener {
    void measured(Measured what, int questions, Measures mean);
  }

  /**
   * Keeps indexes and run files in this folder.
   *
   * @param err told how it gets on
   */
  MeasuredSets(Path folder, VocabularyOption vocabulary, PrintWriter err) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.err = err;
  }

  /** Measures these sets, all of whose files must be there, with each kind of evidence. */
  void measure(List<JudgedSet> sets, List<Question.Mode> modes, Listener listener)
      throws IOException, BrokenVocabularyException {
    var byIndex = new LinkedHashMap<String, List<JudgedSet>>();
    for (var set : sets) byIndex.computeIfAbsent(set.index(), _ -> new ArrayList<>()).add(set);
    try (var embedder = new LazyEmbedder(Runtime.getRuntime().availableProcessors())) {
      for (var entry : byIndex.entrySet()) {
        try (var index = LuceneIndex.at(folder.resolve(entry.getKey()))) {
          fill(index, entry.getValue().getFirst(), modes, embedder);
          var evaluation = new Evaluation(vocabulary.engine(index, err, embedder.insisting()));
          for (var set : entry.getValue()) ask(evaluation, set, modes, listener);
        }
      }
    }
  }

  private void fill(
      LuceneIndex index, JudgedSet set, List<Question.Mode> modes, LazyEmbedder embedder)
      throws IOException {
    err.printf("%s: reading %s%n", set.index(), set.articles());
    err.flush();
    try (var progress = ProgressDisplay.onTerminalOrLines(err)) {
      var report =
          IndexCommand.ingest(index)
              .run(
                  Source.ofPaths(List.of(set.articles())),
                  new IngestOptions(false, true, _ -> List.of()),
                  progress);
      if (!report.isClean()) IndexCommand.print(report, err);
    }
    if (modes.stream().anyMatch(mode -> mode != Question.Mode.WORDS))
      IndexCommand.embed(new Meanings(index, embedder.expect()), err);
  }

  private void ask(
      Evaluation evaluation, JudgedSet set, List<Question.Mode> modes, Listener listener)
      throws IOException {
    var questions = Questions.read(set.questions());
    var judgments = Judgments.read(set.judgments());
    var runs = Files.createDirectories(folder.resolve("runs"));
    for (var mode : modes) {
      var result =
          evaluation.run(
              questions, judgments, mode, Question.Wording.UNDERSTOOD, set.unit(), DEPTH);
      RunFile.write(runs.resolve(set.name() + "." + label(mode) + ".run"), result.rankings());
      err.printf(
          Locale.ROOT,
          "%s by %s: nDCG@10 %.4f%n",
          set.name(),
          mode == Question.Mode.HYBRID ? "both" : label(mode),
          result.mean().ndcgAt10());
      err.flush();
      listener.measured(new Measured(set.name(), mode), result.measures().size(), result.mean());
    }
  }

  /** As the option takes it. */
  static String label(Question.Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
