package org.willowbark.embedding;

/** A matrix and a shift, from embeddings to embeddings. Immutable. */
final class AffineMap {
  /** How many rows it takes: one for each dimension, and the shift. */
  static final int ROWS = Embedder.DIMENSIONS + 1;

  /** What each dimension adds; as floats, since a compiler can multiply many of those at once. */
  private final float[][] rows = new float[Embedder.DIMENSIONS][Embedder.DIMENSIONS];

  private final float[] shift = new float[Embedder.DIMENSIONS];

  /**
   * Takes its rows from what was fitted.
   *
   * @param first the number of the first of them; the shift comes last
   */
  AffineMap(FittedRows fitted, int first) {
    for (int i = 0; i < rows.length; i++) fitted.addTo(rows[i], first + i);
    fitted.addTo(shift, first + rows.length);
  }

  /** Where it takes a vector. */
  float[] of(float[] from) {
    float[] to = shift.clone();
    for (int i = 0; i < rows.length; i++) addScaled(to, from[i], rows[i]);
    return to;
  }

  private static void addScaled(float[] sums, float scale, float[] values) {
    for (int j = 0; j < sums.length; j++) sums[j] += scale * values[j];
  }
}
