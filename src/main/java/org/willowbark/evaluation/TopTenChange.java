package org.willowbark.evaluation;

import java.util.List;
import java.util.Set;

/**
 * How the first ten answers to one question differ between two searches.
 *
 * @param places every article among the first ten of either, in the order of the second, then those
 *     that are gone
 * @param newNames names that only the second searches for
 */
public record TopTenChange(String id, String question, List<Place> places, Set<String> newNames) {
  public TopTenChange {
    places = List.copyOf(places);
    newNames = Set.copyOf(newNames);
  }

  /**
   * Where an article stands.
   *
   * @param before its rank from 1 in the first search; 0 if it is not among the first ten
   * @param after the same in the second
   */
  public record Place(String article, String title, int before, int after) {}

  /** Whether the two lists differ at all. */
  public boolean isChange() {
    return places.stream().anyMatch(place -> place.before() != place.after());
  }

  /** Whether another article, or none, comes first. */
  public boolean isTopChange() {
    return places.stream().anyMatch(place -> (place.before() == 1) != (place.after() == 1));
  }
}
