package org.willowbark.http;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.willowbark.search.SearchEngine;

/** The pages that readers see, rendered here from compiled templates. */
final class Pages {
  private final SearchEngine engine;
  private final TemplateEngine templates;

  Pages(SearchEngine engine, TemplateEngine templates) {
    this.engine = engine;
    this.templates = templates;
  }

  void home(Context context) throws IOException {
    render(context, "home.jte", Map.of("articles", engine.size().articles()));
  }

  void search(Context context) throws IOException, CallerMistakeException {
    var fields = RequestFields.ofUrl(context);
    if (fields.text().isBlank()) throw new CallerMistakeException("Type a question first.");
    var request = fields.search(true);
    var answer = engine.search(request);
    render(context, "results.jte", Map.of("page", new ResultsPage(answer, request.page())));
  }

  void article(Context context) throws IOException {
    var article = engine.findArticle(context.pathParam("id"));
    if (article.isEmpty()) {
      problem(
          context.status(404),
          404,
          "There is no such article here. It may have been moved or withdrawn.");
    } else {
      render(context, "article.jte", Map.of("article", new ArticlePage(article.get())));
    }
  }

  /** Says what is wrong above a search box that keeps what was typed. */
  void problem(Context context, int status, String detail) {
    var typed = context.queryParam("q");
    render(
        context,
        "problem.jte",
        Map.of("status", status, "detail", detail, "typed", typed == null ? "" : typed));
  }

  void render(Context context, String template, Map<String, Object> model) {
    var html = new Utf8ByteOutput();
    templates.render(template, model, html);
    var bytes = new ByteArrayOutputStream(html.getContentLength());
    try {
      html.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
  }
}
