package org.willowbark.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.willowbark.query.Facet;

/**
 * How many of the articles found have each value of each facet, if that facet were not filtered by:
 * what a reader would get who chooses it.
 *
 * @param values by facet, in the order to show them in; none with a count of 0, unless it is chosen
 */
public record FacetCounts(Map<Facet, List<Value>> values) {
  /** Nothing was found, or nobody asked. */
  public static final FacetCounts NONE = new FacetCounts(Map.of());

  /** A value of a facet. */
  public record Value(String code, String label, int articles) {}

  public FacetCounts {
    var copy = new EnumMap<Facet, List<Value>>(Facet.class);
    for (var facet : Facet.values())
      copy.put(facet, List.copyOf(values.getOrDefault(facet, List.of())));
    values = Collections.unmodifiableMap(copy);
  }

  /** The values of one facet. */
  public List<Value> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }
}
