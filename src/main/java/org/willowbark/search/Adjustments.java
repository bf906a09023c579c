package org.willowbark.search;

import java.io.IOException;
import java.util.List;
import org.willowbark.article.SectionKind;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.query.QueryPlan;

/** What a question's intent and negations change for the passages that were found. */
final class Adjustments {
  /** What a section gains that tells what is asked. */
  private static final float INTENT_WEIGHT = 0.1f;

  /** What the passage loses that tells most of what is not meant. */
  private static final float NEGATION_WEIGHT = 0.2f;

  private final SectionKind intent;
  private final List<Hit> hits;
  private final float[] negated;

  private Adjustments(SectionKind intent, List<Hit> hits, float[] negated) {
    this.intent = intent;
    this.hits = hits;
    this.negated = negated;
  }

  static Adjustments of(IndexView view, QueryPlan plan, List<Hit> hits) throws IOException {
    float[] negated = new float[hits.size()];
    for (var negation : plan.negated()) {
      float[] scores = view.scores(negation.words(), hits);
      float max = 0;
      for (float score : scores) max = Math.max(max, score);
      if (max == 0) continue;
      for (int i = 0; i < scores.length; i++) negated[i] -= NEGATION_WEIGHT * scores[i] / max;
    }
    return new Adjustments(plan.intent(), hits, negated);
  }

  /** The evidence for the hit with this number, adjusted. */
  Evidence apply(int hit, Evidence evidence) {
    boolean tells = intent != SectionKind.OTHER && hits.get(hit).kind() == intent;
    return new Evidence(
        evidence.words(),
        evidence.meaning(),
        evidence.article(),
        evidence.neighbours(),
        tells ? INTENT_WEIGHT : 0,
        negated[hit]);
  }
}
