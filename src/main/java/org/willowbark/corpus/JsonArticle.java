package org.willowbark.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

/**
 * An article as a JSON object: {@code {"id" or "_id", "title", "text"}}, or the same with {@code
 * "sections": [{"id", "heading", "text"}]} in place of the text. Its other parts go by the names
 * that {@link Part} lists; keys that it does not list are left alone.
 */
final class JsonArticle {
  static final int LENGTH_MAX_BYTES = SourceFile.TEXT_SIZE_MAX_BYTES;

  /** Reads JSON of strangers: bounded in depth and in the length of each string. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(LENGTH_MAX_BYTES)
                          .build())
                  // The keys of strangers are many, and not worth to be kept for ever.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  /** What a message says to programmers alone. */
  private static final Pattern NAMES_OF_CODE =
      Pattern.compile(", from `[^`]*`|( for `|: enable `|\n).*", Pattern.DOTALL);

  private JsonArticle() {}

  /**
   * Puts an article together.
   *
   * @param idIfNone its id where it states none; empty where it has to
   * @throws IllegalArgumentException where it is none
   */
  static Article of(JsonNode object, String idIfNone) {
    if (!object.isObject())
      throw new IllegalArgumentException(
          "expected a JSON object, {\"id\": ..., \"title\": ..., \"text\": ...}");
    var parts = parts(object);
    var id = parts.text(Part.ID).isEmpty() ? idIfNone : parts.text(Part.ID);
    if (id.isEmpty()) throw new IllegalArgumentException("the article has no \"id\"");
    var title = parts.title();
    var about = parts.about();
    var nodes = object.path("sections");
    var sections = nodes.isArray() ? sections(id, nodes, about) : List.<Section>of();
    if (sections.isEmpty()) {
      var text = parts.text(Part.TEXT).isEmpty() ? title : parts.text(Part.TEXT);
      if (text.isEmpty())
        throw new IllegalArgumentException("article " + id + " has neither text nor sections");
      sections = sections(id, text, about);
    }
    return new Article(
        id,
        title.isEmpty() ? ArticleParts.startOf(sections.getFirst().text()) : title,
        about.build(),
        sections);
  }

  /** What is wrong with a JSON text, and in which column. */
  static String reason(JsonProcessingException e) {
    var at = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
    return "not valid JSON"
        + at
        + ": "
        + NAMES_OF_CODE.matcher(e.getOriginalMessage()).replaceAll("");
  }

  private static ArticleParts parts(JsonNode object) {
    var parts = new ArticleParts();
    for (var field : object.properties()) {
      var name = Part.named(field.getKey());
      if (name == null) continue;
      if (name.part().isList()) {
        for (var item : field.getValue()) parts.add(name, text(item));
      }
      parts.add(name, text(field.getValue()));
    }
    return parts;
  }

  /** A plain text is kept as it is written; one in HTML may have headings of its own. */
  private static List<Section> sections(String article, String text, About.Builder about) {
    if (!Prose.isHtml(text)) return List.of(new Section(article + "#1", List.of(), "", text));
    var sections = new SectionBuilder(article);
    Prose.gatherHtml(text, sections, about);
    return sections.sections();
  }

  private static List<Section> sections(String article, JsonNode nodes, About.Builder about) {
    var sections = new ArrayList<Section>();
    var anchors = new UniqueNames();
    for (var node : nodes) {
      var text = Prose.flat(text(node.path("text")), about);
      if (text.isEmpty()) continue;
      var heading = text(node.path("heading"));
      var given = text(node.path("id"));
      var id = given.isEmpty() ? article + "#" + (sections.size() + 1) : given;
      var path = heading.isEmpty() ? List.<String>of() : List.of(heading);
      var anchor = heading.isEmpty() ? "" : SectionBuilder.anchor(heading, anchors);
      sections.add(new Section(id, path, anchor, text));
    }
    return sections;
  }

  private static String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }
}
