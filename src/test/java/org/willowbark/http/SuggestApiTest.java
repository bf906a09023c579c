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
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestApiTest {
  private static final String NONE = "{\"suggestions\":[]}";

  @TempDir private static Path temp;
  private static ServedArticles served;

  @BeforeAll
  static void start() throws Exception {
    served =
        ServedArticles.of(
            Map.of(
                "sciatica.md",
                "# Sciatica\n\nSciatica is pain down the leg.\n\n## Treatment\n\nKeep moving.",
                "odd.md",
                "# Aches of \"Zorn\" & Co\n\nAn odd title."),
            temp);
    for (int i = 0; i < 600 && served.get("/api/suggest?q=zorn").body().equals(NONE); i++)
      Thread.sleep(50);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  void completesWhatIsTyped() throws Exception {
    var answer = served.get("/api/suggest?q=siat&limit=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"suggestions\":[{\"text\":\"sciatica\",\"beside\":\"sciatic neuralgia\"}]}");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void takesWhatIsTypedInABodyToo() throws Exception {
    var answer = post("{\"q\": \"siat\", \"limit\": 1}");

    assertThat(answer.body()).isEqualTo(served.get("/api/suggest?q=siat&limit=1").body());
    assertThat(post("[]").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=", "?q=s", "?q=suic", "?q=want+to+di"})
  void offersNothingWhereNothingIsFit(String query) throws Exception {
    assertThat(served.get("/api/suggest" + query).body()).isEqualTo(NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "21", "many"})
  void refusesALimitOutOfBounds(String limit) throws Exception {
    var answer = served.get("/api/suggest?q=siat&limit=" + limit);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("limit must be").doesNotContain("siat");
  }

  @Test
  void passesTextOnAsText() throws Exception {
    assertThat(served.get("/api/suggest?q=zorn").body()).contains("Aches of \\\"Zorn\\\" & Co");
  }

  @Test
  void describesThePageToTheScriptInItsLanguage() throws Exception {
    assertThat(served.get("/").body())
        .contains("data-label=\"Suggestions\"")
        .doesNotContain("combobox");
    assertThat(served.get("/?lang=es").body()).contains("data-label=\"Sugerencias\"");
  }

  private static HttpResponse<String> post(String json) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(served.address() + "/api/suggest"))
              .POST(BodyPublishers.ofString(json))
              .build();
      return client.send(request, BodyHandlers.ofString(UTF_8));
    }
  }
}
