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
    float[][] near = new float[count][count];
    float[][] before = Embedding.cosines(places);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) near[i][j] = near[j][i] = before[i][j];
    }
    float[] sorted = new float[count];
    for (int i = 0; i < count; i++) {
      near[i][i] = -1;
      System.arraycopy(near[i], 0, sorted, 0, count);
      Arrays.sort(sorted);
      float least = sorted[Math.max(1, count - SPEAKING)];
      double sum = 0;
      double weights = 0;
      for (int j = 0; j < count; j++) {
        if (j == i || near[i][j] < least) continue;
        double weight = Math.exp(SHARPNESS * (near[i][j] - 1));
        sum += weight * scores[j];
        weights += weight;
      }
      gains[i] = WEIGHT * (float) (sum / weights - scores[i]);
    }
    return gains;
  }
}
