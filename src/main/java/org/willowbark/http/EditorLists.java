package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.Duplicates;
import org.willowbark.ingest.Inventory;
import org.willowbark.safety.Notices;
import org.willowbark.search.SearchEngine;

/** The editor's lists, as pages and, for whoever sends the token with each request, as JSON. */
final class EditorLists {
  private static final String API = SearchApi.PATH + "editor/";
  private static final String BEARER = "Bearer ";

  private final SearchEngine engine;
  private final PassageIndex index;
  private final Notices notices;
  private final Pages pages;
  private final NothingFound nothingFound;

  EditorLists(
      SearchEngine engine,
      PassageIndex index,
      Notices notices,
      Pages pages,
      NothingFound nothingFound) {
    this.engine = engine;
    this.index = index;
    this.notices = notices;
    this.pages = pages;
    this.nothingFound = nothingFound;
  }

  void addTo(RoutesConfig routes) {
    routes.get(API + "{list}", this::json);
  }

  void show(Context context, String formKey) throws IOException, CallerMistakeException {
    var table = table(context.pathParam("list"), pages.frame(context).texts());
    if (table.isEmpty()) {
      pages.problem(context.status(404), 404, "problem.404");
      return;
    }
    int page = RequestFields.ofUrl(context).positive("page", 1);
    pages.render(
        context,
        "editor-list.jte",
        Map.of("table", table.get(), "page", Math.min(page, table.get().pages())));
  }

  private void json(Context context) throws IOException {
    if (!isAuthorised(context.header("Authorization"))) {
      context.header("WWW-Authenticate", "Bearer realm=\"editor\"");
      Problems.document(
          context, 401, "Unauthorised", "send the admin token: Authorization: Bearer TOKEN");
      return;
    }
    var name = context.pathParam("list");
    if (name.equals("status")) {
      context
          .contentType("application/json")
          .result(EditorJson.of(Inventory.of(index), engine.priors(), engine.unknownPublishers()));
      return;
    }
    // Programs read the same whatever language is asked for.
    var table = table(name, Texts.ENGLISH);
    if (table.isEmpty()) {
      Problems.document(
          context,
          404,
          "Not found",
          "there are status, articles, overdue, hard, broken, repeats, notices and nothing-found");
      return;
    }
    context.contentType("application/json").result(EditorJson.of(table.get()));
  }

  private boolean isAuthorised(@Nullable String header) throws IOException {
    return header != null
        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && AdminToken.isRight(header.substring(BEARER.length()).strip(), index);
  }

  private Optional<EditorTable> table(String name, Texts texts) throws IOException {
    return switch (name) {
      case "articles" -> Optional.of(EditorTables.articles(Inventory.of(index), texts));
      case "overdue" -> Optional.of(EditorTables.overdue(Inventory.of(index), texts));
      case "hard" -> Optional.of(EditorTables.hard(Inventory.of(index), texts));
      case "broken" -> Optional.of(EditorTables.broken(Inventory.of(index), texts));
      case "repeats" -> Optional.of(EditorTables.repeats(duplicates(), texts));
      case "notices" -> Optional.of(EditorTables.notices(notices.all(), texts));
      case "nothing-found" ->
          Optional.of(EditorTables.nothingFound(nothingFound.shown(), engine.vocabulary(), texts));
      default -> Optional.empty();
    };
  }

  private Duplicates duplicates() throws IOException {
    try (var view = index.view()) {
      return Duplicates.of(view);
    }
  }
}
