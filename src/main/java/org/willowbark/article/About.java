package org.willowbark.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its text. A text that is not stated is empty, a date that
 * is not stated is null.
 *
 * @param language BCP 47 tag, such as {@code en}
 * @param alsoCalled other names of the article's subject, as its publisher gives them
 * @param lastReviewed when somebody qualified last checked the content; never guessed from other
 *     dates
 */
public record About(
    String summary,
    String url,
    String publisher,
    String language,
    String audience,
    List<String> topics,
    List<String> alsoCalled,
    List<Source> sources,
    @Nullable LocalDate written,
    @Nullable LocalDate updated,
    @Nullable LocalDate lastReviewed) {
  /** Nothing but the text is known. */
  public static final About NOTHING =
      new About("", "", "", "", "", List.of(), List.of(), List.of(), null, null, null);

  public About {
    topics = List.copyOf(topics);
    alsoCalled = List.copyOf(alsoCalled);
    sources = List.copyOf(sources);
  }

  /** A document that the article rests on. */
  public record Source(String organisation, String title) {
    public Source {
      if (organisation.isBlank())
        throw new IllegalArgumentException("a source needs an organisation");
      if (title.isBlank()) throw new IllegalArgumentException("a source needs a title");
    }
  }
}
