package org.willowbark.suggest;

import java.util.ArrayList;
import java.util.List;

/** Keeps the best candidates, one of each matter. Not thread-safe. */
final class BestFew {
  private final int most;
  private final List<Ranked> ranked;

  /**
   * A candidate and its points, the fewer the better.
   *
   * @param number of the candidate among all
   * @param hasSlips whether what was typed must be misspelled for it
   */
  record Ranked(int number, Candidate candidate, int points, boolean hasSlips) {
    private boolean isBehind(Ranked other) {
      if (points != other.points) return points > other.points;
      var mine = candidate.shown().text();
      var its = other.candidate.shown().text();
      return mine.length() != its.length() ? mine.length() > its.length() : mine.compareTo(its) > 0;
    }
  }

  BestFew(int most) {
    this.most = most;
    ranked = new ArrayList<>(most + 1);
  }

  /** Whether a candidate with so many points would be thrown away at once. */
  boolean isTooMuch(int points) {
    return ranked.size() == most && points > ranked.getLast().points;
  }

  void offer(Ranked one) {
    for (int i = 0; i < ranked.size(); i++) {
      var other = ranked.get(i);
      if (!other.candidate.about().equals(one.candidate.about())) continue;
      if (!other.isBehind(one)) return;
      ranked.remove(i);
      break;
    }
    int at = ranked.size();
    while (at > 0 && ranked.get(at - 1).isBehind(one)) at--;
    ranked.add(at, one);
    if (ranked.size() > most) ranked.removeLast();
  }

  List<Ranked> inOrder() {
    return ranked;
  }
}
