package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.Inventory;
import org.willowbark.safety.Notices;
import org.willowbark.search.SearchEngine;

/**
 * The pages of those who answer for what is found. Nobody gets in without the admin token, and
 * nothing is changed but by a form of these pages.
 */
final class Editor {
  private final SearchEngine engine;
  private final PassageIndex index;
  private final Pages pages;
  private final Usefulness usefulness;
  private final EditorTools tools;
  private final EditorGate gate;
  private final EditorIndexing indexing;
  private final EditorPicks picks;
  private final EditorWords words;
  private final EditorQuality quality;
  private final EditorLists lists;

  Editor(
      SearchEngine engine,
      PassageIndex index,
      Notices notices,
      Pages pages,
      Usefulness usefulness,
      NothingFound nothingFound,
      EditorTools tools) {
    this.engine = engine;
    this.index = index;
    this.pages = pages;
    this.usefulness = usefulness;
    this.tools = tools;
    this.gate = new EditorGate(index, pages, tools.clock());
    this.indexing = new EditorIndexing(index, pages, gate, tools.runs());
    this.picks = new EditorPicks(engine, pages, gate, tools.pins());
    this.words = new EditorWords(engine, pages, gate, tools.words());
    this.quality = new EditorQuality(pages, tools.measurements());
    this.lists = new EditorLists(engine, index, notices, pages, nothingFound);
  }

  void addTo(RoutesConfig routes) {
    gate.addTo(routes);
    routes.get(EditorGate.PATH, gate.page(this::overview));
    indexing.addTo(routes);
    picks.addTo(routes);
    words.addTo(routes);
    routes.get(EditorGate.PATH + "/quality", gate.page(quality::show));
    // The last, since it answers to any name.
    routes.get(EditorGate.PATH + "/{list}", gate.page(lists::show));
    lists.addTo(routes);
  }

  private void overview(Context context, String formKey) throws IOException {
    pages.render(
        context,
        "editor.jte",
        Map.of(
            "overview", overview(), "run", EditorRun.of(index, tools.runs()), "formKey", formKey));
  }

  private EditorOverview overview() throws IOException {
    try {
      return new EditorOverview(
          Optional.of(Inventory.of(index)),
          usefulness,
          engine.priors(),
          engine.unknownPublishers());
    } catch (NoIndexException e) {
      // The first run may be started here.
      return new EditorOverview(Optional.empty(), usefulness, engine.priors(), List.of());
    }
  }
}
