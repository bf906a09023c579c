package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EmbeddingTest {
  @Test
  void comparesManyAsItComparesTwo() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var embeddings = Stream.generate(() -> anywhere(random)).limit(20).toList();

    float[][] cosines = Embedding.cosines(embeddings);

    assertThat(cosines).hasNumberOfRows(20);
    for (int i = 0; i < 20; i++) {
      assertThat(cosines[i]).hasSize(i + 1);
      for (int j = 0; j <= i; j++) {
        assertThat(cosines[i][j])
            .as("seed %d, %d and %d", seed, i, j)
            .isCloseTo(embeddings.get(i).cosine(embeddings.get(j)), within(1e-5f));
      }
    }
  }

  @Test
  void comparesNoneWithNone() {
    assertThat(Embedding.cosines(List.of())).isEmpty();
  }

  private static Embedding anywhere(Random random) {
    float[] values = new float[7];
    for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
    return Embedding.of(values);
  }
}
