package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.willowbark.evaluation.Comparison;
import org.willowbark.evaluation.TopTenChange;
import org.willowbark.search.Pin;
import org.willowbark.search.PinBoard;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Concept;

/**
 * Lets editors put passages above all results of some questions, after a look at what that changes.
 */
public final class EditorPicks {
  private static final String PATH = EditorGate.PATH + "/picks";

  private final SearchEngine engine;
  private final Pages pages;
  private final EditorGate gate;
  private final PinBoard board;

  EditorPicks(SearchEngine engine, Pages pages, EditorGate gate, PinBoard board) {
    this.engine = engine;
    this.pages = pages;
    this.gate = gate;
    this.board = board;
  }

  /**
   * A pick in the list.
   *
   * @param name of what it is for
   * @param isPhrase whether it is for a whole question
   * @param show what it shows
   * @param isGone whether some of that is no longer there
   */
  public record Listed(
      String key, String name, boolean isPhrase, List<EditorCell.Part> show, boolean isGone) {
    /** Leads to the form that changes it. */
    public String changeLink() {
      return PATH + "?pick=" + Links.encoded(key);
    }

    /** Leads to the question whether it may go. */
    public String removeLink() {
      return PATH + "/remove?pick=" + Links.encoded(key);
    }
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, gate.page(this::show));
    routes.post(PATH, gate.form(this::save));
    routes.post(PATH + "/preview", gate.form(this::preview));
    routes.get(PATH + "/remove", gate.page(this::confirmRemoval));
    routes.post(PATH + "/remove", gate.form((context, _) -> remove(context)));
  }

  private void show(Context context, String formKey) throws IOException {
    board.look();
    var key = context.queryParam("pick");
    var known = key == null ? java.util.Optional.<Pin>empty() : board.get().find(key);
    render(
        context,
        formKey,
        known.map(EditorPickForm::of).orElseGet(() -> EditorPickForm.linked(context)),
        "");
  }

  private void render(Context context, String formKey, EditorPickForm form, String error)
      throws IOException {
    var listed = new ArrayList<Listed>();
    var texts = pages.frame(context).texts();
    for (var pin : board.get().all()) listed.add(listed(pin, texts));
    pages.render(
        context,
        "editor-picks.jte",
        Map.of("picks", listed, "form", form, "error", error, "formKey", formKey));
  }

  private Listed listed(Pin pin, Texts texts) throws IOException {
    var show = new ArrayList<EditorCell.Part>();
    boolean isGone = false;
    for (var target : pin.targets()) {
      var article = engine.findArticle(target.article());
      isGone |= article.isEmpty();
      show.add(
          article.isPresent()
              ? new EditorCell.Part(article.get().title(), Links.ownPage(target.article()))
              : new EditorCell.Part(texts.plain("editor.picks.gone", target.article()), null));
    }
    var key = pin.occasion().key();
    return switch (pin.occasion()) {
      case Pin.Occasion.Concept(var id) -> new Listed(key, name(id), false, show, isGone);
      case Pin.Occasion.Phrase(var text) -> new Listed(key, text, true, show, isGone);
    };
  }

  private String name(String concept) {
    return engine.vocabulary().findConcept(concept).map(Concept::name).orElse(concept);
  }

  private void preview(Context context, String formKey) throws IOException {
    var form = EditorPickForm.sent(context);
    try {
      var pin = form.pin(engine, pages.frame(context).texts());
      pages.render(
          context,
          "editor-pick-preview.jte",
          Map.of(
              "form",
              form,
              "isReplacing",
              board.get().find(pin.occasion().key()).isPresent(),
              "changes",
              changes(pin, form),
              "formKey",
              formKey));
    } catch (IllegalArgumentException e) {
      render(context.status(400), formKey, form, String.valueOf(e.getMessage()));
    }
  }

  private List<TopTenChange> changes(Pin pin, EditorPickForm form) throws IOException {
    var next = board.get().with(pin);
    var comparison = new Comparison(engine, engine.withPins(() -> next));
    var changes = new ArrayList<TopTenChange>();
    for (var question : form.samples(pin, engine.vocabulary()))
      changes.add(comparison.ask(question, question));
    return changes;
  }

  private void save(Context context, String formKey) throws IOException {
    var form = EditorPickForm.sent(context);
    try {
      board.put(form.pin(engine, pages.frame(context).texts()));
      gate.leadTo(context, PATH);
    } catch (IllegalArgumentException e) {
      render(context.status(400), formKey, form, String.valueOf(e.getMessage()));
    }
  }

  private void confirmRemoval(Context context, String formKey) throws IOException {
    board.look();
    var key = context.queryParam("pick");
    var pin = key == null ? java.util.Optional.<Pin>empty() : board.get().find(key);
    if (pin.isEmpty()) {
      gate.refuse(context, 404, "editor.picks.missing", "editor.picks.missing.why");
      return;
    }
    var texts = pages.frame(context).texts();
    var name = listed(pin.get(), texts).name();
    pages.render(
        context,
        "editor-confirm.jte",
        Map.of(
            "it",
            new EditorConfirmation(
                texts.plain("editor.picks.remove.question", name),
                texts.lookup("editor.picks.remove.consequence"),
                PATH + "/remove",
                "pick",
                pin.get().occasion().key(),
                texts.lookup("editor.picks.remove.button")),
            "formKey",
            formKey));
  }

  private void remove(Context context) throws IOException {
    var key = context.formParam("pick");
    if (key != null) board.remove(key);
    gate.leadTo(context, PATH);
  }
}
