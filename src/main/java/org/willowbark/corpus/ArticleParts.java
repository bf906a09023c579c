package org.willowbark.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.About;

/** The named parts of one article as a record or a row gives them, until it is put together. */
final class ArticleParts {
  private static final int TITLE_FROM_TEXT_MAX_CHARS = 80;

  /** A value, and how sure it is that its name means this part: 0 is sure. */
  private record Value(String text, int rank) {}

  private final Map<Part, List<Value>> values = new EnumMap<>(Part.class);

  /** Keeps a value, unless it is blank. */
  void add(Part.Name name, String text) {
    if (text.isBlank()) return;
    values
        .computeIfAbsent(name.part(), _ -> new ArrayList<>())
        .add(new Value(text.strip(), name.rank()));
  }

  /** The value under the likeliest name, empty where there is none. */
  String text(Part part) {
    var best = best(part);
    return best == null ? "" : best.text;
  }

  private @Nullable Value best(Part part) {
    Value best = null;
    for (var value : values.getOrDefault(part, List.of())) {
      if (best == null || value.rank < best.rank) best = value;
    }
    return best;
  }

  /** All values, under whichever name. */
  List<String> texts(Part part) {
    return values.getOrDefault(part, List.of()).stream().map(Value::text).toList();
  }

  /** The question that the article answers, else its title. */
  String title() {
    var question = text(Part.QUESTION);
    return question.isEmpty() ? text(Part.TITLE) : question;
  }

  /** What is said of the article beside its text. */
  About.Builder about() {
    return About.builder()
        .summary(text(Part.SUMMARY))
        .url(text(Part.URL))
        .publisher(text(Part.PUBLISHER))
        .language(text(Part.LANGUAGE))
        .audience(text(Part.AUDIENCE))
        .topics(texts(Part.TOPICS))
        .alsoCalled(texts(Part.SYNONYMS))
        .authors(texts(Part.AUTHORS))
        .reviewers(texts(Part.REVIEWERS))
        .written(date(Part.WRITTEN))
        .updated(date(Part.UPDATED))
        .lastReviewed(date(Part.REVIEWED));
  }

  private @Nullable LocalDate date(Part part) {
    var best = best(part);
    if (best == null) return null;
    var date = StatedDate.find(best.text);
    if (date.isEmpty() && best.rank == 0) {
      throw new IllegalArgumentException(
          "\"%s\": \"%s\" is no date; write it as 2026-01-31".formatted(part.label(), best.text));
    }
    return date.orElse(null);
  }

  /** A title made of a text's beginning. */
  static String startOf(String text) {
    if (text.length() <= TITLE_FROM_TEXT_MAX_CHARS) return text;
    int space = text.lastIndexOf(' ', TITLE_FROM_TEXT_MAX_CHARS);
    return text.substring(0, space > 0 ? space : TITLE_FROM_TEXT_MAX_CHARS) + "...";
  }
}
