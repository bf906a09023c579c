package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
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
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

/** Filters, facets and orders as the endpoint takes and gives them. */
final class FiltersTest {
  @TempDir private static Path temp;
  private static LuceneIndex index;
  private static WebServer server;
  private static HttpClient client;

  @BeforeAll
  static void serve() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(
        articles.resolve("neck.md"),
        "---\nid: neck\ntitle: Stiff neck\ntopics: [neck]\naudience: adults\npublisher: \"O'Hara & Daughters\"\nreviewed: 2010-01-02\n---\nA neck that aches.\n\n## Treatment\n\nWarmth helps what aches.\n");
    Files.writeString(
        articles.resolve("nerve.md"),
        "---\nid: nerve\ntitle: Nerve pain\ntopics: [neck, Nerves]\naudience: adults\npublisher: Test press\nreviewed: 2012-01-02\n---\nA nerve that aches.\n\n## Symptoms\n\nAn arm that aches.\n");
    index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    server = WebServer.start(new SearchEngine(index, Vocabulary.bundled()), index, "127.0.0.1", 0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topic=nerves | nerve",
        "topic=Nerves | nerve",
        "topic=nerves&topic=neck&sort=reviewed | nerve neck",
        "topic=&sort=reviewed | nerve neck",
        "section_type=treatment | neck",
        "publisher=ohara-daughters | neck",
        "audience=adults&section_type=symptoms | nerve",
        "topic=nerves&section_type=treatment | ''",
        "reviewed_within=1-year | ''"
      })
  void listsOnlyWhatIsAskedFor(String fields, String articles) throws Exception {
    var answer = json(get("/api/search?q=aches&" + fields));

    var found = answer.at("/results").valueStream().map(it -> it.at("/article/id").asText());
    assertThat(String.join(" ", found.toList())).isEqualTo(articles);
  }

  @Test
  void takesTheSameFieldsAsJson() throws Exception {
    var answer =
        json(
            post(
                "/api/search",
                "{\"q\":\"aches\",\"topic\":[\"nerves\",\"neck\"],\"section_type\":\"symptoms\",\"facets\":true,\"sort\":\"reviewed\"}"));

    assertThat(answer.at("/total").asInt()).isEqualTo(1);
    assertThat(answer.at("/filters"))
        .hasToString("{\"topic\":[\"neck\",\"nerves\"],\"section_type\":[\"symptoms\"]}");
    assertThat(answer.at("/sort").asText()).isEqualTo("reviewed");
    assertThat(answer.at("/facets/section_type"))
        .hasToString(
            "[{\"code\":\"what-it-is\",\"label\":\"What it is\",\"articles\":2},"
                + "{\"code\":\"symptoms\",\"label\":\"Symptoms\",\"articles\":1},"
                + "{\"code\":\"treatment\",\"label\":\"Treatment\",\"articles\":1}]");
  }

  @Test
  void countsFacetsOnlyWhenAsked() throws Exception {
    assertThat(json(get("/api/search?q=aches")).has("facets")).isFalse();
    assertThat(json(get("/api/search?q=aches&facets=true")).at("/facets/publisher"))
        .hasToString(
            "[{\"code\":\"ohara-daughters\",\"label\":\"O'Hara & Daughters\",\"articles\":1},"
                + "{\"code\":\"test-press\",\"label\":\"Test press\",\"articles\":1}]");
  }

  @Test
  void tellsTheTypeOfTheSectionOfEachResult() throws Exception {
    var answer = json(get("/api/search?q=warmth"));

    assertThat(answer.at("/results/0/passage/sectionType").asText()).isEqualTo("treatment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topic=feet | topic must be one of neck, nerves",
        "topic=neck&topic=%3Cscript%3E | topic must be one of neck, nerves",
        "publisher=x | publisher must be one of ohara-daughters, test-press",
        "section_type=other | section_type must be one of what-it-is, causes,",
        "reviewed_within=4-years | must be one of 1-year, 2-years, 3-years, 5-years",
        "reviewed_within=1-year&reviewed_within=2-years | may be given once",
        "sort=newest | sort must be one of relevance, reviewed",
        "facets=yes | facets must be one of true, false"
      })
  void listsWhatIsAcceptedInPlaceOfAWrongValue(String fields, String detail) throws Exception {
    var response = get("/api/search?q=aches&" + fields);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(response).at("/detail").asText()).contains(detail).doesNotContain("script");
    assertThat(get("/search?q=aches&" + fields).statusCode()).isEqualTo(400);
  }

  @Test
  void offersOnThePageWhatThereIsToChoose() throws Exception {
    var page = get("/search?q=aches").body();

    assertThat(page)
        .contains("<input type=\"checkbox\" name=\"topic\" value=\"nerves\" form=\"ask\">")
        .contains("name=\"publisher\" value=\"ohara-daughters\"")
        .contains("O'Hara &amp; Daughters")
        .contains("<select id=\"sort\" name=\"sort\" form=\"ask\">")
        // All are for adults, so there is nothing to choose.
        .doesNotContain("name=\"audience\"");
  }

  @Test
  void showsOnThePageWhatIsChosenAndHowToTakeItBack() throws Exception {
    var page = get("/search?q=aches&topic=nerves&section_type=symptoms&sort=reviewed").body();

    assertThat(page)
        .contains("1 article")
        .contains("value=\"nerves\" form=\"ask\" checked>")
        .contains("<option value=\"reviewed\" selected>")
        .contains("href=\"/search?q=aches&amp;section_type=symptoms&amp;sort=reviewed\"")
        .contains("href=\"/search?q=aches&amp;sort=reviewed\"");
  }

  @Test
  void offersAWayOutWhereNothingPasses() throws Exception {
    assertThat(get("/search?q=aches&topic=nerves&section_type=treatment").body())
        .contains(
            "Others may.", "href=\"/search?q=aches\"", "href=\"/search?q=aches&amp;topic=nerves\"");
  }

  @Test
  void keepsTheFilterFromPageToPage() throws Exception {
    assertThat(get("/search?q=aches&topic=neck&limit=1&wording=typed").body())
        .contains("/search?q=aches&amp;wording=typed&amp;topic=neck&amp;offset=1&amp;limit=1")
        .contains("<input type=\"hidden\" form=\"ask\" name=\"wording\" value=\"typed\">");
  }

  @Test
  void refusesAFilterOfNoText() throws Exception {
    var response = post("/api/search", "{\"q\":\"aches\",\"topic\":{\"a\":1}}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/detail").asText())
        .isEqualTo("topic must be a text or a list of texts");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString(UTF_8));
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }
}
