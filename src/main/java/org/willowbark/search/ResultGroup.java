package org.willowbark.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.willowbark.index.Hit;

/**
 * The hits that make one result.
 *
 * @param hits those of the article that is shown, best first
 * @param copies the best hit of each other article that says the same there
 */
record ResultGroup(List<Hit> hits, List<Hit> copies) {
  Hit best() {
    return hits.getFirst();
  }

  /** How many sections of the article answer beside the one shown. */
  int moreSections() {
    return (int) hits.stream().map(Hit::section).distinct().count() - 1;
  }

  /**
   * Hits put together by article, and articles whose best passages say the same folded into the
   * first of them.
   */
  static List<ResultGroup> of(List<Hit> hits) {
    var byArticle = new LinkedHashMap<String, List<Hit>>();
    for (var hit : hits)
      byArticle.computeIfAbsent(hit.passage().article(), _ -> new ArrayList<>(2)).add(hit);
    var groups = new ArrayList<ResultGroup>(byArticle.size());
    for (var article : byArticle.values()) {
      var original = original(groups, article.getFirst());
      if (original == null) {
        groups.add(new ResultGroup(article, new ArrayList<>(0)));
      } else {
        original.copies.add(article.getFirst());
      }
    }
    return groups;
  }

  private static @org.jspecify.annotations.Nullable ResultGroup original(
      List<ResultGroup> groups, Hit hit) {
    for (var group : groups) {
      if (group.best().sketch().isSameAs(hit.sketch())) return group;
    }
    return null;
  }
}
