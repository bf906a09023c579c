package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

final class EditorTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final Pattern FORM_KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @TempDir private Path temp;
  private LuceneIndex index;
  private WebServer server;
  private HttpClient client;

  @BeforeEach
  void serve() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(
        articles.resolve("gout.md"),
        "---\nid: gout\ntitle: \"Gout %s\"\nreviewed: 2019-01-31\n---\nCrystals.\n"
            .formatted(SCRIPT));
    Files.writeString(
        articles.resolve("podagra.md"), "---\nid: podagra\ntitle: Podagra\n---\nCrystals.\n");
    Files.writeString(articles.resolve("bad.md"), "---\n: [\n---\nText.\n");
    index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    server = WebServer.start(new SearchEngine(index, Vocabulary.bundled()), index, "127.0.0.1", 0);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/editor", "/editor/articles", "/editor/broken", "/api/editor/status"})
  void letsNobodyInWithoutTheToken(String path) throws Exception {
    AdminToken.renew(index);

    var answer = get(path);
    var withWrongCookie = get(path, "Cookie", "willowbark-editor=" + AdminToken.random());
    var withWrongToken = get(path, "Authorization", "Bearer " + AdminToken.random());

    assertThat(List.of(answer, withWrongCookie, withWrongToken))
        .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(401))
        .allSatisfy(it -> assertThat(it.body()).doesNotContain("podagra").doesNotContain("bad.md"));
  }

  @Test
  void speaksTheLanguageOfTheBrowser() throws Exception {
    AdminToken.renew(index);

    assertThat(get("/editor", "Accept-Language", "es").body())
        .contains("<html lang=\"es\">", "<main id=\"main\" tabindex=\"-1\">")
        .contains("Clave de administraci\u00f3n");
  }

  @Test
  void opensToTheTokenAndShowsEveryList() throws Exception {
    var cookie = login(AdminToken.renew(index));

    assertThat(get("/editor", "Cookie", cookie).body()).contains("Not readable").contains("2");
    assertThat(get("/editor/articles", "Cookie", cookie).body())
        .contains("Gout &lt;script&gt;")
        .contains("podagra")
        .doesNotContain(SCRIPT);
    assertThat(get("/editor/broken", "Cookie", cookie).body()).contains("bad.md");
    assertThat(get("/editor/overdue", "Cookie", cookie).body()).contains("2019-01-31");
    assertThat(get("/editor/repeats", "Cookie", cookie).body()).contains("podagra");
    assertThat(get("/editor/nonsense", "Cookie", cookie).statusCode()).isEqualTo(404);
    assertThat(get("/editor/articles?page=0", "Cookie", cookie).statusCode()).isEqualTo(400);
  }

  @Test
  void givesTheSameAsJson() throws Exception {
    var token = AdminToken.renew(index);

    var status = json(get("/api/editor/status", "Authorization", "Bearer " + token));
    // Whatever the language of the pages is.
    var overdue = json(get("/api/editor/overdue?lang=es", "Authorization", "Bearer " + token));

    assertThat(status.path("articles").asInt()).isEqualTo(2);
    assertThat(status.at("/lastRun/notReadable").asInt()).isEqualTo(1);
    assertThat(overdue.at("/overdue/0/id").asText()).isEqualTo("gout");
    assertThat(overdue.at("/overdue/1/last-review").asText()).isEqualTo("not known");
  }

  @Test
  void refusesAWrongTokenAndTheOneBefore() throws Exception {
    var old = AdminToken.renew(index);
    AdminToken.renew(index);

    assertThat(tryLogin(old).statusCode()).isEqualTo(401);
    assertThat(tryLogin("").statusCode()).isEqualTo(401);
    assertThat(tryLogin("x".repeat(10_000)).body()).contains("This is not the token.");
  }

  @Test
  void keepsTheSessionFromScriptsAndOtherSites() throws Exception {
    var cookie = tryLogin(AdminToken.renew(index)).headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/editor");
  }

  @Test
  void endsTheSessionOnlyByItsOwnForm() throws Exception {
    var cookie = login(AdminToken.renew(index));
    var page = get("/editor", "Cookie", cookie).body();
    var key = FORM_KEY.matcher(page);
    assertThat(key.find()).isTrue();

    assertThat(post("/editor/logout", "key=forged", cookie).statusCode()).isEqualTo(403);
    assertThat(get("/editor", "Cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(post("/editor/logout", "key=" + key.group(1), cookie).statusCode()).isEqualTo(303);
    assertThat(get("/editor", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void keepsOnlyAHashOfTheToken() throws Exception {
    var token = AdminToken.renew(index);

    try (var files = Files.walk(temp)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                      .doesNotContain(token));
    }
    assertThat(token).hasSize(43);
  }

  @Test
  void saysHowToMakeATokenWhereThereIsNone() throws Exception {
    assertThat(get("/editor").body()).contains("bin/willowbark admin-token");
  }

  private String login(String token) throws Exception {
    var answer = tryLogin(token);
    assertThat(answer.statusCode()).isEqualTo(303);
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private HttpResponse<String> tryLogin(String token) throws Exception {
    return post(
        "/editor/login", "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), "none=1");
  }

  private HttpResponse<String> post(String path, String form, String cookie) throws Exception {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static com.fasterxml.jackson.databind.JsonNode json(HttpResponse<String> answer)
      throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
