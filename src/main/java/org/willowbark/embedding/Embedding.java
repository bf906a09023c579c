package org.willowbark.embedding;

import java.util.Arrays;

/**
 * Where a text lies in the space of meanings: a vector of length 1, so that the inner product of
 * two is the cosine of the angle between them. Immutable.
 */
public final class Embedding {
  private final float[] vector;

  private Embedding(float[] vector) {
    this.vector = vector;
  }

  /**
   * A vector, brought to length 1.
   *
   * @throws IllegalArgumentException if it has no direction
   */
  public static Embedding of(float[] values) {
    double sum = 0;
    for (float value : values) sum += (double) value * value;
    if (!(sum > 0) || Double.isInfinite(sum))
      throw new IllegalArgumentException("a vector without direction");
    float scale = (float) (1 / Math.sqrt(sum));
    float[] vector = new float[values.length];
    for (int i = 0; i < values.length; i++) vector[i] = values[i] * scale;
    return new Embedding(vector);
  }

  public int dimensions() {
    return vector.length;
  }

  /** The cosine of the angle to another, -1 to 1. */
  public float cosine(Embedding other) {
    float sum = 0;
    for (int i = 0; i < vector.length; i++) sum += vector[i] * other.vector[i];
    return sum;
  }

  /** The numbers, as a copy. */
  public float[] toArray() {
    return vector.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding && Arrays.equals(vector, embedding.vector);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(vector);
  }

  /** The first numbers only; all of them would fill a page. */
  @Override
  public String toString() {
    return "(embedding %.3f %.3f ...)".formatted(vector[0], vector[1]);
  }
}
