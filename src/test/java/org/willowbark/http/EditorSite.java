package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.QuestionEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.IndexRuns;
import org.willowbark.ingest.RunState;
import org.willowbark.search.PinBoard;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.LiveVocabulary;
import org.willowbark.vocabulary.Vocabulary;

/** A server with an editor logged in, over articles in a folder that a test may change. */
public final class EditorSite implements AutoCloseable {
  private static final Pattern FORM_KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  final LuceneIndex index;
  final Path articles;
  final Path measurements;
  private final IndexRuns runs;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Instant now = Instant.now();
  private String cookie = "";

  /**
   * @param words the folder of the site's own vocabulary, or null
   */
  private EditorSite(Path temp, @Nullable Path words, boolean hasSources) throws Exception {
    articles = Files.createDirectories(temp.resolve("articles"));
    measurements = temp.resolve("evaluation.json");
    index = LuceneIndex.at(temp.resolve("index"));
    runs =
        hasSources
            ? new IndexRuns(index, _ -> Source.ofPaths(List.of(articles)))
            : IndexRuns.withoutSources(index);
    var live = words == null ? null : new LiveVocabulary(Vocabulary.bundled(), words);
    if (live != null) live.look();
    var board = new PinBoard(index);
    board.look();
    var engine =
        new SearchEngine(index, live == null ? Vocabulary::bundled : live, QuestionEmbedder.NONE)
            .withPins(board);
    var tools =
        new EditorTools(
            runs, board, Optional.ofNullable(live), Optional.of(measurements), () -> now);
    server = WebServer.start(engine, index, WebOptions.DEFAULT, tools, "127.0.0.1", 0);
    login();
  }

  public static EditorSite in(Path temp) throws Exception {
    return new EditorSite(temp, null, true);
  }

  static EditorSite withWords(Path temp, Path words) throws Exception {
    return new EditorSite(temp, words, true);
  }

  static EditorSite withoutSources(Path temp) throws Exception {
    return new EditorSite(temp, null, false);
  }

  /** Writes an article and leaves it to the next run. */
  public void write(String id, String title, String text) throws IOException {
    Files.writeString(
        articles.resolve(id + ".md"),
        "---\nid: %s\ntitle: \"%s\"\n---\n%s\n".formatted(id, title, text));
  }

  /** Makes the index equal to its articles. */
  public void indexAll() throws Exception {
    runs.update();
    index.refresh();
  }

  /** Makes a token that opens the pages, and ends all sessions. */
  public String renewToken() throws IOException {
    return AdminToken.renew(index);
  }

  void login() throws Exception {
    var answer = send("/editor/login", form(Map.of("token", AdminToken.renew(index))), "none=1");
    var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    cookie = set.substring(0, set.indexOf(';'));
  }

  /** Lets time go by. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  HttpResponse<String> get(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path)).header("Cookie", cookie).build();
    return client.send(request, BodyHandlers.ofString(UTF_8));
  }

  /** Sends a form as the page would, with the key of the session. */
  public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    var all = new java.util.HashMap<>(fields);
    all.put("key", formKey());
    return send(path, form(all), cookie);
  }

  /** Sends a form as another site could: with the cookie, but without the key. */
  HttpResponse<String> forge(String path, Map<String, String> fields) throws Exception {
    return send(path, form(fields), cookie);
  }

  private String formKey() throws Exception {
    var key = FORM_KEY.matcher(get("/editor").body());
    if (!key.find()) throw new AssertionError("no form on the editor's page");
    return key.group(1);
  }

  private HttpResponse<String> send(String path, String form, String cookies) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies)
            .POST(BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString(UTF_8));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() throws IOException {
    // A run that a form began still writes into the folder, which is deleted next.
    var deadline = Instant.now().plusSeconds(30);
    while (runs.state() instanceof RunState.Running && Instant.now().isBefore(deadline))
      LockSupport.parkNanos(5_000_000);
    client.close();
    server.close();
    index.close();
  }
}
