package org.willowbark.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.willowbark.article.ReviewTerm;
import org.willowbark.article.SectionKind;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.query.Facet;
import org.willowbark.query.QueryPlan;

/**
 * What a question's intent and negations change for the passages that were found, and what is held
 * for or against their articles whatever is asked.
 */
final class Adjustments {
  /** What a section gains that tells what is asked. */
  private static final float INTENT_WEIGHT = 0.1f;

  /** What the passage loses that tells most of what is not meant. */
  private static final float NEGATION_WEIGHT = 0.2f;

  /**
   * What an article loses whose review is overdue. All priors together shift two articles against
   * each other by no more than what a section gains that tells what is asked. Drawn by lot over
   * NFCorpus, SciFact and MEDIQA-2019, priors of this size cost .003 of nDCG@10 at most; of twice
   * the size .012, of four times .035.
   */
  private static final float CURRENCY_WEIGHT = 0.04f;

  /** What an article gains by a publisher that the site prefers, or loses by one less preferred. */
  private static final float SOURCE_WEIGHT = 0.03f;

  private final SectionKind intent;
  private final List<Hit> hits;
  private final float[] negated;
  private final boolean heedsCurrency;
  private final LocalDate today;
  private final float[] sources;

  private Adjustments(
      SectionKind intent,
      List<Hit> hits,
      float[] negated,
      boolean heedsCurrency,
      LocalDate today,
      float[] sources) {
    this.intent = intent;
    this.hits = hits;
    this.negated = negated;
    this.heedsCurrency = heedsCurrency;
    this.today = today;
    this.sources = sources;
  }

  static Adjustments of(
      IndexView view, QueryPlan plan, List<Hit> hits, Priors priors, LocalDate today)
      throws IOException {
    float[] sources = new float[hits.size()];
    add(SOURCE_WEIGHT, view, priors.preferred().keySet(), hits, sources);
    add(-SOURCE_WEIGHT, view, priors.preferredLess().keySet(), hits, sources);
    return new Adjustments(
        plan.intent(), hits, negated(view, plan, hits), priors.heedsCurrency(), today, sources);
  }

  private static float[] negated(IndexView view, QueryPlan plan, List<Hit> hits)
      throws IOException {
    float[] negated = new float[hits.size()];
    for (var negation : plan.negated()) {
      float[] scores = view.scores(negation.words(), hits);
      float max = 0;
      for (float score : scores) max = Math.max(max, score);
      if (max == 0) continue;
      for (int i = 0; i < scores.length; i++) negated[i] -= NEGATION_WEIGHT * scores[i] / max;
    }
    return negated;
  }

  private static void add(
      float weight, IndexView view, Set<String> publishers, List<Hit> hits, float[] sources)
      throws IOException {
    if (publishers.isEmpty()) return;
    boolean[] areTheirs = view.having(Facet.PUBLISHER, publishers, hits);
    for (int i = 0; i < sources.length; i++) if (areTheirs[i]) sources[i] += weight;
  }

  /** The evidence for the hit with this number, adjusted. */
  Evidence apply(int number, Evidence evidence) {
    var hit = hits.get(number);
    boolean tells = intent != SectionKind.OTHER && hit.kind() == intent;
    boolean isOverdue = heedsCurrency && ReviewTerm.isOver(hit.lastReviewed(), today);
    return new Evidence(
        evidence.words(),
        evidence.meaning(),
        evidence.article(),
        evidence.neighbours(),
        tells ? INTENT_WEIGHT : 0,
        negated[number],
        isOverdue ? -CURRENCY_WEIGHT : 0,
        sources[number]);
  }
}
