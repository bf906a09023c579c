package org.willowbark.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.willowbark.query.Explanation;
import org.willowbark.query.PlanDecision;
import org.willowbark.query.QueryPlan;
import org.willowbark.vocabulary.Decision;
import org.willowbark.vocabulary.Mention;

/**
 * Writes for programs how a question is understood: {@code {question, searched, hasIndex, concepts,
 * decisions}}.
 */
final class ExplanationJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ExplanationJson() {}

  /** UTF-8 JSON. */
  static byte[] write(Explanation explanation, boolean hasArticles) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      var plan = explanation.plan();
      json.writeStartObject();
      json.writeStringField("question", plan.question().text());
      json.writeStringField("searched", plan.searched());
      json.writeBooleanField("hasIndex", hasArticles);
      json.writeArrayFieldStart("concepts");
      for (var understood : plan.understood()) writeConcept(json, plan, understood);
      json.writeEndArray();
      json.writeArrayFieldStart("decisions");
      for (var decision : explanation.decisions()) writeDecision(json, decision);
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void writeConcept(JsonGenerator json, QueryPlan plan, QueryPlan.Understood it)
      throws IOException {
    json.writeStartObject();
    writeMention(json, it.mention());
    json.writeStringField("matched", plan.matched(it));
    json.writeArrayFieldStart("alsoSearched");
    for (var name : it.names()) {
      json.writeStartObject();
      json.writeStringField("name", name.text());
      json.writeStringField("relation", name.relation());
      json.writeNumberField("weight", name.weight());
      json.writeStringField("concept", name.concept().id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeMention(JsonGenerator json, Mention mention) throws IOException {
    json.writeStringField("concept", mention.concept().id());
    json.writeStringField("by", mention.name().text());
    json.writeStringField("kind", mention.name().kind().label());
    json.writeStringField("origin", mention.concept().origin().toString());
    json.writeNumberField("start", mention.start());
    json.writeNumberField("end", mention.end());
  }

  private static void writeDecision(JsonGenerator json, PlanDecision decision) throws IOException {
    json.writeStartObject();
    switch (decision) {
      case PlanDecision.Spelling(var word, var better) -> {
        json.writeStringField("decision", better.isEmpty() ? "not-corrected" : "corrected");
        json.writeStringField("word", word);
        if (!better.isEmpty()) json.writeStringField("better", better);
      }
      case PlanDecision.Quoted(var words) -> {
        json.writeStringField("decision", "quoted");
        json.writeStringField("words", words);
      }
      case PlanDecision.NotSearched(var mention, var name, var cause) -> {
        json.writeStringField("decision", "not-searched");
        writeBlocked(json, cause, cause.reason(), "");
        json.writeStringField("name", name.text());
        json.writeStringField("relation", name.relation());
        writeMention(json, mention);
      }
      case PlanDecision.PassedOver(Decision.NotMeant(var mention, var obstacle, var by)) -> {
        json.writeStringField("decision", "not-meant");
        writeBlocked(json, obstacle, obstacle.reason(), by);
        writeMention(json, mention);
      }
      case PlanDecision.PassedOver(
              Decision.NotAdded(var mention, _, var name, var relation, var obstacle, var by)) -> {
        json.writeStringField("decision", "not-added");
        writeBlocked(json, obstacle, obstacle.reason(), by);
        json.writeStringField("name", name);
        json.writeStringField("relation", relation);
        writeMention(json, mention);
      }
    }
    json.writeEndObject();
  }

  private static void writeBlocked(JsonGenerator json, Enum<?> cause, String reason, String by)
      throws IOException {
    json.writeStringField("cause", cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.writeStringField("reason", reason);
    if (!by.isEmpty()) json.writeStringField("blockedBy", by);
  }
}
