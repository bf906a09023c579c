package org.willowbark.training;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.StaticEncoder;

/**
 * The vectors that a static encoder sums up, while they are fitted: one for each piece and pair
 * that the texts hold often enough.
 */
final class StaticRows {
  /** Of what few texts hold little can be learned but those texts. */
  private static final int PIECE_COUNT_MIN = 3;

  private static final int PAIR_COUNT_MIN = 30;

  /** Holds a row that few texts have near to what all have in common. */
  private static final float SMOOTHING = 0.3f;

  private static final float COMMON_SHARE = 0.7f;

  /** By its number, where in the other fields a row is. */
  private final TreeMap<Integer, Integer> places = new TreeMap<>();

  private final float[][] vectors;

  /** Sums of squared gradients, by which AdaGrad (Duchi and others 2011) slows each row down. */
  private final float[] squares;

  StaticRows(List<int[]> rowsOfTexts) {
    var counts = new TreeMap<Integer, Integer>();
    for (var rows : rowsOfTexts) {
      for (int row : rows) counts.merge(row, 1, Integer::sum);
    }
    counts.forEach(
        (row, count) -> {
          if (count >= (StaticEncoder.isPair(row) ? PAIR_COUNT_MIN : PIECE_COUNT_MIN)) {
            places.put(row, places.size());
          }
        });
    vectors = new float[places.size()][Embedder.DIMENSIONS];
    squares = new float[places.size()];
  }

  /** Where the rows of a text are, those that there are: first its form, pairs last. */
  int[] placesOf(int[] rows) {
    return Arrays.stream(rows).filter(places::containsKey).map(places::get).toArray();
  }

  /** Starts each piece where the texts that hold it lie, as far as that is not what all share. */
  void start(List<int[]> placesOfTexts, float[][] targets) {
    float[] mean = new float[Embedder.DIMENSIONS];
    for (var target : targets) HiddenLayer.addScaled(mean, 1f / targets.length, target);
    float[] weights = new float[vectors.length];
    for (int text = 0; text < targets.length; text++) {
      var its = placesOfTexts.get(text);
      for (int place : its) {
        float weight = 1f / its.length;
        HiddenLayer.addScaled(vectors[place], weight, targets[text]);
        weights[place] += weight;
      }
    }
    places.forEach(
        (row, place) -> {
          if (StaticEncoder.isPair(row)) {
            Arrays.fill(vectors[place], 0);
          } else {
            scale(vectors[place], 1 / (weights[place] + SMOOTHING));
            HiddenLayer.addScaled(
                vectors[place], -COMMON_SHARE * Math.min(1, weights[place]), mean);
          }
        });
    // What all have in common is the part of the form, the first of each text.
    for (var its : placesOfTexts) System.arraycopy(mean, 0, vectors[its[0]], 0, mean.length);
  }

  void sum(int[] places, float[] sum) {
    Arrays.fill(sum, 0);
    for (int place : places) HiddenLayer.addScaled(sum, 1, vectors[place]);
  }

  void step(int[] places, float[] gradient, float rate) {
    float square = dot(gradient, gradient) / gradient.length;
    for (int place : places) {
      squares[place] += square;
      float slowed = rate / ((float) Math.sqrt(squares[place]) + 1e-6f);
      HiddenLayer.addScaled(vectors[place], -slowed, gradient);
    }
  }

  /** The vectors by number. */
  SortedMap<Integer, float[]> byNumber() {
    var byNumber = new TreeMap<Integer, float[]>();
    places.forEach((row, place) -> byNumber.put(row, vectors[place]));
    return byNumber;
  }

  private static void scale(float[] vector, float by) {
    for (int i = 0; i < vector.length; i++) vector[i] *= by;
  }

  static float dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += (double) a[i] * b[i];
    return (float) sum;
  }
}
