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

/**
 * The pages of those who answer for what is found, and the same as JSON. Nobody gets in without the
 * admin token: on the pages it opens a session, at the endpoint it goes with every request.
 */
final class Editor {
  private static final String PATH = "/editor";
  private static final String API = SearchApi.PATH + "editor/";
  private static final String BEARER = "Bearer ";

  private final PassageIndex index;
  private final Notices notices;
  private final Pages pages;
  private final Usefulness usefulness;
  private final EditorSessions sessions = new EditorSessions();

  Editor(PassageIndex index, Notices notices, Pages pages, Usefulness usefulness) {
    this.index = index;
    this.notices = notices;
    this.pages = pages;
    this.usefulness = usefulness;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, this::overview);
    routes.get(PATH + "/{list}", this::list);
    routes.post(PATH + "/login", this::login);
    routes.post(PATH + "/logout", this::logout);
    routes.get(API + "{list}", this::json);
  }

  private void overview(Context context) throws IOException {
    var session = sessions.find(context);
    if (session.isEmpty()) {
      showLogin(context, "");
      return;
    }
    pages.render(
        context,
        "editor.jte",
        Map.of(
            "overview",
            new EditorOverview(Inventory.of(index), usefulness),
            "formKey",
            session.get().formKey()));
  }

  private void list(Context context) throws IOException, CallerMistakeException {
    if (sessions.find(context).isEmpty()) {
      showLogin(context, "");
      return;
    }
    var table = table(context.pathParam("list"));
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

  private void login(Context context) throws IOException {
    var token = context.formParam("token");
    if (token == null || !AdminToken.isRight(token.strip(), index)) {
      showLogin(context, "This is not the token.");
      return;
    }
    sessions.begin(context);
    context.redirect(PATH, io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void logout(Context context) throws IOException {
    var session = sessions.find(context);
    if (session.isEmpty() || !EditorSessions.isOwnForm(session.get(), context.formParam("key"))) {
      showLogin(context, "");
      return;
    }
    sessions.end(context);
    context.redirect(PATH, io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void showLogin(Context context, String error) throws IOException {
    context.status(401);
    pages.render(
        context, "editor-login.jte", Map.of("error", error, "hasToken", AdminToken.exists(index)));
  }

  private void json(Context context) throws IOException, CallerMistakeException {
    if (!isAuthorised(context.header("Authorization"))) {
      context.header("WWW-Authenticate", "Bearer realm=\"editor\"");
      Problems.document(
          context, 401, "Unauthorised", "send the admin token: Authorization: Bearer TOKEN");
      return;
    }
    var name = context.pathParam("list");
    if (name.equals("status")) {
      context.contentType("application/json").result(EditorJson.of(Inventory.of(index)));
      return;
    }
    var table = table(name);
    if (table.isEmpty()) {
      Problems.document(
          context,
          404,
          "Not found",
          "there are status, articles, overdue, broken, repeats and notices");
      return;
    }
    context.contentType("application/json").result(EditorJson.of(table.get()));
  }

  private boolean isAuthorised(@Nullable String header) throws IOException {
    return header != null
        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && AdminToken.isRight(header.substring(BEARER.length()).strip(), index);
  }

  private Optional<EditorTable> table(String name) throws IOException {
    return switch (name) {
      case "articles" -> Optional.of(EditorTable.articles(Inventory.of(index)));
      case "overdue" -> Optional.of(EditorTable.overdue(Inventory.of(index)));
      case "broken" -> Optional.of(EditorTable.broken(Inventory.of(index)));
      case "repeats" -> Optional.of(EditorTable.repeats(duplicates()));
      case "notices" -> Optional.of(EditorTable.notices(notices.all()));
      default -> Optional.empty();
    };
  }

  private Duplicates duplicates() throws IOException {
    try (var view = index.view()) {
      return Duplicates.of(view);
    }
  }
}
