package org.willowbark.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.StaticEncoder;

/**
 * Fits a static encoder to the model by gradient descent on 1 less the cosine, text by text in an
 * order that a fixed seed draws.
 */
final class StaticFit {
  private static final int EPOCHS = 10;
  private static final float ROW_RATE = 0.05f;
  private static final float LAYER_RATE = 0.001f;

  /** Rates fall to this part of what they were. */
  private static final double LAST_RATE = 0.02;

  private static final int BATCH = 64;
  private static final long SEED = 3;

  private final List<int[]> texts;
  private final float[][] targets;
  private final StaticRows rows;
  private final Random random = new Random(SEED);
  private final HiddenLayer layer = new HiddenLayer(random);
  private final float[] unit = new float[Embedder.DIMENSIONS];
  private final float[] found = new float[Embedder.DIMENSIONS];
  private final float[] foundGradient = new float[Embedder.DIMENSIONS];
  private final float[] unitGradient = new float[Embedder.DIMENSIONS];

  private StaticFit(List<int[]> rowsOfTexts, float[][] targets) {
    this.targets = targets;
    rows = new StaticRows(rowsOfTexts);
    texts = rowsOfTexts.stream().map(rows::placesOf).toList();
    rows.start(texts, targets);
  }

  /** The encoder of these texts, those held out apart. */
  static StaticEncoder fit(List<TrainingText> texts, TextVectors vectors, Embedder embedder)
      throws IOException {
    var rowsOfTexts = new ArrayList<int[]>();
    var targets = new ArrayList<float[]>();
    for (var text : texts) {
      if (text.isHeldOut()) continue;
      rowsOfTexts.add(StaticEncoder.rowsOf(embedder.pieces(text.text()), text.form()));
      targets.add(vectors.meant(text));
    }
    var fit = new StaticFit(rowsOfTexts, targets.toArray(float[][]::new));
    fit.run();
    return StaticEncoder.of(fit.rows.byNumber(), fit.layer.hiddenRows(), fit.layer.outRows());
  }

  private void run() {
    int[] order = new int[targets.length];
    for (int i = 0; i < order.length; i++) order[i] = i;
    long done = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order);
      for (int text : order) {
        double left = 1 - done / ((double) EPOCHS * order.length);
        float rate = (float) Math.max(LAST_RATE, left);
        step(text, ROW_RATE * rate);
        if (++done % BATCH == 0) layer.step(LAYER_RATE * rate);
      }
    }
  }

  private void step(int text, float rate) {
    rows.sum(texts.get(text), unit);
    float length = (float) Math.sqrt(StaticRows.dot(unit, unit)) + 1e-9f;
    for (int i = 0; i < unit.length; i++) unit[i] /= length;
    layer.forward(unit, found);
    var target = targets[text];
    float foundLength = (float) Math.sqrt(StaticRows.dot(found, found)) + 1e-9f;
    float cosine = StaticRows.dot(found, target) / foundLength;
    for (int i = 0; i < found.length; i++) {
      foundGradient[i] = (cosine * found[i] / foundLength - target[i]) / foundLength;
    }
    layer.backward(unit, foundGradient, unitGradient);
    float along = StaticRows.dot(unitGradient, unit);
    for (int i = 0; i < unit.length; i++) {
      unitGradient[i] = (unitGradient[i] - along * unit[i]) / length;
    }
    rows.step(texts.get(text), unitGradient, rate);
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
