package org.willowbark.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    return find(values)
        .orElseThrow(() -> new IllegalArgumentException("a vector without direction"));
  }

  /** The same; nothing for a vector that points nowhere, as one of zeros or with a NaN does. */
  public static Optional<Embedding> find(float[] values) {
    double sum = 0;
    for (float value : values) sum += (double) value * value;
    float scale = (float) (1 / Math.sqrt(sum));
    // Not for NaN either; a vector all but zero has no finite scale.
    if (!(scale > 0 && scale < Float.POSITIVE_INFINITY)) return Optional.empty();
    float[] vector = new float[values.length];
    for (int i = 0; i < values.length; i++) vector[i] = values[i] * scale;
    return Optional.of(new Embedding(vector));
  }

  /** Amid others; the first of them where they cancel out. */
  public static Embedding centre(List<Embedding> embeddings) {
    if (embeddings.size() == 1) return embeddings.getFirst();
    float[] sum = new float[embeddings.getFirst().vector.length];
    for (var each : embeddings) {
      for (int i = 0; i < sum.length; i++) sum[i] += each.vector[i];
    }
    return find(sum).orElseGet(embeddings::getFirst);
  }

  /**
   * On the way from here to others, each of them with an equal part of the weight.
   *
   * @param others where none are given, or they cancel it out, it stays here
   */
  public Embedding towards(List<Embedding> others, float weight) {
    float[] sum = vector.clone();
    for (var each : others) {
      for (int i = 0; i < sum.length; i++) sum[i] += weight / others.size() * each.vector[i];
    }
    return find(sum).orElse(this);
  }

  public int dimensions() {
    return vector.length;
  }

  /** The cosine of the angle to another, -1 to 1. */
  public float cosine(Embedding other) {
    float[] a = vector;
    float[] b = other.vector;
    // Four sums that don't wait for one another: a compiler must not reorder the additions of one.
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) sum0 += a[i] * b[i];
    return sum0 + sum1 + (sum2 + sum3);
  }

  /**
   * The cosines of each of these with all before it: row {@code i} holds those with 0 to {@code i}.
   *
   * <p>Goes through the numbers dimension by dimension, so that no addition waits for another and a
   * compiler can do many at once; one by one they take twice as long.
   */
  public static float[][] cosines(List<Embedding> embeddings) {
    int count = embeddings.size();
    float[][] cosines = new float[count][];
    if (count == 0) return cosines;
    float[][] byDimension = new float[embeddings.getFirst().vector.length][count];
    for (int i = 0; i < count; i++) {
      float[] vector = embeddings.get(i).vector;
      for (int k = 0; k < vector.length; k++) byDimension[k][i] = vector[k];
    }
    for (int i = 0; i < count; i++) {
      float[] row = new float[i + 1];
      float[] vector = embeddings.get(i).vector;
      for (int k = 0; k < vector.length; k++) addScaled(row, vector[k], byDimension[k]);
      cosines[i] = row;
    }
    return cosines;
  }

  private static void addScaled(float[] sums, float scale, float[] values) {
    for (int j = 0; j < sums.length; j++) sums[j] += scale * values[j];
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
