package org.willowbark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.willowbark.index.Hit;

/**
 * Orders articles by their last review. Only those that fit best move: nearly every article shares
 * some word with a question, and the newest of all would answer nothing.
 */
final class ReviewOrder {
  /** The articles of so many passages are ordered. */
  static final int PASSAGES = 200;

  private static final Comparator<ResultGroup> NEWEST_FIRST =
      Comparator.comparing(
          group -> group.best().lastReviewed(), Comparator.nullsLast(Comparator.reverseOrder()));

  private ReviewOrder() {}

  /**
   * The same results in another order: which of them move does not depend on how far down the list
   * somebody reads.
   *
   * @param hits those that the results were made of, best first
   * @param groups the results, best first
   */
  static List<ResultGroup> of(List<Hit> hits, List<ResultGroup> groups) {
    var moving = new HashSet<String>();
    for (var hit : hits.subList(0, Math.min(PASSAGES, hits.size())))
      moving.add(hit.passage().article());
    int last = 0;
    while (last < groups.size() && moving.contains(groups.get(last).best().passage().article()))
      last++;
    var ordered = new ArrayList<>(groups);
    ordered.subList(0, last).sort(NEWEST_FIRST);
    return ordered;
  }
}
