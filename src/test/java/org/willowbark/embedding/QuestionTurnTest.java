package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.willowbark.embedding.QuestionEmbedder.Form;

final class QuestionTurnTest {
  private static Embedder embedder;

  @BeforeAll
  static void load() throws IOException {
    embedder = Embedder.load(2);
  }

  @AfterAll
  static void close() throws IOException {
    embedder.close();
  }

  @Test
  void putsOurQuestionsWhereTheModelPutsThemWithItsPrefix() throws IOException {
    var questions = ownQuestions();
    double turned = 0;
    double bare = 0;
    for (var question : questions) {
      var prefixed = embedder.of(Embedder.QUESTION_PREFIX + question, Form.STATEMENT);
      turned += embedder.of(question, Form.QUESTION).cosine(prefixed) / questions.size();
      bare += embedder.of(question, Form.STATEMENT).cosine(prefixed) / questions.size();
    }

    assertThat(turned).isGreaterThan(0.978).isGreaterThan(bare + 0.01);
  }

  @Test
  void leavesStatementsAlone() throws IOException {
    var text = "Zinc shortens colds.";

    var statement = embedder.of(text, Form.STATEMENT);

    assertThat(embedder.ofPassages(List.of(text)).getFirst()).isEqualTo(statement);
  }

  @Test
  void leavesLongQuestionsTheirPrefix() throws IOException {
    var text = "My big toe is red and hurts. ".repeat(10);

    assertThat(embedder.of(text, Form.QUESTION))
        .isEqualTo(embedder.of(Embedder.QUESTION_PREFIX + text, Form.STATEMENT));
  }

  @Test
  void isNotNeededForAQuestionToBeEmbedded() throws IOException {
    var text = "why does my big toe throb";

    try (var plain = Embedder.loadUnfitted(2)) {
      assertThat(plain.of(text, Form.QUESTION))
          .isEqualTo(plain.of(Embedder.QUESTION_PREFIX + text, Form.STATEMENT));
    }
  }

  static List<String> ownQuestions() throws IOException {
    return Files.readAllLines(Path.of("evaluation/questions.tsv")).stream()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
  }
}
