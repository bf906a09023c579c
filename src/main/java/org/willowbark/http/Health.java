package org.willowbark.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.willowbark.embedding.ModelState;
import org.willowbark.index.OutdatedIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.IndexRuns;
import org.willowbark.ingest.LastEmbedding;
import org.willowbark.ingest.RunState;
import org.willowbark.search.SearchEngine;

/**
 * How the server is, for whoever watches over it: {@code /health/live} and {@code /health/ready}.
 *
 * <p>Anybody may ask, so nothing here names a folder, an article or a question; reasons in full are
 * for the console, {@code status} and editors.
 */
final class Health {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SearchEngine engine;
  private final PassageIndex index;
  private final IndexRuns runs;

  Health(SearchEngine engine, PassageIndex index, IndexRuns runs) {
    this.engine = engine;
    this.index = index;
    this.runs = runs;
  }

  /** Answers while the process lives. */
  void live(Context context) {
    context.json("{\"status\":\"live\"}");
  }

  /**
   * Answers once there is an index to search. A model that fails leaves it ready: words answer, and
   * the answer says why.
   */
  void ready(Context context) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    try (var view = index.view()) {
      if (!view.isSearchable()) throw new OutdatedIndexException(view.format());
      var size = view.size();
      fields.put("status", "ready");
      fields.put("articles", size.articles());
      fields.put("passages", size.passages());
      fields.put("passagesWithoutMeaning", view.passagesWithoutMeaning());
      fields.put("committed", view.committed().toString());
      fields.put("isOutdated", !view.format().equals(index.format()));
    }
    fields.put("model", model(engine.model()));
    var embedding = LastEmbedding.find(index);
    if (embedding.isPresent()) fields.put("embedding", embedding(embedding.get()));
    fields.put("indexing", indexing(runs.state()));
    context.contentType("application/json").result(JSON.writeValueAsBytes(fields));
  }

  private static Map<String, Object> model(ModelState state) {
    return switch (state) {
      case ModelState.NotLoaded() -> Map.of("state", "not-loaded");
      case ModelState.Loading() -> Map.of("state", "loading");
      case ModelState.Ready() -> Map.of("state", "ready");
      case ModelState.Failed(var reason, _) -> {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("state", "failed");
        fields.put("reason", reason.text());
        yield fields;
      }
    };
  }

  private static Map<String, Object> embedding(LastEmbedding embedding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("state", embedding.stage().name().toLowerCase(Locale.ROOT));
    fields.put("at", embedding.at().toString());
    fields.put("articles", embedding.articles());
    fields.put("ofArticles", embedding.ofArticles());
    return fields;
  }

  private static Map<String, Object> indexing(RunState state) {
    var fields = new LinkedHashMap<String, Object>();
    switch (state) {
      case RunState.Idle() -> fields.put("state", "idle");
      case RunState.Running run -> {
        fields.put("state", "running");
        fields.put("started", run.started().toString());
        fields.put("articles", run.articles());
        fields.put("percent", run.percent());
      }
      case RunState.Ended(_, var ended, var report) -> {
        fields.put("state", "ended");
        fields.put("ended", ended.toString());
        fields.put("notReadable", report.problemCount());
      }
      case RunState.Failed(_, var ended, _) -> {
        fields.put("state", "failed");
        fields.put("ended", ended.toString());
      }
    }
    return fields;
  }
}
