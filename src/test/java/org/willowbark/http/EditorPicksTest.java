package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditorPicksTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final Map<String, String> DIET =
      Map.of("concept", "gout", "phrase", "", "show", "diet");

  @TempDir private Path temp;
  private EditorSite site;

  @BeforeEach
  void serve() throws Exception {
    site = EditorSite.in(temp);
    site.write("gout", "Gout", "Gout is a disease of the joints. Gout comes in attacks.");
    site.write("toe", "A swollen toe", "A swollen toe may be gout.");
    site.write("diet", "What to eat " + SCRIPT, "Water, vegetables and bread.");
    site.indexAll();
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void showsWhatAPickWouldChangeBeforeItDoes() throws Exception {
    var preview = site.post("/editor/picks/preview", DIET);

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("<td>1</td><td>not among ten</td>")
        .contains("What to eat &lt;script&gt;")
        .contains("Nothing has been changed yet")
        .doesNotContain(SCRIPT);
    assertThat(site.get("/search?q=gout").body()).doesNotContain("Editors’ pick");
  }

  @Test
  void putsAPickAboveTheListAndSaysSo() throws Exception {
    assertThat(site.post("/editor/picks", DIET).statusCode()).isEqualTo(303);

    var page = site.get("/search?q=gout").body();
    var results = json("/api/search?q=gout").path("results");

    assertThat(page).contains("Editors’ pick").contains("for questions on <i>gout</i>");
    assertThat(page.indexOf("What to eat")).isLessThan(page.indexOf(">Gout<"));
    assertThat(page).contains("<ol class=\"results\" start=\"2\">").doesNotContain(SCRIPT);
    assertThat(results.path(0).at("/article/id").asText()).isEqualTo("diet");
    assertThat(results.path(0).path("pinned").asBoolean()).isTrue();
    assertThat(results.path(0).at("/why/pinnedFor").asText()).isEqualTo("gout");
    assertThat(results.path(1).path("pinned").asBoolean()).isFalse();
    assertThat(json("/api/search?q=water").at("/results/0/pinned").asBoolean()).isFalse();
  }

  @Test
  void leavesASafetyNoticeAboveEveryPick() throws Exception {
    var question = "crushing chest pain spreading to my left arm";
    site.post("/editor/picks", Map.of("concept", "", "phrase", question, "show", "diet"));

    var page = site.get("/search?q=" + question.replace(' ', '+')).body();

    assertThat(page).contains("Editors’ pick").contains("Immediate action required");
    assertThat(page.indexOf("Immediate action required")).isLessThan(page.indexOf("Editors’ pick"));
  }

  @Test
  void picksForAWholeQuestionButNotForOthersWithItsWords() throws Exception {
    var phrase = "Is my toe swollen?";
    site.post("/editor/picks", Map.of("concept", "", "phrase", phrase, "show", "diet"));

    assertThat(json("/api/search?q=is+my+toe+SWOLLEN").at("/results/0/pinned").asBoolean())
        .isTrue();
    assertThat(json("/api/search?q=is+my+toe+swollen+today").at("/results/0/pinned").asBoolean())
        .isFalse();
  }

  @Test
  void answersAQuestionThatFoundNothing() throws Exception {
    site.post("/editor/picks", Map.of("concept", "", "phrase", "zebras", "show", "toe"));

    assertThat(site.get("/search?q=zebras").body()).contains("A swollen toe");
  }

  @Test
  void takesThePassageThatAnAddressOfOursNames() throws Exception {
    var passage = json("/api/search?q=swollen").at("/results/0/passage/id").asText();
    var address =
        "http://127.0.0.1:8080/articles/toe?passage=%s#:~:text=A"
            .formatted(passage.substring(passage.indexOf('#') + 1));
    site.post("/editor/picks", Map.of("concept", "podagra", "phrase", "", "show", address));

    assertThat(json("/api/search?q=gout").at("/results/0/passage/id").asText()).isEqualTo(passage);
  }

  @ParameterizedTest
  @CsvSource({
    "gout, some words, diet, either a concept",
    "'', '', diet, either a concept",
    "nonsuch, '', diet, no concept",
    "gout, '', nonsuch, no article or passage",
    "gout, '', '', at least one",
    "gout, '', /articles/, no article or passage"
  })
  void saysWhatOfAPickCanNotBe(String concept, String phrase, String show, String why)
      throws Exception {
    var fields = Map.of("concept", concept, "phrase", phrase, "show", show);

    for (var path : new String[] {"/editor/picks", "/editor/picks/preview"}) {
      var answer = site.post(path, fields);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(why).contains("id=\"pick-error\"");
    }
  }

  @Test
  void removesAPickAfterAQuestion() throws Exception {
    site.post("/editor/picks", DIET);
    assertThat(site.get("/editor/picks/remove?pick=concept:gout").body()).contains("Remove the");

    site.post("/editor/picks/remove", Map.of("pick", "concept:gout"));

    assertThat(site.get("/search?q=gout").body()).doesNotContain("Editors’ pick");
    assertThat(site.get("/editor/picks/remove?pick=concept:gout").statusCode()).isEqualTo(404);
  }

  @Test
  void passesOverAPickWhoseArticleIsGoneAndTellsTheEditor() throws Exception {
    site.post("/editor/picks", DIET);
    Files.delete(site.articles.resolve("diet.md"));
    site.indexAll();

    assertThat(site.get("/search?q=gout").body()).contains("Gout").doesNotContain("Editors’ pick");
    assertThat(site.get("/editor/picks").body()).contains("diet (no longer there)");
  }

  @Test
  void leavesPicksOutOfAListThatAReaderOrders() throws Exception {
    site.post("/editor/picks", DIET);

    assertThat(json("/api/search?q=gout&sort=reviewed").at("/results/0/pinned").asBoolean())
        .isFalse();
  }

  @Test
  void escapesAPhraseWhereverItIsShown() throws Exception {
    var phrase = "\"><img src=x onerror=alert(1)>";
    var fields = Map.of("concept", "", "phrase", phrase, "show", "toe");

    var preview = site.post("/editor/picks/preview", fields).body();
    site.post("/editor/picks", fields);

    assertThat(
            preview
                + site.get("/editor/picks").body()
                + site.get("/search?q=img+src+x+onerror+alert+1").body())
        .contains("&lt;img")
        .doesNotContain("<img");
  }

  private JsonNode json(String path) throws Exception {
    return JsonMapper.builder().build().readTree(site.get(path).body());
  }
}
