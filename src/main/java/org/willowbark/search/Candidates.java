package org.willowbark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.PassageId;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.Question;
import org.willowbark.query.Retrieval;

/**
 * The passages that may answer a question, with what words say of each and where each lies in the
 * space of meanings.
 */
final class Candidates {
  /** How many passages each side brings. */
  private static final int BY_EACH = 200;

  private final List<Hit> hits;
  private final float[] words;
  private final List<@Nullable Embedding> places;
  private final List<Hit> others;
  private final boolean isCut;

  private Candidates(
      List<Hit> hits,
      float[] words,
      List<@Nullable Embedding> places,
      List<Hit> others,
      boolean isCut) {
    this.hits = hits;
    this.words = words;
    this.places = places;
    this.others = others;
    this.isCut = isCut;
  }

  /**
   * What a plan finds.
   *
   * @param place where the question lies; waited for if it can't be told roughly
   * @param depth how many passages to find by words
   */
  static Candidates find(IndexView view, QueryPlan plan, QuestionPlace place, int depth)
      throws IOException {
    boolean wantsWords =
        plan.question().mode() != Question.Mode.MEANING || place == QuestionPlace.UNKNOWN;
    var byWords = wantsWords ? view.find(plan.words(), Math.max(depth, BY_EACH)) : List.<Hit>of();
    // Where nothing else is found, nothing is left to do while the model reads.
    var around = wantsWords ? place.roughly().or(place::exactly) : place.exactly();
    var byMeaning =
        around.isPresent()
            ? view.find(new Retrieval.Meaning(around.get()), BY_EACH)
            : List.<Hit>of();
    Map<PassageId, Hit> union = new LinkedHashMap<>();
    byWords.stream().limit(BY_EACH).forEach(hit -> union.put(hit.passage(), hit));
    int scored = union.size();
    byMeaning.forEach(hit -> union.putIfAbsent(hit.passage(), hit));
    var hits = List.copyOf(union.values());
    float[] words = wantsWords ? shares(scores(view, plan, hits, scored)) : new float[hits.size()];
    var places = byMeaning.isEmpty() ? List.<@Nullable Embedding>of() : view.places(hits);
    return new Candidates(
        hits, words, places, beyond(byWords, union), byWords.size() >= depth || !wantsWords);
  }

  /**
   * What each passage scores by words.
   *
   * @param scored how many of them, the first, were found by words and have their score
   */
  private static float[] scores(IndexView view, QueryPlan plan, List<Hit> hits, int scored)
      throws IOException {
    float[] scores = new float[hits.size()];
    for (int i = 0; i < scored; i++) scores[i] = hits.get(i).score();
    float[] others = view.scores(plan.words(), hits.subList(scored, hits.size()));
    System.arraycopy(others, 0, scores, scored, others.length);
    return scores;
  }

  private static List<Hit> beyond(List<Hit> byWords, Map<PassageId, Hit> union) {
    if (byWords.size() <= BY_EACH) return List.of();
    var beyond = new ArrayList<Hit>(byWords.size() - BY_EACH);
    for (var hit : byWords.subList(BY_EACH, byWords.size())) {
      if (!union.containsKey(hit.passage())) beyond.add(hit);
    }
    return beyond;
  }

  private static float[] shares(float[] scores) {
    float max = 0;
    for (float score : scores) max = Math.max(max, score);
    if (max > 0) for (int i = 0; i < scores.length; i++) scores[i] /= max;
    return scores;
  }

  List<Hit> hits() {
    return hits;
  }

  int size() {
    return hits.size();
  }

  /** The passage's score by words against the best one's, 0 to 1. */
  float words(int passage) {
    return words[passage];
  }

  /** Where each passage lies; null where that is not known yet. */
  List<@Nullable Embedding> places() {
    return places;
  }

  /** What else was found by words, best first. */
  List<Hit> others() {
    return others;
  }

  /** Whether more passages match than were looked for. */
  boolean isCut() {
    return isCut;
  }

  /**
   * How near each passage lies to a question (cosines).
   *
   * <p>A new article whose place is not known yet must not fall behind for that: by its words it
   * may be as near as the nearest.
   */
  float[] nearness(Embedding question) {
    float[] near = new float[places.size()];
    float nearest = -1;
    float farthest = 1;
    for (int i = 0; i < near.length; i++) {
      var place = places.get(i);
      if (place == null) continue;
      near[i] = question.cosine(place);
      nearest = Math.max(nearest, near[i]);
      farthest = Math.min(farthest, near[i]);
    }
    for (int i = 0; i < near.length; i++) {
      if (places.get(i) == null) near[i] = farthest + words[i] * (nearest - farthest);
    }
    return near;
  }

  /** Whether it is known of any passage where it lies. */
  boolean hasPlaces() {
    return !places.isEmpty();
  }
}
