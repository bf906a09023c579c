package org.willowbark.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Passage;
import org.willowbark.article.ReadingLevel;
import org.willowbark.article.SectionKind;
import org.willowbark.query.Span;

/**
 * A passage as it is shown.
 *
 * @param kind what its section tells of
 * @param articleTitle of the article that it stands in
 * @param language BCP 47 tag of what the article is written in; empty if it does not say
 * @param readingLevel of the article; null where it can't be told
 * @param matches the places in the passage's text that the retrieval matches, in order, none
 *     overlapping
 * @param names the other names than the typed words that it was found by
 */
public record FoundPassage(
    Passage passage,
    SectionKind kind,
    String articleTitle,
    String url,
    String publisher,
    String language,
    @Nullable LocalDate lastReviewed,
    @Nullable ReadingLevel readingLevel,
    List<Span> matches,
    List<String> names) {
  public FoundPassage {
    matches = List.copyOf(matches);
    names = List.copyOf(names);
  }
}
