package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Comparison;
import org.willowbark.evaluation.TopTenChange;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.LiveVocabulary;
import org.willowbark.vocabulary.Vocabulary;
import org.willowbark.vocabulary.VocabularyChange;

/** Shows editors what of their vocabulary is live, and what a change of it would change. */
public final class EditorWords {
  private static final String PATH = EditorGate.PATH + "/vocabulary";
  private static final int QUESTIONS_MAX = 20;
  private static final int IDS_SHOWN_MAX = 5;

  /** How a concept is written; ids and fields are the same in every language. */
  public static final String EXAMPLE =
      "- {id: gout, name: gout, type: disorder, lay: [big toe fire], adds: names, review: unreviewed}";

  private final SearchEngine engine;
  private final Pages pages;
  private final EditorGate gate;
  private final Optional<LiveVocabulary> live;

  EditorWords(SearchEngine engine, Pages pages, EditorGate gate, Optional<LiveVocabulary> live) {
    this.engine = engine;
    this.pages = pages;
    this.gate = gate;
    this.live = live;
  }

  /**
   * What is to be tried, and what it would do.
   *
   * @param concepts in the lexicon's format; empty to see what the site's own files do
   * @param questions one a line
   * @param error what of the concepts can't be understood; empty if all can
   * @param changes nothing before anything was tried
   */
  public record Trial(String concepts, String questions, String error, List<TopTenChange> changes) {
    /** How many questions have another first ten. */
    public long changed() {
      return changes.stream().filter(TopTenChange::isChange).count();
    }
  }

  /** What a change of the vocabulary brought, on one line. */
  public static String said(VocabularyChange change, Texts texts) {
    var parts = new ArrayList<String>();
    add(parts, "editor.words.added", change.added(), texts);
    add(parts, "editor.words.changed", change.changed(), texts);
    add(parts, "editor.words.removed", change.removed(), texts);
    parts.add(
        texts.plain(
            "editor.words.now", texts.number(change.concepts()), texts.number(change.names())));
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, String key, List<String> ids, Texts texts) {
    if (ids.isEmpty()) return;
    var shown = String.join(", ", ids.subList(0, Math.min(ids.size(), IDS_SHOWN_MAX)));
    int more = ids.size() - IDS_SHOWN_MAX;
    var all = more > 0 ? texts.plain("editor.words.ids", shown, texts.number(more)) : shown;
    parts.add(texts.plainCount(key, ids.size(), all));
  }

  void addTo(RoutesConfig routes) {
    routes.get(
        PATH,
        gate.page(
            (context, formKey) ->
                render(context, formKey, new Trial("", usualQuestions(), "", List.of()))));
    routes.post(PATH + "/preview", gate.form(this::preview));
    routes.post(PATH + "/reload", gate.form((context, _) -> reload(context)));
  }

  private static String usualQuestions() {
    // The lexicon that they try is English.
    return Texts.ENGLISH.lookup("home.examples").replace('|', '\n');
  }

  private void render(Context context, String formKey, Trial trial) {
    pages.render(
        context,
        "editor-vocabulary.jte",
        Map.of("state", live.map(LiveVocabulary::state), "trial", trial, "formKey", formKey));
  }

  private void reload(Context context) throws IOException {
    if (live.isPresent()) {
      live.get().look();
      engine.warm();
    }
    gate.leadTo(context, PATH);
  }

  private void preview(Context context, String formKey) throws IOException {
    var concepts = text(context.formParam("concepts"));
    var questions = text(context.formParam("questions"));
    try {
      var changes = changes(comparison(concepts), questions);
      render(context, formKey, new Trial(concepts, questions, "", changes));
    } catch (BrokenVocabularyException e) {
      var error = String.valueOf(e.getMessage());
      render(context.status(400), formKey, new Trial(concepts, questions, error, List.of()));
    }
  }

  /** Of now and with the concepts; without any, of the lexicon alone and now. */
  private Comparison comparison(String concepts) throws BrokenVocabularyException {
    if (concepts.isBlank())
      return new Comparison(engine.withVocabulary(Vocabulary.bundled()), engine);
    var more = Vocabulary.parse("concepts", concepts);
    return new Comparison(engine, engine.withVocabulary(engine.vocabulary().plus(more)));
  }

  private static List<TopTenChange> changes(Comparison comparison, String questions)
      throws IOException {
    var changes = new ArrayList<TopTenChange>();
    for (var question : questions.lines().filter(it -> !it.isBlank()).limit(QUESTIONS_MAX).toList())
      changes.add(comparison.ask(question, question));
    return changes;
  }

  private static String text(@Nullable String field) {
    return field == null ? "" : field.strip();
  }
}
