package org.willowbark.http;

import com.fasterxml.jackson.core.JsonFactory;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.willowbark.suggest.Suggester;
import org.willowbark.suggest.Suggestion;

/** What the box may offer while somebody types, {@code GET} and {@code POST /api/suggest}. */
final class SuggestApi {
  /** As many as a reader takes in at a glance. */
  private static final int LIMIT_USUAL = 8;

  private static final int LIMIT_MAX = 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final Suggester suggester;

  SuggestApi(Suggester suggester) {
    this.suggester = suggester;
  }

  void get(Context context) throws IOException, CallerMistakeException {
    answer(context, RequestFields.ofUrl(context));
  }

  /** The same with the fields as JSON, so that what is typed need not stand in a URL. */
  void post(Context context) throws IOException, CallerMistakeException {
    answer(context, RequestFields.ofBody(context));
  }

  private void answer(Context context, RequestFields fields)
      throws IOException, CallerMistakeException {
    int limit = fields.positive("limit", LIMIT_USUAL);
    if (limit > LIMIT_MAX) throw new CallerMistakeException("limit must be at most " + LIMIT_MAX);
    context.contentType("application/json").result(write(suggester.suggest(fields.text(), limit)));
  }

  private static byte[] write(List<Suggestion> suggestions) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("suggestions");
      for (var suggestion : suggestions) {
        json.writeStartObject();
        json.writeStringField("text", suggestion.text());
        json.writeStringField("beside", suggestion.beside());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
