package org.willowbark.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.PassageId;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.Question;

/**
 * Puts all that speaks for passages into one ranking: a plain sum (see {@link Evidence}), the same
 * for every collection. Its few weights were chosen on NFCorpus (training part), MEDIQA-2019 and
 * SciFact together; none of them matters much by itself.
 */
final class Fusion {
  /**
   * What a cosine counts beside words: one passage 0.17 nearer than another outweighs all that
   * words can bring.
   */
  private static final float MEANING_WEIGHT = 6;

  /** The part of it that goes by the article as a whole. */
  private static final float ARTICLE_PART = 0.4f;

  /**
   * A passage without any of the words must at least be so near (cosine). Texts on unlike things
   * come to 0.3 to 0.55 with this model, a question without an answer to 0.55.
   */
  private static final float NEAR_MIN = 0.57f;

  /**
   * A question of no more words than this says so little of what it means that the best articles
   * say it better; longer ones lose by such feedback (Rocchio 1971).
   */
  private static final int FEEDBACK_WORDS_MAX = 3;

  private static final int FEEDBACK_ARTICLES = 3;
  private static final float FEEDBACK_WEIGHT = 0.5f;

  static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble((Hit hit) -> -hit.score())
          .thenComparing(hit -> hit.passage().toString());

  private Fusion() {}

  /**
   * A ranking.
   *
   * @param evidence for the hits that were looked at closely
   * @param isCut whether more passages match than were looked for
   * @param hasMeaning whether it was known where the question lies
   */
  record Ranking(
      List<Hit> hits, Map<PassageId, Evidence> evidence, boolean isCut, boolean hasMeaning) {
    /** What speaks for a hit; its words alone where it stands too far down to be looked at. */
    Evidence evidenceFor(Hit hit) {
      var known = evidence.get(hit.passage());
      return known != null ? known : new Evidence(hit.score(), 0, 0, 0);
    }

    /**
     * The hits as passages among passages: an article that gains by its neighbours does so as a
     * whole, which would carry all its passages past better ones of others. What is held for or
     * against an article holds for each of its passages, and stays.
     */
    List<Hit> hitsByThemselves() {
      return hits.stream()
          .map(hit -> hit.withScore(hit.score() - evidenceFor(hit).neighbours()))
          .sorted(BEST_FIRST)
          .toList();
    }
  }

  /** The best passages for a plan, by all the evidence that it asks for and by nothing else. */
  static Ranking rank(IndexView view, QueryPlan plan, QuestionPlace place, int depth)
      throws IOException {
    return rank(view, plan, place, depth, Priors.NONE, LocalDate.EPOCH);
  }

  /**
   * The same, with what counts for or against articles whatever is asked.
   *
   * @param today by which reviews are overdue
   */
  static Ranking rank(
      IndexView view,
      QueryPlan plan,
      QuestionPlace place,
      int depth,
      Priors priors,
      LocalDate today)
      throws IOException {
    var candidates = Candidates.find(view, plan, place, depth);
    var adjustments = Adjustments.of(view, plan, candidates.hits(), priors, today);
    var articles = FoundArticles.of(candidates);
    // Waited for as late as can be.
    var question = place.exactly();
    if (question.isEmpty() && place != QuestionPlace.UNKNOWN)
      return rank(view, plan, QuestionPlace.UNKNOWN, depth, priors, today);
    @Nullable Evidence[] evidence =
        question.isPresent() && candidates.hasPlaces()
            ? byBoth(plan, candidates, articles, question.get())
            : byWords(candidates);
    Map<PassageId, Evidence> byPassage = HashMap.newHashMap(candidates.size());
    var hits = new ArrayList<Hit>(candidates.size() + candidates.others().size());
    for (int i = 0; i < evidence.length; i++) {
      var speaking = evidence[i];
      if (speaking == null) continue;
      var hit = candidates.hits().get(i);
      var adjusted = adjustments.apply(i, speaking);
      byPassage.put(hit.passage(), adjusted);
      hits.add(hit.withScore(adjusted.sum()));
    }
    hits.sort(BEST_FIRST);
    addOthers(hits, candidates.others());
    return new Ranking(hits, byPassage, candidates.isCut(), question.isPresent());
  }

  /** What only words found, far down their list, follows in its order. */
  private static void addOthers(List<Hit> hits, List<Hit> others) {
    if (others.isEmpty()) return;
    float last = hits.getLast().score();
    float best = others.getFirst().score();
    for (var hit : others) hits.add(hit.withScore(last - (1 - hit.score() / best)));
  }

  private static @Nullable Evidence[] byWords(Candidates candidates) {
    var evidence = new @Nullable Evidence[candidates.size()];
    for (int i = 0; i < evidence.length; i++)
      evidence[i] = new Evidence(candidates.words(i), 0, 0, 0);
    return evidence;
  }

  private static @Nullable Evidence[] byBoth(
      QueryPlan plan, Candidates candidates, FoundArticles articles, Embedding question) {
    var scores = new Scores(candidates, articles, question);
    if (plan.words().scored().size() <= FEEDBACK_WORDS_MAX) {
      var best = articles.places(articles.best(scores.ofArticles(), FEEDBACK_ARTICLES));
      scores = new Scores(candidates, articles, question.towards(best, FEEDBACK_WEIGHT));
    }
    boolean isMixed = plan.question().mode() == Question.Mode.HYBRID;
    return scores.evidence(candidates.nearness(question), isMixed);
  }

  /** What passages and articles score for one place of the question. */
  private static final class Scores {
    private final Candidates candidates;
    private final FoundArticles articles;
    private final float[] near;
    private final float[] articleNear;
    private final float[] gains;
    private final float[] ofArticles;

    Scores(Candidates candidates, FoundArticles articles, Embedding question) {
      this.candidates = candidates;
      this.articles = articles;
      near = candidates.nearness(question);
      articleNear = articles.nearness(question, near);
      float[] own = new float[candidates.size()];
      for (int i = 0; i < own.length; i++) own[i] = candidates.words(i) + meaning(i) + article(i);
      ofArticles = articles.max(own);
      gains = articles.gains(ofArticles);
    }

    private float meaning(int passage) {
      return MEANING_WEIGHT * (1 - ARTICLE_PART) * near[passage];
    }

    private float article(int passage) {
      return MEANING_WEIGHT * ARTICLE_PART * articleNear[articles.of(passage)];
    }

    float[] ofArticles() {
      float[] sum = ofArticles.clone();
      for (int i = 0; i < sum.length; i++) sum[i] += gains[i];
      return sum;
    }

    /**
     * What speaks for each passage; null for those that lie too far from the question.
     *
     * @param typed how near they lie to the question as it was asked
     * @param isMixed whether words are asked, too; who asks for meaning alone gets what there is
     */
    @Nullable Evidence[] evidence(float[] typed, boolean isMixed) {
      var evidence = new @Nullable Evidence[candidates.size()];
      for (int i = 0; i < evidence.length; i++) {
        float words = candidates.words(i);
        if (isMixed && words == 0 && typed[i] < NEAR_MIN) continue;
        evidence[i] = new Evidence(words, meaning(i), article(i), gains[articles.of(i)]);
      }
      return evidence;
    }
  }
}
