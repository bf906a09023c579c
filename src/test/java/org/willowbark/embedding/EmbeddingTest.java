package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class EmbeddingTest {
  @Test
  void measuresTheAngleBetweenTwo() {
    assertThat(Embedding.of(new float[] {3, 0}).cosine(Embedding.of(new float[] {1, 1})))
        .isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
  }

  @Test
  void hasLengthOneWhateverItsNumbers() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int dimensions = 1; dimensions < 50; dimensions++) {
      var embedding = anywhere(random, dimensions);
      assertThat(embedding.cosine(embedding)).as("seed %d", seed).isCloseTo(1, within(1e-5f));
    }
  }

  @Test
  void isNothingWithoutDirection() {
    assertThat(Embedding.find(new float[0])).isEmpty();
    assertThat(Embedding.find(new float[] {0, 0, 0})).isEmpty();
    assertThat(Embedding.find(new float[] {1, 1, Float.NaN})).isEmpty();
    assertThat(Embedding.find(new float[] {Float.POSITIVE_INFINITY, 1})).isEmpty();
  }

  private static Embedding anywhere(Random random, int dimensions) {
    float[] values = new float[dimensions];
    for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
    return Embedding.of(values);
  }
}
