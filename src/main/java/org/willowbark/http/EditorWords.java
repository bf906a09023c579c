package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
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

/** Shows editors what of their vocabulary is live, and what a change of it would change. */
public final class EditorWords {
  private static final String PATH = EditorGate.PATH + "/vocabulary";
  private static final int QUESTIONS_MAX = 20;

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

  /** A time as the page shows it. */
  public static String time(Instant time) {
    return EditorOverview.MINUTE.format(time);
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
    context.redirect(PATH, HttpStatus.SEE_OTHER);
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
