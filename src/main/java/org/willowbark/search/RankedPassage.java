package org.willowbark.search;

import java.util.List;
import org.willowbark.index.FoundPassage;

/**
 * One result.
 *
 * @param excerpt what to show of the passage
 * @param moreSections how many other sections of the article answer too
 * @param copies other articles that say the same, each by its passage
 */
public record RankedPassage(
    FoundPassage found, Excerpt excerpt, float score, int moreSections, List<FoundPassage> copies) {
  public RankedPassage {
    copies = List.copyOf(copies);
  }

  /** The id of the article that the passage stands in. */
  public String article() {
    return found.passage().id().article();
  }

  /** The title of the article that the passage stands in. */
  public String title() {
    return found.articleTitle();
  }
}
