package org.willowbark.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a list of all articles shows it.
 *
 * @param alsoCalled other names of its subject
 * @param language BCP 47 tag; empty if it does not say
 * @param source the file that it came from
 */
public record ArticleEntry(
    String id,
    String title,
    List<String> alsoCalled,
    String language,
    String url,
    String publisher,
    String source,
    @Nullable LocalDate lastReviewed) {
  public ArticleEntry {
    alsoCalled = List.copyOf(alsoCalled);
  }
}
