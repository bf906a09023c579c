package org.willowbark.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.PassageId;
import org.willowbark.search.Pin;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Vocabulary;

/**
 * A pick as an editor types it.
 *
 * @param concept its id, or any of its names; empty where it is for a whole question
 * @param phrase the whole question; empty where it is for a concept
 * @param show what is shown, one a line: an article's id, a passage's, or the address of our page
 */
public record EditorPickForm(String concept, String phrase, String show) {
  private static final String OWN_PAGES = "/articles/";
  private static final String PASSAGE = "passage=";

  static EditorPickForm sent(Context context) {
    return new EditorPickForm(
        stripped(context.formParam("concept")),
        stripped(context.formParam("phrase")),
        stripped(context.formParam("show")));
  }

  /** As links to the empty form have it, with a part filled in. */
  static EditorPickForm linked(Context context) {
    return new EditorPickForm(
        stripped(context.queryParam("concept")), stripped(context.queryParam("phrase")), "");
  }

  /** A pick to be changed. */
  static EditorPickForm of(Pin pin) {
    var show =
        pin.targets().stream()
            .map(it -> it.passage().isEmpty() ? it.article() : it.article() + "#" + it.passage())
            .toList();
    return switch (pin.occasion()) {
      case Pin.Occasion.Concept(var id) -> new EditorPickForm(id, "", String.join("\n", show));
      case Pin.Occasion.Phrase(var text) -> new EditorPickForm("", text, String.join("\n", show));
    };
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /**
   * The pick that it asks for.
   *
   * @throws IllegalArgumentException saying what of it can't be
   */
  Pin pin(SearchEngine engine, Texts texts) throws IOException {
    if (concept.isEmpty() == phrase.isEmpty())
      throw new IllegalArgumentException(texts.lookup("editor.picks.error.which"));
    var targets = new ArrayList<Pin.Target>();
    for (var line : show.lines().toList()) {
      if (!line.isBlank()) targets.add(target(line.strip(), engine, texts));
    }
    check(targets, texts);
    return new Pin(occasion(engine.vocabulary(), texts), targets);
  }

  /** Says in the editor's language what a pin would refuse in ours. */
  private static void check(List<Pin.Target> targets, Texts texts) {
    if (targets.isEmpty())
      throw new IllegalArgumentException(texts.lookup("editor.picks.error.nothing"));
    if (targets.size() > Pin.TARGETS_MAX)
      throw new IllegalArgumentException(texts.plain("editor.picks.error.many", Pin.TARGETS_MAX));
    if (targets.stream().map(Pin.Target::article).distinct().count() < targets.size())
      throw new IllegalArgumentException(texts.lookup("editor.picks.error.twice"));
  }

  private Pin.Occasion occasion(Vocabulary vocabulary, Texts texts) {
    if (concept.isEmpty()) return occasion(texts);
    if (vocabulary.findConcept(concept).isPresent()) return new Pin.Occasion.Concept(concept);
    var named = vocabulary.named(concept).stream().map(it -> it.concept().id()).distinct().toList();
    return switch (named.size()) {
      case 0 ->
          throw new IllegalArgumentException(texts.plain("editor.picks.error.concept", concept));
      case 1 -> new Pin.Occasion.Concept(named.getFirst());
      default ->
          throw new IllegalArgumentException(
              texts.plain("editor.picks.error.concepts", concept, String.join(", ", named)));
    };
  }

  private Pin.Occasion occasion(Texts texts) {
    if (Vocabulary.key(phrase).isEmpty())
      throw new IllegalArgumentException(texts.lookup("editor.picks.error.wordless"));
    if (phrase.length() > Pin.PHRASE_MAX_CHARS)
      throw new IllegalArgumentException(
          texts.plain("editor.picks.error.long", Pin.PHRASE_MAX_CHARS));
    return new Pin.Occasion.Phrase(phrase);
  }

  private static Pin.Target target(String line, SearchEngine engine, Texts texts)
      throws IOException {
    int page = line.indexOf(OWN_PAGES);
    var target = page < 0 ? named(line, engine) : linked(line.substring(page), engine);
    if (target == null)
      throw new IllegalArgumentException(texts.plain("editor.picks.error.target", line));
    return target;
  }

  private static Pin.@Nullable Target named(String name, SearchEngine engine) throws IOException {
    if (engine.findArticle(name).isPresent()) return new Pin.Target(name, "");
    int hash = name.lastIndexOf('#');
    return hash < 1 || hash == name.length() - 1
        ? null
        : existing(name.substring(0, hash), name.substring(hash + 1), engine);
  }

  /** What {@link Links#toOwnPage} leads to. */
  private static Pin.@Nullable Target linked(String link, SearchEngine engine) throws IOException {
    var address = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
    var parts = address.split("\\?", 2);
    var article = decoded(parts[0].substring(OWN_PAGES.length()));
    var passage = "";
    for (var field : parts.length == 1 ? List.<String>of() : List.of(parts[1].split("&"))) {
      if (field.startsWith(PASSAGE)) passage = decoded(field.substring(PASSAGE.length()));
    }
    return article.isBlank() ? null : existing(article, passage, engine);
  }

  private static Pin.@Nullable Target existing(String article, String passage, SearchEngine engine)
      throws IOException {
    boolean exists =
        passage.isBlank()
            ? engine.findArticle(article).isPresent()
            : engine.findPassage(new PassageId(article, passage)).isPresent();
    return exists ? new Pin.Target(article, passage) : null;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part; // no encoding at all: an id with a percent sign
    }
  }

  /** Questions that the pick is for, to look at what it changes. */
  List<String> samples(Pin pin, Vocabulary vocabulary) {
    return switch (pin.occasion()) {
      case Pin.Occasion.Phrase(var text) -> List.of(text);
      case Pin.Occasion.Concept(var id) ->
          vocabulary.findConcept(id).stream()
              .map(Concept::names)
              .flatMap(names -> names.stream().limit(3))
              .map(name -> name.text())
              .toList();
    };
  }
}
