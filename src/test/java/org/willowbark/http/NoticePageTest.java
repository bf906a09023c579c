package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

final class NoticePageTest {
  private static final String CARD = "<section class=\"notice ";
  private static final String PREFIX = "<span class=\"hidden\">Immediate action required: </span>";

  @TempDir private static Path temp;
  private static LuceneIndex index;
  private static WebServer server;
  private static HttpClient client;

  @BeforeAll
  static void serve() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(
        articles.resolve("face.md"),
        "---\nid: face\ntitle: Face <section class=\"notice crisis\">\n---\nA face that droops.\n\n<section class=\"notice crisis\">Call me</section>\n");
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
  @ValueSource(
      strings = {
        "face drooping",
        "face drooping&mode=words",
        "face drooping&wording=typed",
        "face drooping&offset=50",
        "siucidal",
        "face drooping&offset=-1"
      })
  void showsOneCardWhateverIsFoundAndHoweverItIsSearched(String question) throws Exception {
    var page = page(question);

    assertThat(page.split(CARD, -1)).hasSize(2);
    assertThat(page).contains(PREFIX).doesNotContain("role=\"alert\"");
    assertThat(page.indexOf(CARD)).isGreaterThan(page.indexOf("role=\"search\""));
  }

  @Test
  void showsTheCardEvenForAQuestionTooLongToSearch() throws Exception {
    assertThat(page("i want to kill myself " + "and ".repeat(1000))).contains(CARD + "crisis");
  }

  @Test
  void showsNoCardForAnOrdinaryQuestion() throws Exception {
    assertThat(page("face cream")).doesNotContain(CARD).doesNotContain(PREFIX);
  }

  @Test
  void letsNoArticleMakeACard() throws Exception {
    assertThat(page("face")).contains("Face").doesNotContain(CARD);
  }

  @Test
  void givesProgramsAllNoticesMostSevereFirst() throws Exception {
    var notices = json(get("/api/search?q=" + encode("took 30 pills want to die"))).path("notices");

    assertThat(notices.size()).isGreaterThan(1);
    assertThat(notices.at("/0/id").asText()).isEqualTo("suicide-and-self-harm");
    assertThat(notices.at("/0/severity").asText()).isEqualTo("crisis");
    assertThat(notices.at("/0/bullets").size()).isPositive();
    assertThat(notices.at("/0/source/organisation").asText()).isNotEmpty();
    assertThat(notices.at("/0/written").asText()).isEqualTo("2026-11-27");
    assertThat(notices.at("/0/expires").asText()).isEqualTo("2028-11-27");
    assertThat(notices.at("/0/reviewed").asText()).isEqualTo("not clinically reviewed");
    assertThat(notices.at("/0/region").asText()).isEqualTo("international");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=x",
        "limit=0",
        "offset=-1",
        "topic=nowhere",
        "mode=guess",
        "wording=odd",
        "sort=odd",
        "facets=maybe",
        "negation=perhaps",
        "section_type=nowhere",
        "reviewed_within=1-day"
      })
  void givesProgramsTheNoticesEvenWithAMistake(String mistake) throws Exception {
    var problem = json(get("/api/search?q=" + encode("chest pain in my left arm") + "&" + mistake));

    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/notices/0/id").asText()).isEqualTo("heart-attack");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"q\": \"i want to die\", \"limit\": \"x\"}",
        "{\"q\": \"i want to die\", \"topic\": {\"a\": 1}}",
        "{\"q\": \"i want to die LONG\"}"
      })
  void givesThemForAPostWithAMistake(String body) throws Exception {
    var problem = json(post(body.replace("LONG", "and ".repeat(2000)), "en"));

    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/notices/0/id").asText()).isEqualTo("suicide-and-self-harm");
  }

  @Test
  void saysThatAnOrdinaryMistakeCallsForNoNotice() throws Exception {
    var problem = json(get("/api/search?q=acne&limit=x"));

    assertThat(problem.at("/notices").isArray()).isTrue();
    assertThat(problem.at("/notices")).isEmpty();
  }

  @Test
  void givesProgramsNoticesInTheLanguageThatTheyAskFor() throws Exception {
    var field = json(get("/api/search?lang=es&q=" + encode("face drooping")));
    var header = json(post("{\"q\": \"face drooping\"}", "es-MX,es;q=0.9,en;q=0.5"));
    var unknown = json(get("/api/search?lang=xx&q=" + encode("face drooping")));

    for (var spanish : List.of(field, header)) {
      assertThat(spanish.at("/notices/0/language").asText()).isEqualTo("es");
      assertThat(spanish.at("/notices/0/heading").asText())
          .startsWith("Llame ahora al n\u00famero de emergencias de su pa\u00eds");
    }
    assertThat(unknown.at("/notices/0/language").asText()).isEqualTo("en");
    assertThat(unknown.at("/notices/0/heading").asText()).startsWith("Call ");
  }

  @Test
  void showsTheCardInTheLanguageOfThePage() throws Exception {
    var page = page("face drooping&lang=es");

    assertThat(page)
        .contains(
            "Es necesario actuar de inmediato:",
            "Llame ahora al",
            "sin revisi\u00f3n cl\u00ednica.")
        .doesNotContain("Immediate action", "not clinically reviewed");
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }

  private static String post(String body, String languages) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/search"))
            .header("Accept-Language", languages)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static String page(String question) throws Exception {
    int options = question.indexOf('&');
    return options < 0
        ? get("/search?q=" + encode(question))
        : get("/search?q=" + encode(question.substring(0, options)) + question.substring(options));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String get(String path) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }
}
