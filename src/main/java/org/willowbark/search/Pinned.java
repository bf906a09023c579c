package org.willowbark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.query.QueryPlan;

/** Puts what editors have pinned above all else that answers a question. */
final class Pinned {
  private Pinned() {}

  /**
   * The same results, the pinned ones first and nowhere else. What is pinned but no longer there is
   * passed over; of an article whose pinned passage was rewritten, the best passage is shown.
   *
   * @param groups what was found, best first
   */
  static List<ResultGroup> first(
      IndexView view, QueryPlan plan, List<Pins.Chosen> chosen, List<ResultGroup> groups)
      throws IOException {
    if (chosen.isEmpty()) return groups;
    var articles = new HashSet<String>();
    var all = new ArrayList<ResultGroup>(groups.size() + chosen.size());
    for (var one : chosen) {
      var group = group(view, plan, one, groups);
      if (group.isEmpty()) continue;
      articles.add(one.target().article());
      all.add(group.get());
    }
    for (var group : groups) {
      if (articles.contains(articleOf(group.best()))) continue;
      var copies = group.copies().stream().filter(it -> !articles.contains(articleOf(it))).toList();
      all.add(new ResultGroup(group.hits(), copies, ""));
    }
    return all;
  }

  private static Optional<ResultGroup> group(
      IndexView view, QueryPlan plan, Pins.Chosen chosen, List<ResultGroup> groups)
      throws IOException {
    var article = chosen.target().article();
    var found = groups.stream().filter(it -> articleOf(it.best()).equals(article)).findFirst();
    var hits = found.map(ResultGroup::hits).orElse(List.of());
    var copies = found.map(ResultGroup::copies).orElse(List.of());
    var shown = shown(view, plan, chosen.target(), hits);
    if (shown.isEmpty()) return Optional.empty();
    var ordered = new ArrayList<Hit>();
    ordered.add(shown.get());
    for (var hit : hits) if (!hit.passage().equals(shown.get().passage())) ordered.add(hit);
    return Optional.of(new ResultGroup(ordered, copies, chosen.because()));
  }

  /** The passage that was pinned, else the one that answers best, else the article's first. */
  private static Optional<Hit> shown(
      IndexView view, QueryPlan plan, Pin.Target target, List<Hit> hits) throws IOException {
    var key = target.passage();
    var found = hits.stream().filter(it -> it.passage().key().equals(key)).findFirst();
    if (found.isPresent()) return found;
    if (key.isEmpty() && !hits.isEmpty()) return Optional.of(hits.getFirst());
    // None of these was found by the question: they stand where they do without a score.
    var all = view.hitsOf(target.article());
    var wanted = all.stream().filter(it -> it.passage().key().equals(key)).findFirst();
    if (wanted.isPresent()) return wanted;
    return hits.isEmpty() ? bestByWords(view, plan, all) : Optional.of(hits.getFirst());
  }

  private static Optional<Hit> bestByWords(IndexView view, QueryPlan plan, List<Hit> hits)
      throws IOException {
    if (hits.isEmpty()) return Optional.empty();
    var scores = view.scores(plan.words(), hits);
    var passages = view.passages(hits);
    int best = 0;
    for (int i = 1; i < hits.size(); i++) {
      boolean isEarlier = passages.get(i).start() < passages.get(best).start();
      if (scores[i] > scores[best] || (scores[i] == scores[best] && isEarlier)) best = i;
    }
    return Optional.of(hits.get(best));
  }

  private static String articleOf(Hit hit) {
    return hit.passage().article();
  }
}
