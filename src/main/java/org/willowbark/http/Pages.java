package org.willowbark.http;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.safety.Notice;
import org.willowbark.safety.Notices;
import org.willowbark.search.SearchEngine;

/** The pages that readers see, rendered here from compiled templates. */
final class Pages {
  private final SearchEngine engine;
  private final Notices notices;
  private final TemplateEngine templates;
  private final Look look;
  private final Asking asking;
  private final Usefulness usefulness;
  private final NothingFound nothingFound;
  private final Alternatives alternatives;
  private final Examples examples;

  Pages(
      SearchEngine engine,
      Notices notices,
      TemplateEngine templates,
      Look look,
      Asking asking,
      Usefulness usefulness,
      NothingFound nothingFound) {
    this.engine = engine;
    this.notices = notices;
    this.templates = templates;
    this.look = look;
    this.asking = asking;
    this.usefulness = usefulness;
    this.nothingFound = nothingFound;
    this.alternatives = new Alternatives(engine);
    this.examples = new Examples(engine);
  }

  void home(Context context) throws IOException {
    var texts = frame(context).texts();
    render(
        context,
        "home.jte",
        Map.of("articles", engine.size().articles(), "examples", examples.in(texts)));
  }

  void search(Context context) throws IOException, CallerMistakeException {
    if (asking.isExposed(context)) {
      asking.redirect(context);
      return;
    }
    if (asking.isForgotten(context)) {
      problem(context.status(410), 410, "problem.forgotten");
      return;
    }
    var question = Asking.expect(asking.find(context).orElse(null));
    var request = RequestFields.ofUrl(context, question).search(true);
    var answer = engine.search(request);
    nothingFound.count(request, answer);
    var address = ResultsAddress.of(asking.field(context, question), request);
    var results = new ResultsPage(answer, address, asking, frame(context));
    if (answer.results().isEmpty() && request.page().offset() == 0) {
      render(
          context,
          "nothing.jte",
          Map.of(
              "page",
              results,
              "alternatives",
              alternatives.to(answer.plan()),
              "notices",
              card(context, question)));
    } else {
      render(context, "results.jte", Map.of("page", results, "notices", card(context, question)));
    }
  }

  /** Leads to the results of a question that was sent as a form. */
  void ask(Context context) throws CallerMistakeException {
    asking.redirect(context);
  }

  void article(Context context) throws IOException {
    var id = context.pathParam("id");
    var article = engine.findArticle(id);
    if (article.isEmpty()) {
      problem(context.status(404), 404, "problem.no-article");
      return;
    }
    var key = context.queryParam("passage");
    boolean isAsked = key != null && !key.isBlank();
    Optional<Passage> passage =
        isAsked ? engine.findPassage(new PassageId(id, key)) : Optional.empty();
    render(
        context,
        "article.jte",
        Map.of(
            "article",
            new ArticlePage(
                article.get(),
                passage.orElse(null),
                passage.flatMap(it -> ArticlePage.findAnswer(context.queryParam("answer"), it)),
                isAsked && passage.isEmpty())));
  }

  void topics(Context context) throws IOException, CallerMistakeException {
    int number = RequestFields.ofUrl(context).positive("page", 1);
    var page =
        new TopicsPage(engine.topics(), frame(context), context.queryParam("letter"), number);
    render(context, "topics.jte", Map.of("page", page));
  }

  void help(Context context) {
    render(context, "help.jte", Map.of());
  }

  /** Counts whether a page was useful, and says thank you. */
  void useful(Context context) throws CallerMistakeException {
    usefulness.count(context.formParam("page"), context.formParam("useful"));
    context.redirect(frame(context).to("/thanks"), HttpStatus.SEE_OTHER);
  }

  void thanks(Context context) {
    render(context, "thanks.jte", Map.of());
  }

  /** The most severe notice, if any: a page shows one at most. */
  private List<Notice> card(Context context, String text) {
    var all = notices.of(text, frame(context).texts().language());
    return all.subList(0, Math.min(1, all.size()));
  }

  /**
   * Says what is wrong; where it is the question, beside a search box that keeps it. Somebody in
   * need is told what to do even where nothing can be searched.
   *
   * @param key of what the page says
   */
  void problem(Context context, int status, String key) {
    var typed = asking.typed(context);
    render(
        context,
        "problem.jte",
        Map.of("status", status, "key", key, "typed", typed, "notices", card(context, typed)));
  }

  void render(Context context, String template, Map<String, Object> model) {
    var frame = frame(context);
    var all = new HashMap<>(model);
    all.put("frame", frame);
    var html = new Utf8ByteOutput();
    templates.render(template, all, html);
    var bytes = new ByteArrayOutputStream(html.getContentLength());
    try {
      html.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context
        .contentType("text/html; charset=utf-8")
        .header("Content-Language", frame.texts().language())
        .header("Vary", "Accept-Language")
        .result(bytes.toByteArray());
  }

  /** What stands around the page that is asked for. */
  Frame frame(Context context) {
    return Frame.of(context, look, asking);
  }
}
