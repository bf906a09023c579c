package org.willowbark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.QuestionEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.query.Question;
import org.willowbark.search.Answer;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

final class MeaningsTest {
  private static Embedder embedder;

  @TempDir private Path temp;
  private LuceneIndex index;
  private SearchEngine engine;

  @BeforeAll
  static void load() throws IOException {
    embedder = Embedder.load(2);
  }

  @AfterAll
  static void unload() throws IOException {
    embedder.close();
  }

  @BeforeEach
  void open() throws IOException {
    Files.createDirectory(temp.resolve("articles"));
    write(
        "gout",
        "Gout",
        "Crystals of uric acid in a joint cause sudden severe pain, often at night.");
    write(
        "flu",
        "Influenza",
        "A virus brings fever, aching muscles and a cough within a day or two.");
    index = LuceneIndex.at(temp.resolve("index"));
    engine = new SearchEngine(index, Vocabulary::bundled, MeaningsTest::embedded);
  }

  private static java.util.Optional<Embedding> embedded(String text, QuestionEmbedder.Form form) {
    try {
      return java.util.Optional.of(embedder.of(text, form));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void answersByWordsUntilMeaningsAreThere() throws IOException {
    run();

    var before = ask("why does my big toe throb");
    fill();
    var after = ask("why does my big toe throb");

    assertThat(before.mode()).isEqualTo(Question.Mode.WORDS);
    assertThat(before.isMeaningComplete()).isFalse();
    assertThat(after.mode()).isEqualTo(Question.Mode.HYBRID);
    assertThat(after.isMeaningComplete()).isTrue();
    assertThat(after.results().getFirst().title()).isEqualTo("Gout");
  }

  @Test
  void findsWhatSharesNoWordWithTheQuestion() throws IOException {
    run();
    fill();

    var answer =
        engine.search(
            new Question(
                "shivering and hot since yesterday",
                Question.Mode.MEANING,
                Question.Wording.TYPED));

    assertThat(answer.mode()).isEqualTo(Question.Mode.MEANING);
    assertThat(answer.results().getFirst().title()).isEqualTo("Influenza");
  }

  @Test
  void findsNothingForWhatNoArticleIsAbout() throws IOException {
    run();
    fill();

    assertThat(ask("qwertz asdfgh").results()).isEmpty();
    assertThat(ask("capital of France").results()).isEmpty();
  }

  @Test
  void fillsOnlyWhatChanged() throws IOException {
    run();
    fill();
    write("acne", "Acne", "Blocked pores on the face turn into spots.");

    run();
    var added = ask("spots");
    int embedded = fill();

    assertThat(added.results().getFirst().title()).isEqualTo("Acne");
    assertThat(added.isMeaningComplete()).isFalse();
    assertThat(embedded).isEqualTo(1);
  }

  @Test
  void keepsMeaningsThroughARebuild() throws IOException {
    run();
    fill();

    new Ingest(index).run(sources(), IngestOptions.DEFAULT.withRebuild(), IngestProgress.NONE);

    assertThat(fill()).isZero();
    assertThat(ask("fever").isMeaningComplete()).isTrue();
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    run();
    new Meanings(index, embedder).fill((_, _) -> false);

    assertThat(fill()).isZero();
  }

  private Answer ask(String question) throws IOException {
    return engine.search(Question.of(question));
  }

  private void run() throws IOException {
    new Ingest(index).run(sources(), IngestProgress.NONE);
  }

  private int fill() throws IOException {
    int[] done = new int[1];
    new Meanings(index, embedder)
        .fill(
            (articles, _) -> {
              done[0] = articles;
              return true;
            });
    return done[0];
  }

  private List<Source> sources() {
    return Source.ofPaths(List.of(temp.resolve("articles")));
  }

  private void write(String id, String title, String text) throws IOException {
    Files.writeString(
        temp.resolve("articles").resolve(id + ".md"),
        "---\nid: %s\ntitle: %s\n---\n%s\n".formatted(id, title, text));
  }
}
