package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

final class WebServerTest {
  private static final String SCRIPT = "<script>alert(1)</script>";

  @TempDir private static Path temp;
  private static LuceneIndex index;
  private static WebServer server;
  private static HttpClient client;

  @BeforeAll
  static void serve() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(
        articles.resolve("disc.md"),
        "---\nid: disc\ntitle: Slipped disc\npublisher: Test press\n---\nA herniated disc presses on a nerve.\n\n## Treatment\n\nMost get better with time & movement.\n");
    Files.writeString(
        articles.resolve("evil.md"),
        "---\nid: evil\ntitle: \"Hostile %s\"\npublisher: \"%s\"\n---\nA hostile passage \\<script\\>alert(1)\\</script\\> here.\n\n## Heading \\<img src=x\\>\n\nHostile text.\n"
            .formatted(SCRIPT, SCRIPT));
    index = LuceneIndex.at(temp.resolve("index"));
    assertThat(
            new Ingest(index)
                .run(Source.ofPaths(List.of(articles)), IngestProgress.NONE)
                .problems())
        .isEmpty();
    server = WebServer.start(new SearchEngine(index, Vocabulary.bundled()), index, "127.0.0.1", 0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
    index.close();
  }

  @Test
  void answersInThePromisedShape() throws Exception {
    var answer = json(get("/api/search?q=slipped+disk&limit=5"));

    assertThat(answer.at("/question/text").asText()).isEqualTo("slipped disk");
    assertThat(answer.at("/question/concepts/0/matched").asText()).isEqualTo("slipped disk");
    assertThat(answer.at("/notices").isArray()).isTrue();
    assertThat(answer.at("/mode").asText()).isEqualTo("words");
    assertThat(answer.at("/total").asInt()).isEqualTo(1);
    assertThat(answer.at("/tookMillis").isNumber()).isTrue();
    var result = answer.at("/results/0");
    assertThat(result.at("/article/id").asText()).isEqualTo("disc");
    assertThat(result.at("/article/title").asText()).isEqualTo("Slipped disc");
    assertThat(result.at("/article/publisher").asText()).isEqualTo("Test press");
    assertThat(result.at("/passage/snippet").asText()).contains("<mark>herniated disc</mark>");
    var sentence = result.at("/passage/answer");
    assertThat(
            result
                .at("/passage/text")
                .asText()
                .substring(sentence.at("/start").asInt(), sentence.at("/end").asInt()))
        .contains("herniated disc")
        .endsWith(".");
    assertThat(result.at("/why/matchedNames/0").asText()).isEqualTo("herniated disc");
  }

