package org.willowbark.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.PassageId;
import org.willowbark.article.SectionKind;
import org.willowbark.article.TextSketch;

/**
 * A passage that a retrieval found.
 *
 * @param number the engine's own, only good in the view that found it
 * @param section the id of the section that it stands in
 * @param kind what that section tells of
 * @param articleTitle of the article that it stands in
 * @param lastReviewed when that article was last checked, if it says so
 * @param sketch of its text, for telling near-duplicates
 */
public record Hit(
    int number,
    PassageId passage,
    String section,
    SectionKind kind,
    String articleTitle,
    @Nullable LocalDate lastReviewed,
    TextSketch sketch,
    float score) {
  /** The same passage with another score. */
  public Hit withScore(float other) {
    return new Hit(number, passage, section, kind, articleTitle, lastReviewed, sketch, other);
  }
}
