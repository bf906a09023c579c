package org.willowbark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.willowbark.embedding.Embedding;

/** The articles that candidates stand in; numbered in the order in which they turn up. */
final class FoundArticles {
  private final int[] ofPassage;
  private final List<@Nullable Embedding> places;

  private FoundArticles(int[] ofPassage, List<@Nullable Embedding> places) {
    this.ofPassage = ofPassage;
    this.places = places;
  }

  /** An article lies amid those of its passages that were found. */
  static FoundArticles of(Candidates candidates) {
    Map<String, Integer> numbers = new HashMap<>();
    var passages = new ArrayList<List<Embedding>>();
    int[] ofPassage = new int[candidates.size()];
    for (int i = 0; i < ofPassage.length; i++) {
      var article = candidates.hits().get(i).passage().article();
      ofPassage[i] = numbers.computeIfAbsent(article, _ -> passages.size());
      if (ofPassage[i] == passages.size()) passages.add(new ArrayList<>(2));
      var place = candidates.hasPlaces() ? candidates.places().get(i) : null;
      if (place != null) passages.get(ofPassage[i]).add(place);
    }
    var places = new ArrayList<@Nullable Embedding>(passages.size());
    for (var each : passages) places.add(each.isEmpty() ? null : Embedding.centre(each));
    return new FoundArticles(ofPassage, places);
  }

  /** The number of the article that a passage stands in. */
  int of(int passage) {
    return ofPassage[passage];
  }

  /** The greatest value of each article's passages. */
  float[] max(float[] ofPassages) {
    float[] max = new float[places.size()];
    Arrays.fill(max, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < ofPassages.length; i++)
      max[ofPassage[i]] = Math.max(max[ofPassage[i]], ofPassages[i]);
    return max;
  }

  /**
   * How near each article lies to a question.
   *
   * @param near how near the passages do; decides where the article's place is not known
   */
  float[] nearness(Embedding question, float[] near) {
    float[] nearness = max(near);
    for (int i = 0; i < nearness.length; i++) {
      var place = places.get(i);
      if (place != null) nearness[i] = question.cosine(place);
    }
    return nearness;
  }

  /** The numbers of the articles with the highest scores, best first. */
  List<Integer> best(float[] scores, int count) {
    return IntStream.range(0, scores.length)
        .mapToLong(i -> (long) descending(scores[i]) << Integer.SIZE | i)
        .sorted()
        .limit(count)
        .mapToObj(scoreAndNumber -> (int) scoreAndNumber)
        .toList();
  }

  /** A number that is the smaller, the higher the score. */
  private static int descending(float score) {
    int bits = Float.floatToIntBits(score);
    return ~(bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
  }

  /** Where these articles lie, as far as that is known. */
  List<Embedding> places(List<Integer> articles) {
    var known = new ArrayList<Embedding>(articles.size());
    for (int article : articles) {
      var place = places.get(article);
      if (place != null) known.add(place);
    }
    return known;
  }

  /** What the best articles gain by those like them; nothing for the others. */
  float[] gains(float[] scores) {
    var best =
        best(scores, Neighbours.ARTICLES_MAX).stream().filter(i -> places.get(i) != null).toList();
    float[] ofBest = new float[best.size()];
    for (int i = 0; i < ofBest.length; i++) ofBest[i] = scores[best.get(i)];
    float[] gainsOfBest = Neighbours.gains(places(best), ofBest);
    float[] gains = new float[scores.length];
    for (int i = 0; i < ofBest.length; i++) gains[best.get(i)] = gainsOfBest[i];
    return gains;
  }
}
