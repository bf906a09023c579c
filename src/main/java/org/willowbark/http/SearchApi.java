package org.willowbark.http;

import io.javalin.http.Context;
import java.io.IOException;
import org.willowbark.safety.Notices;
import org.willowbark.search.SearchEngine;

/** The search endpoint, {@code GET} and {@code POST /api/search}. */
final class SearchApi {
  static final String PATH = "/api/";

  private final SearchEngine engine;
  private final Notices notices;
  private final NothingFound nothingFound;

  SearchApi(SearchEngine engine, Notices notices, NothingFound nothingFound) {
    this.engine = engine;
    this.notices = notices;
    this.nothingFound = nothingFound;
  }

  void get(Context context) throws IOException, CallerMistakeException {
    answer(context, RequestFields.ofUrl(context));
  }

  /** The same with the fields as JSON, so that a health question need not stand in a URL. */
  void post(Context context) throws IOException, CallerMistakeException {
    answer(context, RequestFields.ofBody(context));
  }

  private void answer(Context context, RequestFields fields)
      throws IOException, CallerMistakeException {
    var notes = notices.of(fields.beginning(), language(context, fields));
    // Somebody in need must not lose them by a mistake of the program that asks.
    context.attribute(Problems.NOTICES, notes);
    var request = fields.search(false);
    var answer = engine.search(request);
    nothingFound.count(request, answer);
    context
        .contentType("application/json")
        .header("Vary", "Accept-Language")
        .result(AnswerJson.write(answer, request, notes));
  }

  /** What notices are wanted in: the field {@code lang}, else what the header prefers. */
  private static String language(Context context, RequestFields fields) {
    var asked = fields.language();
    return asked.isEmpty() ? Frame.preferred(context.header("Accept-Language")).language() : asked;
  }
}
