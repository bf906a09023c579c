package org.willowbark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.willowbark.index.IndexView;
import org.willowbark.query.Facet;

/**
 * What a site lets count for or against articles whatever is asked. How much that is, is not a
 * site's to say: a prior decides between articles that answer about as well, and no more.
 *
 * @param heedsCurrency whether an overdue review counts against an article; no date is no evidence
 * @param preferred the publishers that count for an article: their names by their codes
 * @param preferredLess the publishers that count against it, likewise
 */
public record Priors(
    boolean heedsCurrency, Map<String, String> preferred, Map<String, String> preferredLess) {
  /** Nothing counts but how well an article answers. */
  public static final Priors NONE = new Priors(false, Map.of(), Map.of());

  /** What readers get unless their site says otherwise. */
  public static final Priors USUAL = new Priors(true, Map.of(), Map.of());

  /** Whoever prefers so many publishers prefers none; all are looked up for each question. */
  public static final int PUBLISHERS_MAX = 100;

  public Priors {
    preferred = Collections.unmodifiableMap(new LinkedHashMap<>(preferred));
    preferredLess = Collections.unmodifiableMap(new LinkedHashMap<>(preferredLess));
  }

  /** The same, overdue reviews counting or not. */
  public Priors withCurrency(boolean heeded) {
    return new Priors(heeded, preferred, preferredLess);
  }

  /**
   * The same, with one more publisher that counts for its articles.
   *
   * @param publisher its name, case and punctuation being all the same
   * @throws IllegalArgumentException if it is no name, or named already
   */
  public Priors preferring(String publisher) {
    return new Priors(heedsCurrency, with(preferred, publisher), preferredLess);
  }

  /** The same, with one more publisher that counts against its articles, likewise. */
  public Priors preferringLess(String publisher) {
    return new Priors(heedsCurrency, preferred, with(preferredLess, publisher));
  }

  private Map<String, String> with(Map<String, String> names, String publisher) {
    var code = Facet.code(publisher);
    if (code.isEmpty())
      throw new IllegalArgumentException(
          "\"%s\" is no publisher; write its name as its articles do".formatted(publisher));
    var already = preferred.getOrDefault(code, preferredLess.get(code));
    if (already != null)
      throw new IllegalArgumentException(
          "the publisher \"%s\" is named already, as \"%s\"; name it once, in one of the lists"
              .formatted(publisher, already));
    if (names.size() == PUBLISHERS_MAX)
      throw new IllegalArgumentException(
          "more than %d publishers; name those alone that matter most".formatted(PUBLISHERS_MAX));
    var more = new LinkedHashMap<>(names);
    more.put(code, publisher);
    return more;
  }

  /** The publishers named here that no article is by, as they would be if they were misspelled. */
  public List<String> unknown(IndexView view) throws IOException {
    var unknown = new ArrayList<String>();
    if (preferred.isEmpty() && preferredLess.isEmpty()) return unknown;
    var known = view.codes(Facet.PUBLISHER);
    for (var names : List.of(preferred, preferredLess)) {
      for (var name : names.entrySet()) {
        if (!known.contains(name.getKey())) unknown.add(name.getValue());
      }
    }
    return unknown;
  }
}