  @Test
  void answersAPostLikeAGet() throws Exception {
    var got = json(get("/api/search?q=nerve"));

    var posted = json(post("/api/search", "{\"q\":\"nerve\"}"));

    assertThat(posted.at("/results")).isEqualTo(got.at("/results"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search | the question is empty",
        "/api/search?q=%20 | the question is empty",
        "/api/search?q=x&limit=0 | limit must be 1 to 100",
        "/api/search?q=x&limit=a | limit must be a whole number",
        "/api/search?q=x&offset=-1 | offset must be 0 or more",
        "/api/search?q=x&offset=9999 | at most 10,000",
        "/api/search?q=x&offset=2147483647 | at most 10,000",
        "/api/search?q=x&mode=magic | mode must be one of hybrid, words, meaning",
        "/api/search?q=x&wording=loose | wording must be one of understood, as-spelled, typed"
      })
  void explainsACallersMistake(String path, String detail) throws Exception {
    var response = get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(response).at("/detail").asText()).contains(detail);
    assertThat(json(response).at("/status").asInt()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "\"x\"", "{", "{\"q\":}", "null", "{\"q\":{\"a\":1}}", "\u0000"})
  void refusesABrokenBody(String body) throws Exception {
    assertThat(post("/api/search", body).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesAnOversizedBody() throws Exception {
    assertThat(post("/api/search", "{\"q\":\"" + "a".repeat(100_000) + "\"}").statusCode())
        .isEqualTo(413);
  }

  @Test
  void refusesAnOverlongQuestion() throws Exception {
    var response = get("/api/search?q=" + "a".repeat(10_000));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/detail").asText()).contains("at most 4000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/search?q=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/search?q=%c0%af HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/search?q=%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/search?q=a&q=b&=c&&& HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /articles/..%2f..%2fetc HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /articles/%2e%2e/%2e%2e HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /api/search HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /api/search HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
        "POST /api/search HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/search HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
        "NONSENSE\r\n\r\n"
      })
  void neverFailsOnARawRequest(String request) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();

      var status = new String(socket.getInputStream().readNBytes(12), UTF_8);

      assertThat(status).doesNotStartWith("HTTP/1.1 5");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=nerve",
        "/search?q=zzzz",
        "/articles/disc",
        "/articles/none",
        "/nowhere",
        "/search",
        "/api/search?q=nerve",
        "/api/search",
        "/api/none",
        "/assets/icon.svg"
      })
  void protectsEveryAnswer(String path) throws Exception {
    var headers = get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=", "/search?wording=typed&q=", "/api/search?q="})
  void neverEchoesMarkup(String path) throws Exception {
    for (var question :
        List.of("hostile " + SCRIPT, "hostile \"><img src=x onerror=alert(1)>", "hostile '; --")) {
      var body = get(path + URLEncoder.encode(question, UTF_8)).body();
      var visible =
          path.startsWith("/api") ? json(body).at("/results/0/passage/snippet").asText() : body;

      assertThat(visible).doesNotContain(SCRIPT).doesNotContain("<img src=x");
    }
  }

  @Test
  void showsAHostileArticleAsText() throws Exception {
    var body = get("/articles/evil").body();

    assertThat(body).contains("&lt;script&gt;").doesNotContain(SCRIPT).doesNotContain("<img src=x");
  }

  @Test
  void showsTheSectionThatAResultLeadsTo() throws Exception {
    var results = get("/search?q=movement").body();
    var article = get("/articles/disc").body();

    assertThat(results).containsPattern("href=\"/articles/disc\\?passage=[^\"]+#treatment:~:text=");
    assertThat(article).contains("<h2 id=\"treatment\">Treatment</h2>");
  }

  @Test
  void keepsTheQuestionOutOfTheTitle() throws Exception {
    assertThat(get("/search?q=nerve").body())
        .contains("<title>Search results - Willowbark</title>");
  }

  @Test
  void offersToUndoACorrection() throws Exception {
    assertThat(get("/search?q=nerv+presure+herniatd").body())
        .contains("Showing results for")
        .contains("/search?q=nerv+presure+herniatd&amp;wording=as-spelled");
  }

  @Test
  void saysWhatToDoWhenNothingIsFound() throws Exception {
    var response = get("/search?q=zzzzqqq");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("Nothing found").contains("emergency");
  }

  @Test
  void asksForAQuestionBesideTheField() throws Exception {
    var response = get("/search?q=");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("Type a question first.")
        .contains("aria-describedby=\"q-error\"");
  }

  @Test
  void answersAMissingRouteWithNotFoundAndAWrongMethodWithNotAllowed() throws Exception {
    assertThat(get("/api/none").statusCode()).isEqualTo(404);
    assertThat(get("/none").statusCode()).isEqualTo(404);
    assertThat(send(request("/api/search").DELETE().build()).statusCode()).isEqualTo(405);
  }

  @Test
  void isNotReadyBeforeAnythingWasIndexed() throws Exception {
    var empty = LuceneIndex.at(temp.resolve("empty"));
    try (var unready =
        WebServer.start(new SearchEngine(empty, Vocabulary.bundled()), empty, "127.0.0.1", 0)) {
      var base = "http://127.0.0.1:" + unready.port();
      var search =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/api/search?q=x")).build(),
              BodyHandlers.ofString());
      var page =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/")).build(), BodyHandlers.ofString());
      var live =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/health/live")).build(),
              BodyHandlers.ofString());

      assertThat(search.statusCode()).isEqualTo(503);
      assertThat(search.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(live.statusCode()).isEqualTo(200);
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString(UTF_8));
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return json(response.body());
  }

  private static JsonNode json(String body) throws IOException {
    return new ObjectMapper().readTree(body);
  }
}
