package org.willowbark.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.ReadingLevel;
import org.willowbark.query.Negation;
import org.willowbark.query.Span;
import org.willowbark.safety.Notice;
import org.willowbark.search.Answer;
import org.willowbark.search.Evidence;
import org.willowbark.search.RankedPassage;
import org.willowbark.search.SearchRequest;
import org.willowbark.vocabulary.Expansion;

/**
 * Writes an answer as the JSON that the endpoint promises, field by field: no reflection on the way
 * of a question.
 */
public final class AnswerJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int SIZE_USUAL_BYTES = 16 << 10;

  private AnswerJson() {}

  /**
   * UTF-8 JSON; facets only if the request wants them.
   *
   * @param notices what the question calls for, most severe first
   */
  public static byte[] write(Answer answer, SearchRequest request, List<Notice> notices)
      throws IOException {
    var bytes = new ByteArrayOutputStream(SIZE_USUAL_BYTES);
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      writeQuestion(json, answer);
      NoticeJson.write(json, notices);
      FacetsJson.write(json, request.filter());
      json.writeStringField("sort", RequestFields.code(request.sort()));
      writeTexts(json, "priorsMoved", RequestFields.codes(answer.movedBy()));
      json.writeStringField("mode", RequestFields.code(answer.mode()));
      json.writeBooleanField("meaningComplete", answer.isMeaningComplete());
      json.writeNumberField("total", answer.total());
      json.writeBooleanField("totalIsAtLeast", answer.isTotalAtLeast());
      json.writeNumberField("tookMillis", Math.round(answer.tookNanos() / 1e4) / 100.0);
      json.writeArrayFieldStart("results");
      for (var result : answer.results()) writeResult(json, result);
      json.writeEndArray();
      if (request.wantsFacets()) FacetsJson.write(json, answer.facets());
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void writeQuestion(JsonGenerator json, Answer answer) throws IOException {
    json.writeObjectFieldStart("question");
    json.writeStringField("text", answer.plan().question().text());
    if (answer.plan().isCorrected()) {
      json.writeStringField("correction", answer.plan().searched());
    } else {
      json.writeNullField("correction");
    }
    writeTexts(json, "negated", answer.plan().negated().stream().map(Negation::text).toList());
    json.writeStringField("asksAbout", answer.plan().intent().code());
    json.writeStringField("plan", answer.plan().toString());
    json.writeArrayFieldStart("concepts");
    for (var understood : answer.plan().understood()) {
      var mention = understood.mention();
      json.writeStartObject();
      json.writeStringField("id", mention.concept().id());
      json.writeStringField("name", mention.concept().name());
      json.writeStringField("matched", answer.plan().matched(understood));
      writeTexts(json, "alsoSearched", understood.names().stream().map(Expansion::text).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeResult(JsonGenerator json, RankedPassage result) throws IOException {
    var found = result.found();
    var passage = found.passage();
    json.writeStartObject();
    json.writeObjectFieldStart("article");
    json.writeStringField("id", passage.id().article());
    json.writeStringField("title", found.articleTitle());
    json.writeStringField("url", Links.toArticle(found));
    json.writeStringField("publisher", found.publisher());
    if (found.lastReviewed() == null) {
      json.writeNullField("lastReviewed");
    } else {
      json.writeStringField("lastReviewed", found.lastReviewed().toString());
    }
    writeLevel(json, found.readingLevel());
    json.writeEndObject();
    json.writeObjectFieldStart("passage");
    json.writeStringField("id", passage.id().toString());
    json.writeStringField("sectionType", found.kind().code());
    json.writeStringField("heading", passage.heading());
    json.writeStringField("anchor", passage.anchor());
    json.writeStringField("leadIn", passage.leadIn());
    json.writeStringField("text", passage.text());
    json.writeStringField("snippet", Marked.html(result.excerpt()));
    writeAnswer(json, result.excerpt().answerInPassage());
    json.writeNumberField("start", passage.start());
    json.writeNumberField("end", passage.end());
    json.writeEndObject();
    json.writeNumberField("score", result.score());
    json.writeBooleanField("pinned", result.isPinned());
    json.writeArrayFieldStart("sameIn");
    for (var copy : result.copies()) {
      json.writeStartObject();
      json.writeStringField("id", copy.passage().id().article());
      json.writeStringField("title", copy.articleTitle());
      json.writeStringField("url", Links.toArticle(copy));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("why");
    writeTexts(json, "matchedNames", found.names());
    writeEvidence(json, result.evidence());
    if (result.isPinned()) json.writeStringField("pinnedFor", result.pinnedFor());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Where the sentence that answers stands in the passage's text. */
  private static void writeAnswer(JsonGenerator json, Optional<Span> answer) throws IOException {
    if (answer.isEmpty()) {
      json.writeNullField("answer");
      return;
    }
    json.writeObjectFieldStart("answer");
    json.writeNumberField("start", answer.get().start());
    json.writeNumberField("end", answer.get().end());
    json.writeEndObject();
  }

  private static void writeLevel(JsonGenerator json, @Nullable ReadingLevel level)
      throws IOException {
    if (level == null) {
      json.writeNullField("readingLevel");
      return;
    }
    json.writeObjectFieldStart("readingLevel");
    json.writeNumberField("grade", level.grade());
    json.writeStringField("label", level.ease().label());
    json.writeEndObject();
  }

  /** The parts of the score. */
  private static void writeEvidence(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeNumberField("words", evidence.words());
    json.writeNumberField("meaning", evidence.meaning());
    json.writeNumberField("article", evidence.article());
    json.writeNumberField("neighbours", evidence.neighbours());
    json.writeNumberField("intent", evidence.intent());
    json.writeNumberField("negated", evidence.negated());
    json.writeNumberField("currency", evidence.currency());
    json.writeNumberField("source", evidence.source());
  }

  private static void writeTexts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (var text : texts) json.writeString(text);
    json.writeEndArray();
  }
}
