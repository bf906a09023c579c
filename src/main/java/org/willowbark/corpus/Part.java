package org.willowbark.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of an article, with the names that publishers usually give it as a key of JSON or as the
 * header of a column, the likeliest first. Case, spaces and punctuation of a name don't count.
 */
enum Part {
  ID("id", "identifier", "article id", "slug", "document id", "doc id", "uid"),
  TITLE("title", "headline", "name", "heading", "subject", "article title", "page title"),
  QUESTION("question", "query", "faq"),
  TEXT(
      "text",
      "body",
      "content",
      "answer",
      "article body",
      "article text",
      "full text",
      "content html",
      "content text",
      "body html"),
  SUMMARY("summary", "abstract", "description", "excerpt", "teaser", "meta description"),
  URL("url", "link", "permalink", "canonical url", "href", "page url", "source url"),
  PUBLISHER("publisher", "source", "organisation", "organization", "provider", "site", "website"),
  LANGUAGE("language", "lang", "in language", "locale", "language code"),
  AUDIENCE("audience", "readers"),
  TOPICS("topics", "topic", "category", "categories", "tags", "tag", "keywords", "focus area"),
  SYNONYMS("synonyms", "also called", "also known as", "other names", "aliases", "alternate name"),
  AUTHORS("authors", "author", "byline", "written by", "writer"),
  REVIEWERS("reviewers", "reviewer", "reviewed by", "medically reviewed by", "checked by"),
  WRITTEN("written", "published", "date published", "publication date", "created"),
  UPDATED("updated", "modified", "date modified", "last updated", "last modified"),
  REVIEWED("reviewed", "last reviewed", "review date", "date reviewed", "reviewed on");

  private static final Map<String, Name> BY_NAME = new HashMap<>();

  static {
    for (var part : values()) {
      for (int i = 0; i < part.names.size(); i++) {
        BY_NAME.put(plain(part.names.get(i)), new Name(part, i));
      }
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Part(String... names) {
    this.names = List.of(names);
  }

  /**
   * A part by one of its names.
   *
   * @param rank 0 for the likeliest of its names
   */
  record Name(Part part, int rank) {}

  /** What a name usually stands for. */
  static @Nullable Name named(String name) {
    return name.length() > 60 ? null : BY_NAME.get(plain(name));
  }

  /** The part with this very label. */
  static Optional<Part> labelled(String label) {
    return Stream.of(values()).filter(part -> part.label().equals(label)).findAny();
  }

  /** All labels, for a message. */
  static String labels() {
    return Stream.of(values()).map(Part::label).collect(Collectors.joining(", "));
  }

  /** Whether an article may have several. */
  boolean isList() {
    return switch (this) {
      case TOPICS, SYNONYMS, AUTHORS, REVIEWERS -> true;
      case ID, TITLE, QUESTION, TEXT, SUMMARY, URL, PUBLISHER, LANGUAGE, AUDIENCE -> false;
      case WRITTEN, UPDATED, REVIEWED -> false;
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The letters and digits of a name, small. */
  private static String plain(String name) {
    var plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) plain.append(Character.toLowerCase(c));
    }
    return plain.toString();
  }
}
