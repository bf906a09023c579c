package org.willowbark.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.VectorUtil;

/**
 * Where a text lies in the space of meanings: a vector of length 1, so that the inner product of
 * two is the cosine of the angle between them. Immutable.
 */
public final class Embedding {
  private static final float LENGTH_TOLERANCE = 1e-4f;

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
    // Sums that don't wait for one another: a compiler must not reorder the additions of one.
    double even = 0;
    double odd = 0;
    int last = values.length - 1;
    for (int i = 0; i < last; i += 2) {
      even += (double) values[i] * values[i];
      odd += (double) values[i + 1] * values[i + 1];
    }
    if ((last & 1) == 0) even += (double) values[last] * values[last];
    double sum = even + odd;
    float scale = (float) (1 / Math.sqrt(sum));
    // Not for NaN either; a vector all but zero has no finite scale.
    if (!(scale > 0 && scale < Float.POSITIVE_INFINITY)) return Optional.empty();
    float[] vector = new float[values.length];
    for (int i = 0; i < values.length; i++) vector[i] = values[i] * scale;
    return Optional.of(new Embedding(vector));
  }

  /** One that was kept; nothing for what points nowhere. */
  public static Optional<Embedding> findKept(float[] values) {
    float square = VectorUtil.dotProduct(values, values);
    // As a rule its length is 1 already, which is soon seen.
    return Math.abs(square - 1) < LENGTH_TOLERANCE
        ? Optional.of(new Embedding(values.clone()))
        : find(values);
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
    return VectorUtil.dotProduct(vector, other.vector);
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
