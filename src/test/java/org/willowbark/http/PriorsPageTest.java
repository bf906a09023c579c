package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.search.Priors;
import org.willowbark.search.SearchEngine;
import org.willowbark.theme.Theme;
import org.willowbark.vocabulary.Vocabulary;

/** What endpoint and pages say of priors, and how they are left out. */
final class PriorsPageTest {
  private static final Priors PRIORS =
      Priors.USUAL.preferring("Lakeside Clinic").preferringLess("Hill Press").preferring("Nobody");

  @TempDir private static Path temp;
  private static LuceneIndex index;
  private static WebServer server;
  private static HttpClient client;

  @BeforeAll
  static void serve() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    write(articles, "a", "Hill Press", "2001-02-03");
    write(articles, "b", "Lakeside Clinic", LocalDate.now(ZoneOffset.UTC).toString());
    index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    var engine = new SearchEngine(index, Vocabulary.bundled()).withPriors(PRIORS);
    server = WebServer.start(engine, index, "127.0.0.1", 0);
    client = HttpClient.newHttpClient();
  }

  private static void write(Path articles, String id, String publisher, String reviewed)
      throws IOException {
    Files.writeString(
        articles.resolve(id + ".md"),
        "---\nid: %s\ntitle: About gout\npublisher: %s\nreviewed: %s\n---\nGout and %1$s1 and %1$s2 and %1$s3.\n"
            .formatted(id, publisher, reviewed));
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
    index.close();
  }

  @Test
  void addsThePriorsToThePartsOfTheScore() throws Exception {
    var answer = json(get("/api/search?q=gout"));

    assertThat(answer.at("/priorsMoved")).hasToString("[\"currency\",\"source\"]");
    assertThat(answer.at("/results/0/article/id").asText()).isEqualTo("b");
    assertThat(answer.at("/results/0/why/currency").asDouble()).isZero();
    assertThat(answer.at("/results/0/why/source").asDouble()).isPositive();
    assertThat(answer.at("/results/1/why/currency").asDouble()).isNegative();
    assertThat(answer.at("/results/1/why/source").asDouble()).isNegative();
    for (var result : answer.at("/results")) {
      double sum = 0;
      for (var part : result.at("/why")) sum += part.isNumber() ? part.asDouble() : 0;
      assertThat(sum).isCloseTo(result.at("/score").asDouble(), within(1e-5));
    }
  }

  @Test
  void leavesThemOutOnDemandInUrlAndBody() throws Exception {
    var byUrl = json(get("/api/search?q=gout&priors=false"));
    var byBody = json(post("/api/search", "{\"q\": \"gout\", \"priors\": false}"));

    for (var answer : List.of(byUrl, byBody)) {
      assertThat(answer.at("/priorsMoved")).isEmpty();
      assertThat(answer.at("/results/0/article/id").asText()).isEqualTo("a");
      assertThat(answer.at("/results/0/why/source").asDouble()).isZero();
      assertThat(answer.at("/results/0/why/currency").asDouble()).isZero();
    }
  }

  @Test
  void saysHowToAskForThem() throws Exception {
    assertThat(get("/api/search?q=gout&priors=perhaps"))
        .contains("priors must be one of true, false");
  }

  @Test
  void saysOnThePageWhatMovedTheListAndOffersItWithout() throws Exception {
    assertThat(get("/search?q=gout"))
        .contains("last reviewed more than three years ago stand a little lower")
        .contains("as this site prefers")
        .contains("<a href=\"/search?q=gout&amp;priors=false\">Order by fit alone</a>")
        .contains("Last reviewed more than three years ago: a little lower</dt>")
        .contains("From a publisher that this site prefers: a little higher</dt>")
        .contains("From a publisher that this site prefers less: a little lower</dt>");
  }

  @Test
  void leadsBackFromTheListWithoutThem() throws Exception {
    assertThat(get("/search?q=gout&priors=false"))
        .contains("Ordered only by how well the articles fit")
        .contains("<a href=\"/search?q=gout\">Go back to the usual order</a>")
        .contains("<input type=\"hidden\" form=\"ask\" name=\"priors\" value=\"false\">")
        .contains("/search?q=gout&amp;priors=false&amp;")
        .doesNotContain("Order by fit alone", "a little lower", "a little higher");
  }

  @Test
  void keepsThemLeftOutThroughAFormWhereAddressesArePrivate() throws Exception {
    var engine = new SearchEngine(index, Vocabulary.bundled()).withPriors(PRIORS);
    try (var privately =
        WebServer.start(engine, index, WebOptions.of(Theme.OWN, true), "127.0.0.1", 0)) {
      var base = "http://127.0.0.1:" + privately.port();

      var usual = ask(base, "q=gout");
      var byFit = ask(base, "q=gout&priors=false");

      assertThat(usual).matches("/search\\?id=[\\w-]+");
      assertThat(read(base + usual))
          .contains("<a href=\"" + usual + "&amp;priors=false\">Order by fit alone</a>");
      assertThat(byFit).matches("/search\\?id=[\\w-]+&priors=false");
      assertThat(read(base + byFit))
          .contains("Ordered only by how well the articles fit")
          .contains("<input type=\"hidden\" form=\"ask\" name=\"priors\" value=\"false\">")
          .doesNotContain("q=gout");
    }
  }

  @Test
  void keepsQuietWhereNothingMoved() throws Exception {
    assertThat(get("/search?q=gout+a1+a2+a3"))
        .contains("From a publisher that this site prefers: a little higher")
        .doesNotContain("Order by fit alone");
    assertThat(get("/search?q=gout&sort=reviewed")).doesNotContain("Order by fit alone");
    assertThat(get("/search?q=gout&sort=reviewed&priors=false"))
        .doesNotContain("Ordered only by how well");
  }

  @Test
  void saysTheSameInSpanish() throws Exception {
    assertThat(get("/search?q=gout&lang=es"))
        .contains("aparecen un poco m\u00e1s abajo")
        .contains(">Ordenar solo por lo bien que responden</a>");
    assertThat(get("/search?q=gout&priors=false&lang=es")).contains("Volver al orden habitual");
  }

  @Test
  void tellsEditorsWhatIsPreferredAndWhatIsMisspelled() throws Exception {
    var token = AdminToken.renew(index);
    var status = json(get("/api/editor/status", "Authorization", "Bearer " + token));

    assertThat(status.at("/currencyCounts").asBoolean()).isTrue();
    assertThat(status.at("/preferred")).hasToString("[\"Lakeside Clinic\",\"Nobody\"]");
    assertThat(status.at("/preferredLess")).hasToString("[\"Hill Press\"]");
    assertThat(status.at("/publishersUnknown")).hasToString("[\"Nobody\"]");
    var overview =
        new EditorOverview(Optional.empty(), new Usefulness(), PRIORS, List.of("Nobody"));
    assertThat(overview.facts(Texts.ENGLISH))
        .containsEntry("Overdue reviews count against articles", "yes")
        .containsEntry("Preferred publishers", "Lakeside Clinic, Nobody")
        .containsEntry("Publishers preferred less", "Hill Press")
        .containsEntry("Named among those, but by no article", "Nobody");
  }

  /** The address that a form leads to. */
  private static String ask(String base, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + "/search"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = client.send(request, BodyHandlers.ofString(UTF_8));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String read(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return client.send(request, BodyHandlers.ofString(UTF_8)).body();
  }

  private static String get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString(UTF_8)).body();
  }

  private static String post(String path, String json) throws Exception {
    var request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(json)).build();
    return client.send(request, BodyHandlers.ofString(UTF_8)).body();
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
