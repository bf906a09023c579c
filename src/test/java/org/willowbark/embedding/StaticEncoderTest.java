package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.embedding.QuestionEmbedder.Form;

/** The encoder that comes with the program. */
final class StaticEncoderTest {
  private static Embedder embedder;

  @BeforeAll
  static void load() throws IOException {
    embedder = Embedder.load(2);
  }

  @AfterAll
  static void close() throws IOException {
    embedder.close();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void putsOurQuestionsAboutWhereTheModelPutsThem(Form form) throws IOException {
    var questions = QuestionTurnTest.ownQuestions();
    double cosines = 0;
    for (var question : questions) {
      var prefix = form == Form.QUESTION ? Embedder.QUESTION_PREFIX : "";
      var model = embedder.of(prefix + question, Form.STATEMENT);
      cosines += embedder.roughly(question, form).orElseThrow().cosine(model);
    }

    assertThat(cosines / questions.size()).isGreaterThan(form == Form.QUESTION ? 0.912 : 0.899);
  }

  @Test
  void tellsNothingOfATextWithoutAWordItKnows() throws IOException {
    assertThat(embedder.roughly("", Form.QUESTION)).isEmpty();
    assertThat(embedder.roughly(" \n ", Form.STATEMENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "\ud83e\udd12", "\u0000", "zzzzqqqq", "\u0434\u0430"})
  void makesSomethingOrNothingOfAnyText(String text) throws IOException {
    var found = embedder.roughly(text.repeat(5_000), Form.QUESTION);

    assertThat(found.map(Embedding::dimensions).orElse(Embedder.DIMENSIONS))
        .isEqualTo(Embedder.DIMENSIONS);
  }

  @Test
  void tellsManyAtOnceWhatItTellsOne() throws Exception {
    var questions = QuestionTurnTest.ownQuestions().subList(0, 60);
    var alone = findAll(questions);

    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Optional<Embedding>>>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) calls.add(() -> findAll(questions));
      for (var each : threads.invokeAll(calls)) assertThat(each.get()).isEqualTo(alone);
    }
  }

  private static List<Optional<Embedding>> findAll(List<String> questions) throws IOException {
    var found = new ArrayList<Optional<Embedding>>();
    for (var question : questions) found.add(embedder.roughly(question, Form.QUESTION));
    return found;
  }
}
