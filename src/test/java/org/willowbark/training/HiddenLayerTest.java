package org.willowbark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;

final class HiddenLayerTest {
  private static final float STEP = 1e-3f;

  private final Random random = new Random(1);

  @Test
  void tellsHowItsOutputFollowsItsInput() {
    var layer = new HiddenLayer(random);
    float[] from = anything();
    float[] wanted = anything();
    float[] to = new float[from.length];
    float[] gradient = new float[from.length];
    // Learned a little, as a new layer adds next to nothing.
    for (int i = 0; i < 20; i++) {
      layer.forward(from, to);
      layer.backward(from, wanted, gradient);
      layer.step(0.01f);
    }
    layer.forward(from, to);
    layer.backward(from, wanted, gradient);

    float[] measured = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      double change = along(layer, moved(from, i, STEP), wanted);
      change -= along(layer, moved(from, i, -STEP), wanted);
      measured[i] = (float) (change / (2 * STEP));
    }
    assertThat(Embedding.of(gradient).cosine(Embedding.of(measured))).isGreaterThan(0.999f);
    assertThat(StaticRows.dot(gradient, gradient) / StaticRows.dot(measured, measured))
        .isCloseTo(1, within(0.05f));
  }

  @Test
  void movesAgainstItsGradients() {
    var layer = new HiddenLayer(random);
    float[] from = anything();
    float[] unwanted = anything();
    float[] to = new float[from.length];
    double before = along(layer, from, unwanted);

    for (int i = 0; i < 20; i++) {
      layer.forward(from, to);
      layer.backward(from, unwanted, new float[from.length]);
      layer.step(0.001f);
    }

    assertThat(along(layer, from, unwanted)).isLessThan(before - 0.1);
  }

  private static double along(HiddenLayer layer, float[] from, float[] direction) {
    float[] to = new float[from.length];
    layer.forward(from, to);
    return StaticRows.dot(to, direction);
  }

  private static float[] moved(float[] from, int dimension, float by) {
    float[] moved = from.clone();
    moved[dimension] += by;
    return moved;
  }

  /** Of length 1, nearly. */
  private float[] anything() {
    float[] vector = new float[Embedder.DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (random.nextGaussian() / Math.sqrt(vector.length));
    }
    return vector;
  }
}
