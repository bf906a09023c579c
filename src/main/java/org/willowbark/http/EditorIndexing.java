package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import org.willowbark.index.IndexBusyException;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.IndexRuns;
import org.willowbark.ingest.RunState;

/** Lets editors index, index anew and go back, and see how a run gets on. */
final class EditorIndexing {
  private static final String RUN = EditorGate.PATH + "/run";
  private static final String ROLLBACK = EditorGate.PATH + "/rollback";

  private final PassageIndex index;
  private final Pages pages;
  private final EditorGate gate;
  private final IndexRuns runs;

  EditorIndexing(PassageIndex index, Pages pages, EditorGate gate, IndexRuns runs) {
    this.index = index;
    this.pages = pages;
    this.gate = gate;
    this.runs = runs;
  }

  void addTo(RoutesConfig routes) {
    routes.get(RUN, gate.page((context, _) -> progress(context)));
    routes.post(RUN, gate.form((context, _) -> run(context)));
    routes.get(EditorGate.PATH + "/rebuild", gate.page(this::confirmRebuild));
    routes.get(ROLLBACK, gate.page(this::confirmRollBack));
    routes.post(ROLLBACK, gate.form((context, _) -> rollBack(context)));
  }

  /** The part of the page that changes while something is going on. */
  private void progress(Context context) throws IOException {
    pages.render(context, "editor-run.jte", Map.of("run", EditorRun.of(index, runs)));
  }

  private void run(Context context) throws CallerMistakeException {
    if (!runs.hasSources()) {
      gate.refuse(
          context,
          409,
          "Not indexed",
          "This server does not know where the articles come from. Start it with their folders, or name them in willowbark.yaml.");
      return;
    }
    var kind = kind(context.formParam("kind"));
    if (runs.start(kind)) {
      context.redirect(EditorGate.PATH, HttpStatus.SEE_OTHER);
    } else {
      refuseWhileRunning(context);
    }
  }

  private static IndexRuns.Kind kind(@org.jspecify.annotations.Nullable String code)
      throws CallerMistakeException {
    for (var kind : IndexRuns.Kind.values()) if (RequestFields.code(kind).equals(code)) return kind;
    throw new CallerMistakeException("kind must be update or rebuild");
  }

  private void refuseWhileRunning(Context context) {
    gate.refuse(
        context,
        409,
        "Not done",
        "The articles are being indexed at the moment. Wait until that has ended, then try again.");
  }

  private void confirmRebuild(Context context, String formKey) {
    confirm(
        context,
        formKey,
        new EditorConfirmation(
            "Index everything anew?",
            "Every article is read and written anew, beside the index that answers, which goes on answering until the new one takes its place. That takes as long as the first time. The index of now can be gone back to.",
            RUN,
            "kind",
            "rebuild",
            "Index everything anew"));
  }

  private void confirmRollBack(Context context, String formKey) {
    confirm(
        context,
        formKey,
        new EditorConfirmation(
            "Go back to the index before?",
            "The index of before the last time that everything was written anew answers again, at once. What was changed since is no longer found. The next run makes the index equal to its articles again, and writes over the index that you leave.",
            ROLLBACK,
            "confirmed",
            "yes",
            "Go back"));
  }

  private void confirm(Context context, String formKey, EditorConfirmation confirmation) {
    pages.render(context, "editor-confirm.jte", Map.of("it", confirmation, "formKey", formKey));
  }

  private void rollBack(Context context) throws IOException {
    if (runs.state() instanceof RunState.Running) {
      refuseWhileRunning(context);
      return;
    }
    try {
      index.rollBack();
      context.redirect(EditorGate.PATH, HttpStatus.SEE_OTHER);
    } catch (NoIndexException e) {
      gate.refuse(context, 409, "Not done", "There is no earlier index to go back to.");
    } catch (IndexBusyException e) {
      gate.refuse(
          context,
          409,
          "Not done",
          "Another process is writing the index at the moment. Wait until it has ended, then try again.");
    }
  }
}
