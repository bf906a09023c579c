package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.ingest.Meanings;
import org.willowbark.query.Question;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

/** Holds the answers from the articles that come along to their floors, as they come along. */
final class BundledFloorsTest {
  private static final Path FOLDER = Path.of("evaluation");
  private static final int DEPTH = 1_000;

  @TempDir private static Path temp;
  private static final LazyEmbedder EMBEDDER =
      new LazyEmbedder(Runtime.getRuntime().availableProcessors());
  private static LuceneIndex index;

  private static List<JudgedSet> sets;

  @BeforeAll
  static void index() throws IOException {
    sets =
        JudgedSet.read(FOLDER.resolve("sets.tsv")).stream()
            .filter(set -> set.index().equals("bundled"))
            .toList();
    index = LuceneIndex.at(temp);
    new Ingest(index).run(Source.ofPaths(List.of(sets.getFirst().articles())), IngestProgress.NONE);
    new Meanings(index, EMBEDDER.expect()).fill((_, _) -> true);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
    EMBEDDER.close();
  }

  @ParameterizedTest
  @EnumSource(Question.Mode.class)
  void answersNoWorseThanItDid(Question.Mode mode) throws IOException {
    var floors = Floors.read(FOLDER.resolve("floors.tsv"));
    var evaluation =
        new Evaluation(new SearchEngine(index, Vocabulary::bundled, EMBEDDER.insisting()));

    assertThat(sets).hasSize(2);
    for (var set : sets) {
      var result =
          evaluation.run(
              Questions.read(set.questions()),
              Judgments.read(set.judgments()),
              mode,
              Question.Wording.UNDERSTOOD,
              set.unit(),
              DEPTH);
      var measured = new Floors.Measured(set.name(), mode);

      assertThat(result.missing()).isZero();
      assertThat(floors.of(measured)).as(measured.toString()).isNotEmpty();
      assertThat(floors.problems(measured, result.mean())).isEmpty();
    }
  }
}
