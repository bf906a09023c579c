package org.willowbark.search;

import java.util.Arrays;
import java.util.List;
import org.willowbark.embedding.Embedding;

/**
 * Lets each article's score be drawn towards those of the articles most like it: what answers a
 * question is seldom alone, so one that fits well among others that fit badly is likely a chance
 * match, and one that fits fairly among the best is likely missing a word (score regularisation,
 * Diaz 2005).
 */
final class Neighbours {
  /** How many of the best articles are looked at; more cost time and change little. */
  static final int ARTICLES_MAX = 100;

  /** How many speak for one; 5 to 20 do as well. */
  private static final int SPEAKING = 10;

  /** What they count against the article's own score. */
  private static final float WEIGHT = 0.3f;

  /** How much more the nearest of them count: exp(10 cos). */
  private static final float SHARPNESS = 10;

  private Neighbours() {}

  /**
   * What each article gains, or loses.
   *
   * @param places where the articles lie
   * @param scores theirs
   */
  static float[] gains(List<Embedding> places, float[] scores) {
    int count = places.size();
    float[] gains = new float[count];
    if (count < 2) return gains;
    float[][] near = cosines(places);
    for (int i = 0; i < count; i++) {
      float least = nearest(near[i], Math.min(SPEAKING, count - 1));
      double sum = 0;
      double weights = 0;
      for (int j = 0; j < count; j++) {
        if (near[i][j] < least) continue;
        double weight = Math.exp(SHARPNESS * (near[i][j] - 1));
        sum += weight * scores[j];
        weights += weight;
      }
      gains[i] = WEIGHT * (float) (sum / weights - scores[i]);
    }
    return gains;
  }

  /** How near each of them is to each other one; none is near itself. */
  private static float[][] cosines(List<Embedding> places) {
    int count = places.size();
    float[][] near = new float[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) near[i][j] = near[j][i] = places.get(i).cosine(places.get(j));
      near[i][i] = -2;
    }
    return near;
  }

  /** The so many-th greatest of these values. */
  private static float nearest(float[] values, int wanted) {
    float[] greatest = new float[wanted];
    Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
    for (float value : values) {
      if (value <= greatest[wanted - 1]) continue;
      int at = wanted - 1;
      for (; at > 0 && greatest[at - 1] < value; at--) greatest[at] = greatest[at - 1];
      greatest[at] = value;
    }
    return greatest[wanted - 1];
  }
}
