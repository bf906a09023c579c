package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import org.willowbark.index.PassageIndex;

/**
 * Lets nobody to the editor's pages without the admin token, and no form through that did not come
 * from our own page of the same session.
 */
final class EditorGate {
  static final String PATH = "/editor";

  private final PassageIndex index;
  private final Pages pages;
  private final EditorSessions sessions;

  EditorGate(PassageIndex index, Pages pages, InstantSource clock) {
    this.index = index;
    this.pages = pages;
    this.sessions = new EditorSessions(index, clock);
  }

  /** What is behind the gate. */
  interface Room {
    /**
     * Answers an editor.
     *
     * @param formKey what every form of the page has to bring back
     */
    void enter(Context context, String formKey) throws IOException, CallerMistakeException;
  }

  void addTo(RoutesConfig routes) {
    routes.post(PATH + "/login", this::login);
    routes.post(PATH + "/logout", form((context, _) -> logout(context)));
  }

  /** A page for those who are in. */
  Handler page(Room room) {
    return context -> {
      var session = sessions.find(context);
      if (session.isEmpty()) {
        showLogin(context, false);
      } else {
        room.enter(context, session.get().formKey());
      }
    };
  }

  /** Where a form of such a page is sent. */
  Handler form(Room room) {
    return page(
        (context, formKey) -> {
          if (EditorSessions.isOwnForm(formKey, context.formParam("key"))) {
            room.enter(context, formKey);
          } else {
            refuse(context, 403, "editor.not-done", "editor.not-done.form");
          }
        });
  }

  /**
   * Says why nothing was done.
   *
   * @param title the key of that text
   * @param why the key of another
   */
  void refuse(Context context, int status, String title, String why) {
    pages.render(context.status(status), "editor-refused.jte", Map.of("title", title, "why", why));
  }

  /** Leads on after a form, in its language. */
  void leadTo(Context context, String path) {
    context.redirect(pages.frame(context).to(path), HttpStatus.SEE_OTHER);
  }

  private void login(Context context) throws IOException {
    var token = context.formParam("token");
    if (token == null || !AdminToken.isRight(token.strip(), index)) {
      showLogin(context, true);
      return;
    }
    sessions.begin(context);
    leadTo(context, PATH);
  }

  private void logout(Context context) {
    sessions.end(context);
    leadTo(context, PATH);
  }

  private void showLogin(Context context, boolean isWrong) throws IOException {
    context.status(401);
    pages.render(
        context,
        "editor-login.jte",
        Map.of("isWrong", isWrong, "hasToken", AdminToken.exists(index)));
  }
}
