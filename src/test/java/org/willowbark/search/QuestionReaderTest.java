package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.QuestionEmbedder;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.QueryPlanner;
import org.willowbark.query.Question;
import org.willowbark.query.Question.Mode;
import org.willowbark.query.Question.Wording;
import org.willowbark.query.Understanding;
import org.willowbark.query.WordList;
import org.willowbark.vocabulary.Vocabulary;

final class QuestionReaderTest {
  private static final Embedding EXACT = Embedding.of(new float[] {1, 0});
  private static final Embedding ROUGH = Embedding.of(new float[] {1, 1});
  private static final QueryPlan PLAN = plan(Mode.HYBRID);

  @Test
  void tellsRoughlyBeforeTheModelHasReadTheQuestion() {
    var mayEnd = new CountDownLatch(1);
    var reader =
        new QuestionReader(
            new QuestionEmbedder() {
              @Override
              public Optional<Embedding> find(String text, Form form) {
                await(mayEnd);
                return Optional.of(EXACT);
              }

              @Override
              public Optional<Embedding> findRoughly(String text, Form form) {
                return Optional.of(ROUGH);
              }
            });

    var place = reader.place(PLAN);

    assertThat(place.roughly()).contains(ROUGH);
    mayEnd.countDown();
    assertThat(place.exactly()).contains(EXACT);
  }

  @Test
  void readsManyQuestionsAtOnceThoughFewThreadsDoSo() {
    var reader = new QuestionReader((_, _) -> Optional.of(EXACT));

    var places = IntStream.range(0, 100).mapToObj(_ -> reader.place(PLAN)).toList();

    assertThat(places).allSatisfy(place -> assertThat(place.exactly()).contains(EXACT));
  }

  @Test
  void asksNobodyWhereOnlyWordsAreWanted() {
    QuestionEmbedder embedder =
        (_, _) -> {
          throw new AssertionError("asked");
        };

    assertThat(new QuestionReader(embedder).place(plan(Mode.WORDS)).exactly()).isEmpty();
  }

  @Test
  void handsOnWhyAMeasurementCantGoOn() {
    var reader =
        new QuestionReader(
            (_, _) -> {
              throw new IllegalStateException("no model");
            });

    assertThatThrownBy(() -> reader.place(PLAN).exactly()).hasMessage("no model");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static QueryPlan plan(Mode mode) {
    return QueryPlanner.plan(
        new Question("gout", mode, Wording.UNDERSTOOD),
        new Understanding(Vocabulary.bundled(), WordList.WITHOUT_ARTICLES));
  }
}
