package org.willowbark.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.willowbark.article.About;

/**
 * What an article file says of itself above its text. Unknown keys are left alone: a publisher may
 * keep their own.
 */
final class FrontMatter {
  private static final String FENCE = "---";

  /** A number of a million digits takes half a minute to read. */
  private static final int SIZE_MAX_CHARS = 1 << 17;

  /** The front matter does not say what it should. */
  static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String reason;

    BrokenException(int line, String reason) {
      super(reason);
      this.line = line;
      this.reason = reason;
    }

    String reason() {
      return reason;
    }

    /** Counted from 1 at the first line below the fence; 0 where unknown. */
    int line() {
      return line;
    }
  }

  /** A file in its two parts. */
  record Page(String matter, String body) {}

  private final Map<?, ?> values;

  private FrontMatter(Map<?, ?> values) {
    this.values = values;
  }

  /** Cuts the front matter off; a text without any is all body. */
  static Page split(String text) {
    var unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (!unmarked.startsWith(FENCE)) return new Page("", unmarked);
    int first = unmarked.indexOf('\n');
    if (first < 0 || !unmarked.substring(0, first).strip().equals(FENCE))
      return new Page("", unmarked);
    int at = first + 1;
    while (at < unmarked.length()) {
      int end = unmarked.indexOf('\n', at);
      int stop = end < 0 ? unmarked.length() : end;
      if (unmarked.substring(at, stop).strip().equals(FENCE)) {
        return new Page(
            unmarked.substring(first + 1, at),
            unmarked.substring(Math.min(stop + 1, unmarked.length())));
      }
      at = stop + 1;
    }
    return new Page("", unmarked);
  }

  static FrontMatter parse(String yaml) throws BrokenException {
    if (yaml.isBlank()) return new FrontMatter(Map.of());
    if (yaml.length() > SIZE_MAX_CHARS)
      throw new BrokenException(0, "front matter of over %,d characters".formatted(SIZE_MAX_CHARS));
    var settings =
        LoadSettings.builder()
            .setMaxAliasesForCollections(10)
            .setCodePointLimit(SIZE_MAX_CHARS)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> map)
        return new FrontMatter(map);
      throw new BrokenException(0, "front matter must be \"key: value\" lines");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new BrokenException(line, "front matter is not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new BrokenException(0, "front matter is not valid YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new BrokenException(0, "front matter is not valid YAML: it is nested too deeply");
    }
  }

  /** A single value as text. */
  Optional<String> text(String key) throws BrokenException {
    var value = values.get(key);
    if (value == null) return Optional.empty();
    if (value instanceof Map || value instanceof List) {
      throw new BrokenException(0, "\"" + key + ":\" in the front matter must be a single value");
    }
    var text = value.toString().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  About about() throws BrokenException {
    return About.builder()
        .summary(text("summary").orElse(""))
        .url(text("url").orElse(""))
        .publisher(text("publisher").orElse(""))
        .language(text("language").orElse(""))
        .audience(text("audience").orElse(""))
        .topics(texts("topics"))
        .alsoCalled(texts("synonyms"))
        .authors(texts("authors"))
        .reviewers(texts("reviewers"))
        .sources(sources())
        .written(date("written"))
        .updated(date("updated"))
        .lastReviewed(date("reviewed"))
        .build();
  }

  private List<String> texts(String key) throws BrokenException {
    var value = values.get(key);
    if (value == null) return List.of();
    if (!(value instanceof List<?> list)) return text(key).map(List::of).orElse(List.of());
    return list.stream()
        .filter(item -> item != null && !(item instanceof Map || item instanceof List))
        .map(item -> item.toString().strip())
        .toList();
  }

  private List<About.Source> sources() throws BrokenException {
    if (!(values.get("sources") instanceof List<?> list)) return List.of();
    var sources = new ArrayList<About.Source>();
    for (var item : list) {
      if (!(item instanceof Map<?, ?> source)) {
        throw new BrokenException(0, "each of \"sources:\" needs \"organisation:\" and \"title:\"");
      }
      var named = new FrontMatter(source);
      var organisation = named.text("organisation").orElse("");
      var title = named.text("title").orElse("");
      if (organisation.isEmpty() || title.isEmpty()) {
        throw new BrokenException(0, "each of \"sources:\" needs \"organisation:\" and \"title:\"");
      }
      sources.add(new About.Source(organisation, title));
    }
    return sources;
  }

  private @Nullable LocalDate date(String key) throws BrokenException {
    var text = text(key);
    if (text.isEmpty()) return null;
    try {
      return LocalDate.parse(text.get());
    } catch (DateTimeParseException e) {
      throw new BrokenException(
          0, "\"%s: %s\" is no date; write it as 2026-01-31".formatted(key, text.get()));
    }
  }
}
