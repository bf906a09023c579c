package org.willowbark.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.willowbark.article.SectionKind;
import org.willowbark.index.Hit;

/**
 * The hits that make one result.
 *
 * @param hits those of the article that is shown, best first
 * @param copies the best hit of each other article that says the same there
 * @param pinnedFor the name or phrase in the question that editors have pinned it for; empty if
 *     they have not
 */
record ResultGroup(List<Hit> hits, List<Hit> copies, String pinnedFor) {
  ResultGroup(List<Hit> hits, List<Hit> copies) {
    this(hits, copies, "");
  }

  /**
   * How much better another section of the article may fit than one that tells what is asked: that
   * one is still shown. Which articles come first is not touched by it.
   */
  private static final float INTENT_MARGIN = 0.4f;

  Hit best() {
    return hits.getFirst();
  }

  /** How many sections of the article answer beside the one shown. */
  int moreSections() {
    return (int) hits.stream().map(Hit::section).distinct().count() - 1;
  }

  /** The best hit of each of those, best first. */
  List<Hit> others() {
    var bySection = new LinkedHashMap<String, Hit>();
    for (var hit : hits) bySection.putIfAbsent(hit.section(), hit);
    return bySection.values().stream().skip(1).toList();
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

  /** The same article, led by its best passage on what is asked, if that fits well enough. */
  ResultGroup led(SectionKind intent) {
    boolean isChosen = !pinnedFor.isEmpty() || intent == SectionKind.OTHER;
    if (isChosen || best().kind() == intent) return this;
    for (var hit : hits) {
      if (hit.score() < best().score() - INTENT_MARGIN) break;
      if (hit.kind() != intent) continue;
      var reordered = new ArrayList<>(hits);
      reordered.remove(hit);
      reordered.addFirst(hit);
      return new ResultGroup(reordered, copies);
    }
    return this;
  }

  private static @org.jspecify.annotations.Nullable ResultGroup original(
      List<ResultGroup> groups, Hit hit) {
    for (var group : groups) {
      if (saysTheSame(group.best(), hit)) return group;
    }
    return null;
  }

  /**
   * Whether two passages say the same of the same thing. A sentence that a publisher puts into the
   * articles on many diseases differs by their names alone, so passages that are merely alike must
   * stand in articles of one title.
   */
  private static boolean saysTheSame(Hit one, Hit other) {
    return one.sketch().isSameAs(other.sketch())
        && (one.sketch().equals(other.sketch()) || areOfOneTitle(letters(one), letters(other)));
  }

  /** "Gout" and "Gout: the basics", too. */
  private static boolean areOfOneTitle(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String letters(Hit hit) {
    var title = hit.articleTitle();
    var letters = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (Character.isLetterOrDigit(c)) letters.append(Character.toLowerCase(c));
    }
    return letters.toString();
  }
}
