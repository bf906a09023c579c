package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
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
      gate.refuse(context, 409, "editor.not-indexed", "editor.not-indexed.why");
      return;
    }
    var kind = kind(context.formParam("kind"));
    if (runs.start(kind)) {
      gate.leadTo(context, EditorGate.PATH);
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
    gate.refuse(context, 409, "editor.not-done", "editor.not-done.running");
  }

  private void confirmRebuild(Context context, String formKey) {
    var texts = pages.frame(context).texts();
    confirm(
        context,
        formKey,
        new EditorConfirmation(
            texts.lookup("editor.rebuild.question"),
            texts.lookup("editor.rebuild.consequence"),
            RUN,
            "kind",
            "rebuild",
            texts.lookup("editor.run.rebuild")));
  }

  private void confirmRollBack(Context context, String formKey) {
    var texts = pages.frame(context).texts();
    confirm(
        context,
        formKey,
        new EditorConfirmation(
            texts.lookup("editor.rollback.question"),
            texts.lookup("editor.rollback.consequence"),
            ROLLBACK,
            "confirmed",
            "yes",
            texts.lookup("editor.rollback.button")));
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
      gate.leadTo(context, EditorGate.PATH);
    } catch (NoIndexException e) {
      gate.refuse(context, 409, "editor.not-done", "editor.not-done.no-earlier");
    } catch (IndexBusyException e) {
      gate.refuse(context, 409, "editor.not-done", "editor.not-done.writing");
    }
  }
}
