package org.willowbark.search;

import java.util.List;
import org.willowbark.article.Passage;
import org.willowbark.index.FoundPassage;

/**
 * One result.
 *
 * @param excerpt what to show of the passage
 * @param evidence what speaks for it; its sum is the score
 * @param moreSections how many other sections of the article answer too
 * @param others the best passages of those, a passage each; not of all if there are many, none if
 *     nobody asked for them
 * @param copies other articles that say the same, each by its passage
 * @param pinnedFor the name or phrase in the question that editors have pinned it for; empty if
 *     they have not
 */
public record RankedPassage(
    FoundPassage found,
    Excerpt excerpt,
    Evidence evidence,
    float score,
    int moreSections,
    List<Passage> others,
    List<FoundPassage> copies,
    String pinnedFor) {
  public RankedPassage {
    others = List.copyOf(others);
    copies = List.copyOf(copies);
  }

  /** Whether editors put it where it stands, whatever its rank. */
  public boolean isPinned() {
    return !pinnedFor.isEmpty();
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
