package org.willowbark.search;

import org.willowbark.index.FoundPassage;

/**
 * One result.
 *
 * @param excerpt what to show of the passage
 * @param moreSections how many other sections of the article answer too
 */
public record RankedPassage(FoundPassage found, Excerpt excerpt, float score, int moreSections) {
  /** The title of the article that the passage stands in. */
  public String title() {
    return found.articleTitle();
  }
}
