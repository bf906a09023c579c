package org.willowbark.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.willowbark.evaluation.Difference;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Measure;
import org.willowbark.evaluation.Measures;

/** Writes measurements for programs. */
final class EvaluationJson {
  private static final JsonFactory JSON = new JsonFactory();

  private EvaluationJson() {}

  /** {@code {questions, notAsked, mean: {nDCG@10, ...}, perQuestion: [{id, nDCG@10, ...}]}}. */
  static byte[] of(Evaluation.Result result) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("questions", result.measures().size());
      json.writeNumberField("notAsked", result.missing());
      json.writeObjectFieldStart("mean");
      for (var measure : Measure.values())
        json.writeNumberField(measure.label(), measure.of(result.mean()));
      json.writeEndObject();
      json.writeArrayFieldStart("perQuestion");
      for (var one : result.measures().entrySet()) writeQuestion(json, one);
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void writeQuestion(JsonGenerator json, Map.Entry<String, Measures> one)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", one.getKey());
    for (var measure : Measure.values())
      json.writeNumberField(measure.labelOfOne(), measure.of(one.getValue()));
    json.writeEndObject();
  }

  /**
   * {@code {measure, questions, before, after, wins, ties, losses, p, changes: [{id, before,
   * after}]}}.
   */
  static byte[] of(Difference difference, Measure measure) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("measure", measure.label());
      json.writeNumberField(
          "questions", difference.wins() + difference.ties() + difference.losses());
      json.writeNumberField("before", difference.before());
      json.writeNumberField("after", difference.after());
      json.writeNumberField("wins", difference.wins());
      json.writeNumberField("ties", difference.ties());
      json.writeNumberField("losses", difference.losses());
      json.writeNumberField("p", difference.p());
      json.writeArrayFieldStart("changes");
      for (var change : difference.changes()) {
        json.writeStartObject();
        json.writeStringField("id", change.question());
        json.writeNumberField("before", change.before());
        json.writeNumberField("after", change.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
