package org.willowbark.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

/**
 * JSON Lines, an article a line: {@code {"id" or "_id", "title", "text"}}, or the same with {@code
 * "sections": [{"id", "heading", "text"}]} in place of the text. Other fields that are understood:
 * url, source or publisher, summary, language, audience, topics, synonyms, written, updated,
 * reviewed.
 */
final class JsonLinesFormat implements Format {
  private static final int LINE_LENGTH_MAX_BYTES = 64 << 20;
  private static final int TITLE_FROM_TEXT_MAX_CHARS = 80;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(LINE_LENGTH_MAX_BYTES)
                          .build())
                  .build())
          .build()
          .reader()
          .forType(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public String label() {
    return "JSON Lines (.jsonl)";
  }

  @Override
  public boolean reads(Head head) {
    return head.nameEndsWith(".jsonl") || head.nameEndsWith(".ndjson");
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException {
    try (var in = file.open()) {
      var lines = new BoundedLines(in, LINE_LENGTH_MAX_BYTES);
      while (lines.next()) {
        if (lines.isTooLong()) {
          out.broken(lines.number(), "a line of over %,d bytes".formatted(LINE_LENGTH_MAX_BYTES));
        } else if (!lines.isBlank()) {
          readLine(lines, out);
        }
        out.progress(lines.bytesRead());
      }
    }
  }

  private static void readLine(BoundedLines lines, Output out) throws IOException {
    try {
      JsonNode line = JSON.readValue(lines.buffer(), 0, lines.length());
      out.article(article(line));
    } catch (JsonProcessingException e) {
      var at = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      out.broken(lines.number(), "not valid JSON" + at + ": " + e.getOriginalMessage());
    } catch (CharConversionException e) {
      out.broken(lines.number(), "not valid UTF-8: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      out.broken(lines.number(), String.valueOf(e.getMessage()));
    }
  }

  private static Article article(JsonNode line) {
    if (!line.isObject())
      throw new IllegalArgumentException(
          "expected a JSON object, {\"id\": ..., \"title\": ..., \"text\": ...}");
    var id = text(line, "id", "_id");
    if (id.isEmpty()) throw new IllegalArgumentException("the article has no \"id\"");
    var title = text(line, "title");
    var sections =
        line.path("sections").isArray() ? sections(id, line.path("sections")) : List.<Section>of();
    if (sections.isEmpty()) {
      var text = text(line, "text", "body");
      if (text.isEmpty()) text = title;
      if (text.isEmpty())
        throw new IllegalArgumentException("article " + id + " has neither text nor sections");
      sections = List.of(new Section(id + "#1", List.of(), "", text));
    }
    return new Article(
        id, title.isEmpty() ? startOf(sections.getFirst().text()) : title, about(line), sections);
  }

  private static List<Section> sections(String article, JsonNode nodes) {
    var sections = new ArrayList<Section>();
    var anchors = new HashSet<String>();
    for (var node : nodes) {
      var text = text(node, "text");
      if (text.isEmpty()) continue;
      var heading = text(node, "heading");
      var given = text(node, "id");
      var id = given.isEmpty() ? article + "#" + (sections.size() + 1) : given;
      var path = heading.isEmpty() ? List.<String>of() : List.of(heading);
      var anchor = heading.isEmpty() ? "" : SectionBuilder.anchor(heading, anchors);
      sections.add(new Section(id, path, anchor, text));
    }
    return sections;
  }

  private static About about(JsonNode line) {
    return About.builder()
        .summary(text(line, "summary"))
        .url(text(line, "url"))
        .publisher(text(line, "publisher", "source"))
        .language(text(line, "language"))
        .audience(text(line, "audience"))
        .topics(texts(line, "topics"))
        .alsoCalled(texts(line, "synonyms"))
        .authors(texts(line, "authors"))
        .reviewers(texts(line, "reviewers"))
        .written(date(line, "written"))
        .updated(date(line, "updated"))
        .lastReviewed(date(line, "reviewed"))
        .build();
  }

  private static String text(JsonNode node, String... keys) {
    for (var key : keys) {
      var value = node.path(key);
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank())
        return value.asText().strip();
    }
    return "";
  }

  private static List<String> texts(JsonNode node, String key) {
    var texts = new ArrayList<String>();
    for (var item : node.path(key)) {
      if (item.isValueNode() && !item.asText().isBlank()) texts.add(item.asText().strip());
    }
    return texts;
  }

  private static @Nullable LocalDate date(JsonNode node, String key) {
    var text = text(node, key);
    if (text.isEmpty()) return null;
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"%s\": \"%s\" is no date; write it as 2026-01-31".formatted(key, text), e);
    }
  }

  private static String startOf(String text) {
    if (text.length() <= TITLE_FROM_TEXT_MAX_CHARS) return text;
    int space = text.lastIndexOf(' ', TITLE_FROM_TEXT_MAX_CHARS);
    return text.substring(0, space > 0 ? space : TITLE_FROM_TEXT_MAX_CHARS) + "...";
  }
}
