package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {
  private static final String LONG_WORDS = "Rest a little, then move again as soon as you can. ";

  @TempDir private static Path temp;
  private static ServedArticles served;

  @BeforeAll
  static void serve() throws IOException {
    served =
        ServedArticles.of(
            Map.of(
                "disc.md",
                "---\nid: disc\ntitle: Slipped disc\npublisher: Test press\nlanguage: en\nsynonyms: [Prolapsed disc]\nreviewed: %s\nupdated: 2026-01-02\n---\nA herniated disc presses on a nerve.\n\n## Treatment\n\nMost get better with movement.\n\n- walk daily\n- lift little\n\n## Outlook\n\nThe nerve recovers. %s\n"
                    .formatted(LocalDate.now(ZoneOffset.UTC).minusMonths(2), LONG_WORDS.repeat(30)),
                "elan.md",
                "---\nid: elan\ntitle: \u00c9lan and energy\nreviewed: 2001-02-03\n---\nEnergy comes from rest.\n",
                "ciatica.md",
                "---\nid: ciatica\ntitle: Ci\u00e1tica\nlanguage: es\n---\nEl dolor baja por la pierna desde el nervio.\n",
                "elsewhere.md",
                "---\nid: elsewhere\ntitle: Gout\nurl: https://clinic.example.org/gout\n---\nCrystals in a joint cause sudden pain of the big toe.\n"),
            temp);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  void leadsToThePassageAndMarksItOnOurPage() throws Exception {
    var link =
        first("href=\"(/articles/disc\\?passage=[^\"#]+)#treatment", get("/search?q=movement"));

    var article = get(link);

    assertThat(article)
        .contains("<mark><strong class=\"answer\">Most get better with movement.</strong></mark>");
    assertThat(article).contains("<li><mark>walk daily</mark></li>");
    assertThat(article).doesNotContain("<mark>A herniated");
  }

  @Test
  void saysThatAPassageIsThereNoLonger() throws Exception {
    var article = served.get("/articles/disc?passage=gone");

    assertThat(article.statusCode()).isEqualTo(200);
    assertThat(article.body()).contains("has changed since").doesNotContain("<mark>");
  }

  @Test
  void leadsToThePlaceInThePublishersPage() throws Exception {
    var results = get("/search?q=big+toe");

    assertThat(results)
        .contains(
            "href=\"https://clinic.example.org/gout#:~:text=Crystals%20in%20a%20joint%20cause")
        .containsPattern("href=\"/articles/elsewhere\\?passage=[^\"]+\">Read it here");
  }

  @Test
  void namesTheOtherSectionsThatAnswer() throws Exception {
    assertThat(get("/search?q=nerve"))
        .containsPattern("<summary>1 more section of this article answers</summary>")
        .containsPattern(
            "<li><a href=\"/articles/disc\\?passage=[^\"]+\">(Outlook|Slipped disc)</a>");
  }

  @Test
  void tellsAFreshReviewFromAnOverdueOneAndFromNone() throws Exception {
    assertThat(get("/search?q=movement")).contains("Reviewed ");
    assertThat(get("/search?q=energy")).contains("Review overdue, last reviewed February 2001");
    assertThat(get("/search?q=big+toe")).contains("No clinical review stated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?lang=es | en | es",
        "/ | es-MX,es;q=0.9,en;q=0.5 | es",
        "/?lang=en | es | en",
        "/ | fr;q=0.9, de | en",
        "/?lang=xx | es | es",
        "/ | ;;;=== | en",
        "/nowhere | es | es",
        "/search?q= | es | es"
      })
  void speaksTheReadersLanguage(String path, String accepted, String language) throws Exception {
    var page = served.get(path, "Accept-Language", accepted);

    assertThat(page.body()).contains("<html lang=\"" + language + "\">");
    assertThat(page.headers().firstValue("Content-Language")).hasValue(language);
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
  }

  @Test
  void keepsAChosenLanguageOnAllLinks() throws Exception {
    for (var path :
        new String[] {
          "/?lang=es",
          "/search?q=nerve&lang=es",
          "/search?q=zzzz&lang=es",
          "/articles/disc?lang=es",
          "/topics?lang=es",
          "/help?lang=es",
          "/nowhere?lang=es"
        }) {
      var links =
          Pattern.compile("(?:href|action)=\"(/[^\"]*)\"")
              .matcher(get(path))
              .results()
              .map(it -> it.group(1))
              .filter(it -> !it.startsWith("/assets/") && !it.equals("/search"));

      assertThat(links).as(path).allMatch(it -> it.contains("lang="));
      assertThat(get(path)).contains("<input type=\"hidden\" name=\"lang\" value=\"es\">");
    }
  }

  @Test
  void offersTheSamePageInAnotherLanguage() throws Exception {
    assertThat(get("/search?q=nerve+%26+disc&lang=es"))
        .contains("href=\"/search?q=nerve+%26+disc&amp;lang=en\" lang=\"en\"");
  }

  @Test
  void marksTheLanguageOfWhatIsWrittenInAnother() throws Exception {
    assertThat(get("/search?q=pierna")).contains("<p class=\"passage\" lang=\"es\">");
    assertThat(get("/search?q=pierna&lang=es")).contains("<p class=\"passage\">");
    assertThat(get("/articles/ciatica")).containsPattern("<article [^>]*lang=\"es\"");
  }

  @Test
  void listsTitlesAndOtherNamesByLetter() throws Exception {
    assertThat(get("/topics"))
        .contains("?letter=C", "?letter=E", "?letter=G", "?letter=P")
        .contains("Ci\u00e1tica");
    assertThat(get("/topics?letter=E")).contains("\u00c9lan and energy");
    assertThat(get("/topics?letter=P"))
        .containsPattern(
            "<a href=\"/articles/disc\">Prolapsed disc</a> <span class=\"see\">Slipped disc");
    assertThat(served.get("/topics?letter=%00&page=99").statusCode()).isEqualTo(200);
    assertThat(served.get("/topics?page=-1").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=nerve",
        "/search?q=zzzz",
        "/search",
        "/nowhere",
        "/articles/disc",
        "/topics",
        "/help"
      })
  void hasHelpTopicsAndTheQuestionOfUseInTheSamePlaceOnEveryPage(String path) throws Exception {
    assertThat(get(path))
        .containsPattern(
            "(?s)<header class=\"site\">.*<a href=\"/topics\">.*<a href=\"/help\">.*</header>.*<main")
        .containsPattern("(?s)<form class=\"useful\" method=\"post\" action=\"/useful\">.*</main>");
  }

  @Test
  void countsUsefulnessWithoutTheQuestion() throws Exception {
    var answer = served.post("/useful", "page=results&useful=yes");
    served.post("/useful", "page=results&useful=no");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/thanks");
    assertThat(get("/thanks")).contains("without your question");
    assertThat(served.post("/useful", "page=results").statusCode()).isEqualTo(400);
    assertThat(served.post("/useful", "page=secret&useful=yes").statusCode()).isEqualTo(400);
  }

  @Test
  void offersOnlyWhatFindsSomethingWhenNothingIsFound() throws Exception {
    var page = get("/search?q=herniatd&wording=typed");

    assertThat(page).contains("These questions find something", "/search?q=herniatd\"");
    assertThat(get("/search?q=qqqq+zzzz")).doesNotContain("These questions find something");
  }

  @Test
  void namesAssetsByTheirContentAndLetsThemBeKept() throws Exception {
    var style = first("href=\"(/assets/willowbark-[0-9a-f]{12}\\.css)\"", get("/"));

    var asset = served.get(style);

    assertThat(asset.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(served.get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(served.get("/assets/willowbark-000000000000.css").statusCode()).isEqualTo(404);
  }

  @Test
  void weighsLittle() throws Exception {
    var home = get("/");
    long bytes = 0;
    for (var path :
        new String[] {
          "/",
          "/search?q=nerve",
          first("href=\"(/assets/[^\"]+css)\"", home),
          first("src=\"(/assets/[^\"]+js)\"", home)
        }) {
      bytes +=
          served
              .get(path, "Accept-Encoding", "gzip")
              .headers()
              .firstValueAsLong("Content-Length")
              .orElse(60_000);
    }

    assertThat(bytes).isLessThan(60_000);
  }

  private static String get(String path) throws Exception {
    return served.get(path).body();
  }

  private static String first(String pattern, String page) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1).replace("&amp;", "&");
  }
}
