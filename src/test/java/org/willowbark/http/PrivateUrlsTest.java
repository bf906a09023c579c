package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.search.SearchEngine;
import org.willowbark.theme.Theme;
import org.willowbark.vocabulary.Vocabulary;

/** Questions that no address shows. */
final class PrivateUrlsTest {
  @TempDir private static Path temp;
  private static LuceneIndex index;
  private static WebServer server;
  private static HttpClient client;

  @BeforeAll
  static void serve() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          articles.resolve(i + ".md"),
          "---\nid: a%1$s\ntitle: Ache %1$s\ntopics: [%2$s]\n---\nPart %1$s%1$s%1$s aches.\n"
              .formatted(i, i % 2 == 0 ? "neck" : "back"));
    }
    index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    server =
        WebServer.start(
            new SearchEngine(index, Vocabulary.bundled()),
            index,
            WebOptions.of(Theme.OWN, true),
            "127.0.0.1",
            0);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
    index.close();
  }

  @Test
  void leadsFromAFormToAnAddressThatSaysNothing() throws Exception {
    var sent = post("q=aches&topic=neck&sort=relevance&reviewed_within=&x=aches");

    var address = address(sent);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(address).matches("/search\\?id=[\\w-]+&sort=relevance&topic=neck");
    assertThat(get(address).body())
        .contains("<q>aches</q>", "6 articles")
        .contains("<form role=\"search\" method=\"post\" action=\"/search\"");
  }

  @Test
  void takesAQuestionOutOfTheAddressItCameBy() throws Exception {
    var exposed = get("/search?q=aches&wording=typed&topic=back");

    assertThat(exposed.statusCode()).isEqualTo(303);
    assertThat(address(exposed)).matches("/search\\?id=[\\w-]+&topic=back&wording=typed");
  }

  @Test
  void showsTheQuestionInNoLinkOfItsResults() throws Exception {
    var page = get(address(post("q=aches"))).body();

    assertThat(page).contains("rel=\"next\"", "offset=10", "<q>aches</q>");
    assertThat(page)
        .doesNotContain("q=aches", "/aches")
        .doesNotContainPattern("href=\"[^\"#]*aches");
  }

  @Test
  void showsWhatElseToAskInNoAddress() throws Exception {
    var page = get(address(post("q=aches+zzzqqq&wording=typed&topic=neck"))).body();
    var nothing = get(address(post("q=%22zzzqqq+aches%22"))).body();

    assertThat(page + nothing).doesNotContain("q=");
  }

  @Test
  void pagesOnUnderTheSameName() throws Exception {
    var address = address(post("q=aches"));

    var second = get(address + "&offset=10").body();

    assertThat(second).contains("start=\"11\"", address + "\"");
  }

  @Test
  void saysThatAQuestionIsForgotten() throws Exception {
    var gone = get("/search?id=0000");

    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("half an hour", "method=\"post\"");
  }

  @Test
  void asksForAQuestionBesideTheField() throws Exception {
    assertThat(post("q=+").statusCode()).isEqualTo(400);
    assertThat(post("q=+").body()).contains("Type a question first.");
    assertThat(get("/search").statusCode()).isEqualTo(400);
    var tooLong = post("q=" + "a".repeat(4_001));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("4,000", "a".repeat(4_001));
  }

  @Test
  void letsNobodyKeepOrPassOnTheResults() throws Exception {
    for (var answer : List.of(post("q=aches"), get(address(post("q=aches"))))) {
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }
  }

  private static String address(HttpResponse<String> redirect) {
    return redirect.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<String> post(String form) throws Exception {
    return client.send(
        request("/search")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }
}
