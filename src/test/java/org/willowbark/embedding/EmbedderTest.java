package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class EmbedderTest {
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
  void putsAPassageNearTheQuestionThatItAnswers() throws IOException {
    var question =
        embedder.of("shooting pain down the back of my leg", QuestionEmbedder.Form.QUESTION);

    var passages =
        embedder.ofPassages(
            List.of(
                "Pressure on a nerve root in the lower back can cause pain that runs below the knee.",
                "Shingles is a painful rash caused by the chickenpox virus.",
                "People with Down syndrome have an extra copy of chromosome 21."));

    assertThat(question.cosine(passages.get(0)))
        .isGreaterThan(question.cosine(passages.get(1)))
        .isGreaterThan(question.cosine(passages.get(2)));
  }

  @Test
  void givesAPassageOneEmbeddingWhateverItStandsBeside() throws IOException {
    var text = "Gout is a kind of arthritis.";
    var alone = embedder.ofPassages(List.of(text)).getFirst();

    var among =
        embedder.ofPassages(
            List.of("A much longer passage about something else. ".repeat(20), text, "Short."));

    assertThat(among).hasSize(3);
    assertThat(alone.cosine(among.get(1))).isCloseTo(1, within(0.02f));
  }

  @Test
  void readsTheBeginningOfATextThatIsTooLong() throws IOException {
    var embedding = embedder.ofPassages(List.of("Gout hurts. ".repeat(5_000))).getFirst();

    assertThat(embedding.dimensions()).isEqualTo(Embedder.DIMENSIONS);
    assertThat(embedding.cosine(embedding)).isCloseTo(1, within(1e-5f));
  }
}
