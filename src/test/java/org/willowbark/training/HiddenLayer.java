package org.willowbark.training;

import java.util.Random;
import org.willowbark.embedding.Embedder;

/**
 * One layer of rectified units between a vector and what is added to it, with its gradients.
 *
 * <p>All products go along rows, which a compiler turns into many multiplications at once; so the
 * way back keeps the matrices transposed as well.
 */
final class HiddenLayer {
  private static final int WIDTH = Embedder.DIMENSIONS;
  private static final double IN_DEVIATION = 0.05;
  private static final double OUT_DEVIATION = 0.002;

  /** The numbers of a vector of length 1 are small beside what a layer likes. */
  private static final float IN_SCALE = 4;

  private final AdamMatrix in;
  private final AdamMatrix out;
  private final AdamMatrix inShift;
  private final AdamMatrix outShift;
  private final float[][] inTransposed = new float[WIDTH][WIDTH];
  private final float[][] outTransposed = new float[WIDTH][WIDTH];
  private final float[] units = new float[WIDTH];
  private final float[] unitGradients = new float[WIDTH];

  HiddenLayer(Random random) {
    in = new AdamMatrix(WIDTH, WIDTH, IN_DEVIATION, random);
    out = new AdamMatrix(WIDTH, WIDTH, OUT_DEVIATION, random);
    inShift = new AdamMatrix(1, WIDTH, 0, random);
    outShift = new AdamMatrix(1, WIDTH, 0, random);
    transpose();
  }

  private void transpose() {
    in.transposeInto(inTransposed);
    out.transposeInto(outTransposed);
  }

  /** What comes out for a vector of length 1. */
  void forward(float[] from, float[] to) {
    System.arraycopy(inShift.values[0], 0, units, 0, WIDTH);
    for (int i = 0; i < WIDTH; i++) addScaled(units, from[i] * IN_SCALE, in.values[i]);
    System.arraycopy(from, 0, to, 0, WIDTH);
    addScaled(to, 1, outShift.values[0]);
    for (int j = 0; j < WIDTH; j++) {
      units[j] = Math.max(0, units[j]);
      if (units[j] > 0) addScaled(to, units[j], out.values[j]);
    }
  }

  /**
   * After {@link #forward} of the same vector: adds up what this layer should change, and tells
   * what the vector should.
   */
  void backward(float[] from, float[] toGradient, float[] fromGradient) {
    java.util.Arrays.fill(unitGradients, 0);
    for (int i = 0; i < WIDTH; i++) addScaled(unitGradients, toGradient[i], outTransposed[i]);
    System.arraycopy(toGradient, 0, fromGradient, 0, WIDTH);
    for (int j = 0; j < WIDTH; j++) {
      if (units[j] > 0) {
        addScaled(out.gradients[j], units[j], toGradient);
        addScaled(fromGradient, unitGradients[j] * IN_SCALE, inTransposed[j]);
      } else {
        unitGradients[j] = 0;
      }
    }
    for (int i = 0; i < WIDTH; i++) {
      addScaled(in.gradients[i], from[i] * IN_SCALE, unitGradients);
    }
    addScaled(inShift.gradients[0], 1, unitGradients);
    addScaled(outShift.gradients[0], 1, toGradient);
  }

  void step(float rate) {
    in.step(rate);
    out.step(rate);
    inShift.step(rate);
    outShift.step(rate);
    transpose();
  }

  /** The way in, a row for each dimension and the shift last. */
  float[][] hiddenRows() {
    var rows = rows(in, inShift);
    for (int i = 0; i < WIDTH; i++) {
      for (int j = 0; j < WIDTH; j++) rows[i][j] *= IN_SCALE;
    }
    return rows;
  }

  /** The way out, alike. */
  float[][] outRows() {
    return rows(out, outShift);
  }

  private static float[][] rows(AdamMatrix matrix, AdamMatrix shift) {
    float[][] rows = new float[WIDTH + 1][];
    for (int i = 0; i < WIDTH; i++) rows[i] = matrix.values[i].clone();
    rows[WIDTH] = shift.values[0].clone();
    return rows;
  }

  static void addScaled(float[] sums, float scale, float[] values) {
    for (int j = 0; j < sums.length; j++) sums[j] += scale * values[j];
  }
}
