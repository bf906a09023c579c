package org.willowbark.query;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What articles must be like to be found. Of one facet any of the codes will do; all facets must
 * hold, and for one passage together.
 *
 * @param wanted the codes by facet; a facet without codes is as good as none
 */
public record Filter(Map<Facet, Set<String>> wanted) {
  /** Lets everything through. */
  public static final Filter NONE = new Filter(Map.of());

  /** More than a page offers. */
  public static final int CODES_MAX = 50;

  public Filter {
    var copy = new EnumMap<Facet, Set<String>>(Facet.class);
    wanted.forEach(
        (facet, codes) -> {
          if (codes.isEmpty()) return;
          check(facet, codes);
          copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(codes)));
        });
    wanted = Collections.unmodifiableMap(copy);
  }

  /** Only what has one of these codes. */
  public static Filter of(Facet facet, String... codes) {
    return new Filter(Map.of(facet, Set.of(codes)));
  }

  /** The same for all other facets, these codes for this one. */
  public Filter with(Facet facet, Collection<String> codes) {
    var other = new EnumMap<Facet, Set<String>>(Facet.class);
    other.putAll(wanted);
    other.put(facet, Set.copyOf(codes));
    return new Filter(other);
  }

  /** The codes of one facet; none if anything will do. */
  public Set<String> of(Facet facet) {
    return wanted.getOrDefault(facet, Set.of());
  }

  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  private static void check(Facet facet, Set<String> codes) {
    if (codes.size() > CODES_MAX) {
      throw new IllegalArgumentException(
          "%s may be given up to %d times, got %d"
              .formatted(facet.field(), CODES_MAX, codes.size()));
    }
    var fixed = facet.fixedCodes();
    if (!fixed.isEmpty() && !fixed.containsAll(codes)) throw new UnknownCodeException(facet, fixed);
    if (facet == Facet.REVIEWED_WITHIN && codes.size() > 1)
      throw new IllegalArgumentException(facet.field() + " may be given once");
  }

  /** One line, such as {@code (filter (topic nerves|neck))}. */
  @Override
  public String toString() {
    return wanted.entrySet().stream()
        .map(it -> " (%s %s)".formatted(it.getKey().field(), String.join("|", it.getValue())))
        .collect(Collectors.joining("", "(filter", ")"));
  }
}
