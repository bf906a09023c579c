package org.willowbark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.embedding.Embedder;

final class VectorCacheTest {
  private static final int TEXTS = 3_000;

  @TempDir private Path temp;

  @Test
  void keepsVectorsFromRunToRun() throws IOException {
    fill();

    try (var cache = VectorCache.open(temp)) {
      for (int i = 0; i < TEXTS; i++) assertThat(cache.find("text " + i)).isEqualTo(vector(i));
      assertThat(cache.find("text " + TEXTS)).isNull();
      assertThat(cache.has("text " + TEXTS)).isFalse();
    }
  }

  @Test
  void losesOnlyTheLastTextOfARunThatWasKilled() throws IOException {
    fill();
    try (var files = Files.list(temp);
        var file = FileChannel.open(files.findFirst().orElseThrow(), StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 100);
    }

    try (var cache = VectorCache.open(temp)) {
      assertThat(cache.has("text " + (TEXTS - 1))).isFalse();
      cache.put("another", vector(7));
    }

    try (var cache = VectorCache.open(temp)) {
      assertThat(cache.find("text " + (TEXTS - 2))).isEqualTo(vector(TEXTS - 2));
      assertThat(cache.find("another")).isEqualTo(vector(7));
    }
  }

  @Test
  void keepsNumbersFinerThanAnythingIsFittedTo() throws IOException {
    float[] vector = vector(1);
    for (int i = 0; i < vector.length; i++) vector[i] *= 0.123456f;

    try (var cache = VectorCache.open(temp)) {
      cache.put("text", vector);

      assertThat(cache.find("text")).containsExactly(vector, within(1e-3f * 0.2f));
    }
  }

  private void fill() throws IOException {
    try (var cache = VectorCache.open(temp)) {
      for (int i = 0; i < TEXTS; i++) cache.put("text " + i, vector(i));
    }
  }

  /** Numbers that half precision holds exactly. */
  private static float[] vector(int seed) {
    var random = new Random(seed);
    float[] vector = new float[Embedder.DIMENSIONS];
    for (int i = 0; i < vector.length; i++) vector[i] = random.nextInt(-64, 64) / 256f;
    return vector;
  }
}
