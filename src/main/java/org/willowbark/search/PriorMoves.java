package org.willowbark.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.willowbark.index.Hit;

/** Tells which priors changed what is shown, so that a reader is told only what matters there. */
final class PriorMoves {
  private PriorMoves() {}

  /**
   * The priors that count for or against any article that is shown, or would be shown without them;
   * none if the same would be shown in the same order.
   *
   * @param shown part of the list that was made of this ranking
   */
  static Set<Prior> in(List<ResultGroup> shown, Fusion.Ranking ranking) {
    boolean isAny = ranking.evidence().values().stream().anyMatch(it -> it.fit() != it.sum());
    if (!isAny) return Set.of();
    var ranked = bestOfEachArticle(ranking);
    var byFit = new ArrayList<Hit>(ranked.size());
    for (var hit : ranked) byFit.add(hit.withScore(ranking.evidenceFor(hit).fit()));
    byFit.sort(Fusion.BEST_FIRST);
    var first = indexes(ranked, shown).stream().min(Comparator.naturalOrder());
    var last = indexes(ranked, shown).stream().max(Comparator.naturalOrder());
    if (first.isEmpty() || last.isEmpty()) return Set.of();
    var moving = EnumSet.noneOf(Prior.class);
    boolean isMoved = false;
    for (int i = first.get(); i <= last.get(); i++) {
      isMoved |= !ranked.get(i).passage().equals(byFit.get(i).passage());
      for (var prior : Prior.values()) {
        boolean counts =
            ranking.evidenceFor(ranked.get(i)).of(prior) != 0
                || ranking.evidenceFor(byFit.get(i)).of(prior) != 0;
        if (counts) moving.add(prior);
      }
    }
    return isMoved ? Collections.unmodifiableSet(moving) : Set.of();
  }

  /** Articles by the hit that ranks them; a prior is the same for all hits of an article. */
  private static List<Hit> bestOfEachArticle(Fusion.Ranking ranking) {
    var articles = new HashSet<String>();
    var best = new ArrayList<Hit>();
    for (var hit : ranking.hits()) {
      if (!ranking.evidence().containsKey(hit.passage())) continue;
      if (articles.add(hit.passage().article())) best.add(hit);
    }
    return best;
  }

  /** Where what is shown stands in the ranking; what editors have pinned stands where it does. */
  private static List<Integer> indexes(List<Hit> ranked, List<ResultGroup> shown) {
    var articles = new HashSet<String>();
    for (var group : shown) {
      if (group.pinnedFor().isEmpty()) articles.add(group.best().passage().article());
    }
    var indexes = new ArrayList<Integer>();
    for (int i = 0; i < ranked.size(); i++) {
      if (articles.contains(ranked.get(i).passage().article())) indexes.add(i);
    }
    return indexes;
  }
}
