package org.willowbark.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.willowbark.index.PassageIndex;
import org.willowbark.search.SearchEngine;
import org.willowbark.suggest.Suggester;

/** Serves the search endpoint and the pages until it is closed. */
public final class WebServer implements AutoCloseable {
  private static final long BODY_SIZE_MAX_BYTES = 64 << 10;
  private static final int HEADERS_SIZE_MAX_BYTES = 24 << 10;
  private static final long IDLE_TIMEOUT_MILLIS = 20_000;

  private final Javalin server;
  private final Suggester suggester;

  private WebServer(Javalin server, Suggester suggester) {
    this.server = server;
    this.suggester = suggester;
  }

  /**
   * Starts serving pages of our own look, with the notices that come along.
   *
   * @param index what the engine answers from, for those who look after it
   * @param port 0 for any free one; see {@link #port}
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static WebServer start(SearchEngine engine, PassageIndex index, String host, int port) {
    return start(engine, index, WebOptions.DEFAULT, host, port);
  }

  /**
   * The same, served otherwise.
   *
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static WebServer start(
      SearchEngine engine, PassageIndex index, WebOptions options, String host, int port) {
    return start(engine, index, options, EditorTools.of(index), host, port);
  }

  /**
   * The same, with more for editors to work with than the index.
   *
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static WebServer start(
      SearchEngine engine,
      PassageIndex index,
      WebOptions options,
      EditorTools tools,
      String host,
      int port) {
    var look = new Look(options.theme());
    var templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, null, "org.willowbark.http.templates");
    var notices = options.notices();
    var nothingFound = new NothingFound();
    var api = new SearchApi(engine, notices, nothingFound);
    var suggester = new Suggester(index, engine::vocabulary, notices::isCrisisStem);
    var suggestions = new SuggestApi(suggester);
    var asking = options.privateQuestions() ? Asking.privately() : Asking.openly();
    var usefulness = new Usefulness();
    var pages = new Pages(engine, notices, templates, look, asking, usefulness, nothingFound);
    var editor = new Editor(engine, index, notices, pages, usefulness, nothingFound, tools);
    var health = new Health(engine, index, tools.runs());
    var server =
        Javalin.create(
            config -> {
              configure(config);
              config.routes.before(SecurityHeaders::add);
              config.routes.get("/api/search", api::get);
              config.routes.post("/api/search", api::post);
              config.routes.get("/api/suggest", suggestions::get);
              config.routes.post("/api/suggest", suggestions::post);
              config.routes.get("/", pages::home);
              config.routes.get("/search", pages::search);
              if (asking.isPrivate()) config.routes.post("/search", pages::ask);
              config.routes.get("/articles/<id>", pages::article);
              config.routes.get("/topics", pages::topics);
              config.routes.get("/help", pages::help);
              config.routes.post("/useful", pages::useful);
              config.routes.get("/thanks", pages::thanks);
              editor.addTo(config.routes);
              config.routes.get("/health/live", health::live);
              config.routes.get("/health/ready", health::ready);
              look.addTo(config.routes);
              Problems.addTo(config.routes, pages);
            });
    var started = new WebServer(server.start(host, port), suggester);
    started.refreshSuggestions();
    return started;
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = BODY_SIZE_MAX_BYTES;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = true;
    config.jetty.modifyHttpConfiguration(WebServer::configureJetty);
    config.jetty.modifyServer(
        server -> {
          for (var connector : server.getConnectors()) {
            if (connector instanceof org.eclipse.jetty.server.ServerConnector socket) {
              socket.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
            }
          }
        });
  }

  private static void configureJetty(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADERS_SIZE_MAX_BYTES);
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /**
   * Lets suggestions follow articles and vocabulary if these have changed, in the background, so
   * that no reader has to type before they do. Meant to be called again and again.
   */
  public void refreshSuggestions() {
    suggester.refresh();
  }

  @Override
  public void close() {
    server.stop();
    suggester.close();
  }
}
