package org.willowbark.training;

import java.util.Random;

/**
 * A matrix that is fitted step by step, each number at a rate of its own: Adam (Kingma and Ba
 * 2015).
 */
final class AdamMatrix {
  private static final float FIRST_DECAY = 0.9f;
  private static final float SECOND_DECAY = 0.999f;
  private static final float TINY = 1e-8f;

  final float[][] values;

  /** What the texts since the last step ask for; a step forgets it. */
  final float[][] gradients;

  private final float[][] firstMoments;
  private final float[][] secondMoments;
  private int steps;

  /** With normally distributed numbers. */
  AdamMatrix(int rows, int columns, double deviation, Random random) {
    values = new float[rows][columns];
    gradients = new float[rows][columns];
    firstMoments = new float[rows][columns];
    secondMoments = new float[rows][columns];
    for (var row : values) {
      for (int j = 0; j < columns; j++) row[j] = (float) (deviation * random.nextGaussian());
    }
  }

  void step(float rate) {
    steps++;
    float first = (float) (1 / (1 - Math.pow(FIRST_DECAY, steps)));
    float second = (float) (1 / (1 - Math.pow(SECOND_DECAY, steps)));
    for (int i = 0; i < values.length; i++) {
      step(values[i], gradients[i], firstMoments[i], secondMoments[i], rate, first, second);
    }
  }

  private static void step(
      float[] values,
      float[] gradients,
      float[] firsts,
      float[] seconds,
      float rate,
      float first,
      float second) {
    for (int j = 0; j < values.length; j++) {
      float gradient = gradients[j];
      firsts[j] = FIRST_DECAY * firsts[j] + (1 - FIRST_DECAY) * gradient;
      seconds[j] = SECOND_DECAY * seconds[j] + (1 - SECOND_DECAY) * gradient * gradient;
      values[j] -= rate * firsts[j] * first / ((float) Math.sqrt(seconds[j] * second) + TINY);
      gradients[j] = 0;
    }
  }

  /** The matrix with rows for columns, into another. */
  void transposeInto(float[][] transposed) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) transposed[j][i] = values[i][j];
    }
  }
}
