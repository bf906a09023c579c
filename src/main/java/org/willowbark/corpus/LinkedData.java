package org.willowbark.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * What a page says about itself in JSON-LD, in the vocabulary of schema.org.
 *
 * <p>Only nodes that describe the page or its article are asked, those of medical pages first. A
 * block that is no JSON is passed over; nothing that is referred to is fetched.
 */
final class LinkedData {
  private static final int NODES_MAX = 500;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxDocumentLength(1 << 20)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build()
          .readerFor(JsonNode.class);

  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(-->|//\\s*]]>|]]>)\\s*;?\\s*$|;\\s*$");

  /** Kinds of nodes that speak for the page, the most telling first. */
  private static final List<Pattern> KINDS =
      List.of(
          Pattern.compile("MedicalWebPage|MedicalScholarlyArticle"),
          Pattern.compile("\\w*Article|BlogPosting|Report|\\w*Guideline"),
          Pattern.compile("\\w*Page"),
          Pattern.compile(
              "MedicalCondition|Disease|InfectiousDisease|Drug|Medical(Test|Procedure|Therapy|SignOrSymptom|Symptom)"));

  private final List<JsonNode> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private LinkedData() {}

  static LinkedData of(Document page) {
    var data = new LinkedData();
    for (var script : page.select("script[type*=ld+json]")) {
      try {
        data.add(JSON.readTree(WRAPPING.matcher(script.data()).replaceAll("")));
      } catch (JsonProcessingException e) {
        // A broken block says nothing; the page itself may be in order.
      }
    }
    data.nodes.removeIf(node -> rank(node) == KINDS.size());
    data.nodes.sort(Comparator.comparingInt(LinkedData::rank));
    return data;
  }

  private void add(JsonNode node) {
    if (nodes.size() >= NODES_MAX) return;
    if (node.isArray()) {
      for (var item : node) add(item);
    } else if (node.isObject()) {
      nodes.add(node);
      var id = node.path("@id").asText();
      if (!id.isEmpty() && node.size() > 1) byId.putIfAbsent(id, node);
      for (var key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        if (node.path(key).isContainerNode()) add(node.path(key));
      }
    }
  }

  private static int rank(JsonNode node) {
    int best = KINDS.size();
    for (var type : texts(node.path("@type"), "@id")) {
      var name = withoutVocabulary(type);
      for (int i = 0; i < best; i++) {
        if (KINDS.get(i).matcher(name).matches()) best = i;
      }
    }
    return best;
  }

  /** The first value of any of these properties, or nothing. */
  String text(String... properties) {
    for (var property : properties) {
      for (var node : nodes) {
        for (var text : texts(resolved(node.path(property)), "name")) return text;
      }
    }
    return "";
  }

  /** All values of a property: texts, or the names of what it refers to. */
  Set<String> names(String property) {
    var names = new LinkedHashSet<String>();
    for (var node : nodes) {
      var value = node.path(property);
      if (value.isArray()) {
        for (var item : value) names.addAll(texts(resolved(item), "name"));
      } else {
        names.addAll(texts(resolved(value), "name"));
      }
    }
    return names;
  }

  /** The other names of what the page is about. */
  Set<String> otherNames() {
    var names = new LinkedHashSet<String>();
    for (var node : nodes) {
      if (rank(node) == KINDS.size() - 1) names.addAll(texts(node.path("alternateName"), "name"));
      var about = node.path("about");
      for (var subject : about.isArray() ? about : List.of(about)) {
        names.addAll(texts(resolved(subject).path("alternateName"), "name"));
      }
    }
    return names;
  }

  /** Who the page is for, in the publisher's word or schema.org's. */
  String audience() {
    for (var node : nodes) {
      for (var property : List.of("medicalAudience", "audience")) {
        var value = resolved(node.path(property));
        for (var key : List.of("audienceType", "name")) {
          for (var text : texts(value.isObject() ? value.path(key) : value, key)) {
            return withoutVocabulary(text);
          }
        }
      }
    }
    return "";
  }

  private JsonNode resolved(JsonNode value) {
    if (value.isObject() && value.size() <= 2 && value.path("name").isMissingNode()) {
      var other = byId.get(value.path("@id").asText());
      if (other != null) return other;
    }
    return value;
  }

  private static List<String> texts(JsonNode value, String key) {
    var texts = new ArrayList<String>();
    if (value.isArray()) {
      for (var item : value) texts.addAll(texts(item, key));
    } else if (value.isObject()) {
      for (var property : List.of(key, "@value")) {
        if (!value.path(property).isObject()) texts.addAll(texts(value.path(property), key));
      }
    } else if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
      texts.add(org.jsoup.parser.Parser.unescapeEntities(value.asText(), false).strip());
    }
    return texts;
  }

  private static String withoutVocabulary(String type) {
    return type.replaceFirst("^(https?://schema\\.org/|schema:)", "");
  }
}
