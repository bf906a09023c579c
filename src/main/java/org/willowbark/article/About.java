package org.willowbark.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its text. A text that is not stated is empty, a date that
 * is not stated is null.
 *
 * @param url where its publisher has it; the canonical address where the page states one
 * @param language BCP 47 tag, such as {@code en}
 * @param topics what it is filed under, as its publisher says it
 * @param alsoCalled other names of the article's subject, as its publisher gives them
 * @param authors people or bodies that wrote it, by name
 * @param reviewers people or bodies that the page says checked its content, by name
 * @param pictures what its pictures show, kept apart from the text
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
    List<String> authors,
    List<String> reviewers,
    List<Source> sources,
    List<Picture> pictures,
    @Nullable LocalDate written,
    @Nullable LocalDate updated,
    @Nullable LocalDate lastReviewed) {
  /** Nothing but the text is known. */
  public static final About NOTHING = new Builder().build();

  public About {
    topics = List.copyOf(topics);
    alsoCalled = List.copyOf(alsoCalled);
    authors = List.copyOf(authors);
    reviewers = List.copyOf(reviewers);
    sources = List.copyOf(sources);
    pictures = List.copyOf(pictures);
  }

  /** A document that the article rests on. */
  public record Source(String organisation, String title) {
    public Source {
      if (organisation.isBlank())
        throw new IllegalArgumentException("a source needs an organisation");
      if (title.isBlank()) throw new IllegalArgumentException("a source needs a title");
    }
  }

  /**
   * What a picture shows, in words.
   *
   * @param alternative the text in its place for those who can't see it; may be empty
   * @param caption the text beside it; may be empty
   */
  public record Picture(String alternative, String caption) {
    public Picture {
      if (alternative.isBlank() && caption.isBlank())
        throw new IllegalArgumentException("a picture needs an alternative text or a caption");
    }
  }

  /** The same, at this address. */
  About at(String address) {
    return new About(
        summary,
        address,
        publisher,
        language,
        audience,
        topics,
        alsoCalled,
        authors,
        reviewers,
        sources,
        pictures,
        written,
        updated,
        lastReviewed);
  }

  /** Starts with nothing known. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Gathers what is known as a file states it, piece by piece. A later value replaces an earlier
   * one; lists grow.
   */
  public static final class Builder {
    private String summary = "";
    private String url = "";
    private String publisher = "";
    private String language = "";
    private String audience = "";
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> alsoCalled = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> reviewers = new LinkedHashSet<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private @Nullable LocalDate written;
    private @Nullable LocalDate updated;
    private @Nullable LocalDate lastReviewed;

    private Builder() {}

    public Builder summary(String value) {
      summary = value;
      return this;
    }

    public Builder url(String value) {
      url = value;
      return this;
    }

    public Builder publisher(String value) {
      publisher = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder audience(String value) {
      audience = value;
      return this;
    }

    public Builder topics(Collection<String> values) {
      return add(values, topics);
    }

    public Builder alsoCalled(Collection<String> values) {
      return add(values, alsoCalled);
    }

    public Builder authors(Collection<String> values) {
      return add(values, authors);
    }

    public Builder reviewers(Collection<String> values) {
      return add(values, reviewers);
    }

    public Builder sources(Collection<Source> values) {
      sources.addAll(values);
      return this;
    }

    public Builder pictures(Collection<Picture> values) {
      pictures.addAll(values);
      return this;
    }

    public Builder written(@Nullable LocalDate value) {
      written = value;
      return this;
    }

    public Builder updated(@Nullable LocalDate value) {
      updated = value;
      return this;
    }

    public Builder lastReviewed(@Nullable LocalDate value) {
      lastReviewed = value;
      return this;
    }

    private Builder add(Collection<String> values, Set<String> list) {
      for (var value : values) {
        if (!value.isBlank()) list.add(value);
      }
      return this;
    }

    /** What was gathered so far. */
    public About build() {
      return new About(
          summary,
          url,
          publisher,
          language,
          audience,
          List.copyOf(topics),
          List.copyOf(alsoCalled),
          List.copyOf(authors),
          List.copyOf(reviewers),
          sources,
          pictures,
          written,
          updated,
          lastReviewed);
    }
  }
}
