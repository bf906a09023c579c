package org.willowbark.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.ReadingLevel;

/**
 * An article as a list of all articles shows it.
 *
 * @param alsoCalled other names of its subject
 * @param language BCP 47 tag; empty if it does not say
 * @param source the file that it came from
 * @param readingLevel null where it can't be told
 */
public record ArticleEntry(
    String id,
    String title,
    List<String> alsoCalled,
    String language,
    String url,
    String publisher,
    String source,
    @Nullable LocalDate lastReviewed,
    @Nullable ReadingLevel readingLevel) {
  public ArticleEntry {
    alsoCalled = List.copyOf(alsoCalled);
  }
}
