package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the editor's pages say to whoever reads Spanish. */
final class EditorInSpanishTest {
  private static final List<String> PAGES =
      List.of(
          "/editor?lang=es",
          "/editor/run?lang=es",
          "/editor/rebuild?lang=es",
          "/editor/rollback?lang=es",
          "/editor/picks?lang=es",
          "/editor/picks?pick=concept:gout&lang=es",
          "/editor/picks/remove?pick=concept:gout&lang=es",
          "/editor/picks/remove?pick=nonsuch&lang=es",
          "/editor/nothing-found?lang=es",
          "/editor/vocabulary?lang=es",
          "/editor/quality?lang=es",
          "/editor/notices?lang=es",
          "/editor/articles?lang=es",
          "/editor/broken?lang=es",
          "/editor/overdue?lang=es",
          "/editor/hard?lang=es",
          "/editor/repeats?lang=es");

  /** Shorter ones are looked for as a text of their own: "By" is part of many words. */
  private static final int LITERAL_LENGTH_MIN = 10;

  @TempDir private Path temp;
  private EditorSite site;

  @BeforeEach
  void fill() throws Exception {
    var words = Files.createDirectory(temp.resolve("words"));
    Files.writeString(
        words.resolve("ours.yaml"),
        """
        - {id: gout, name: gout, type: disorder, lay: [zebra toe], adds: names, review: A. Nurse}
        - {id: draftling, name: draftling, type: disorder, review: draft}
        """);
    site = EditorSite.withWords(temp, words);
    site.write("gout", "Gout", "Crystals.");
    site.write("podagra", "Podagra", "Crystals.");
    site.write("diet", "Diet", "Water.");
    Files.writeString(site.articles.resolve("bad.md"), "---\n: [\n---\nText.\n");
    site.indexAll();
    site.post("/editor/picks", Map.of("concept", "gout", "phrase", "", "show", "diet"));
    EditorQualityTest.measurements().write(site.measurements);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void saysNothingInEnglishOnAnyPage() throws Exception {
    for (int i = 0; i < 10; i++) site.get("/search?q=zebras");
    var pages = new LinkedHashMap<String, String>();
    for (var path : PAGES) pages.put(path, site.get(path).body());
    var pick = Map.of("concept", "podagra", "phrase", "", "show", "gout");
    pages.put("preview", site.post("/editor/picks/preview?lang=es", pick).body());
    var trial = Map.of("concepts", "", "questions", "zebra toe\nwater\nnonsuch");
    pages.put("trial", site.post("/editor/vocabulary/preview?lang=es", trial).body());
    pages.put("forged", site.forge("/editor/run?lang=es", Map.of("kind", "update")).body());
    pages.put("rolled back", site.post("/editor/rollback?lang=es", Map.of()).body());

    for (var page : pages.entrySet()) {
      assertThat(english(Jsoup.parse(page.getValue()))).as(page.getKey()).isEmpty();
    }
    assertThat(english(Jsoup.parse(site.get("/editor").body())))
        .contains("Index everything anew", "Picks");
  }

  @Test
  void saysNothingInEnglishBeforeAnybodyIsIn() throws Exception {
    site.renewToken();

    var login = site.get("/editor?lang=es").body();
    var wrong = site.forge("/editor/login?lang=es", Map.of("token", "wrong")).body();

    assertThat(english(Jsoup.parse(login))).isEmpty();
    assertThat(english(Jsoup.parse(wrong))).isEmpty();
    assertThat(wrong).contains("Esta no es la clave.");
  }

  @Test
  void saysInSpanishWhatOfAPickCanNotBe() throws Exception {
    for (var fields :
        List.of(
            Map.of("concept", "", "phrase", "", "show", "diet"),
            Map.of("concept", "", "phrase", "?", "show", "diet"),
            Map.of("concept", "", "phrase", "toe ".repeat(60), "show", "diet"),
            Map.of("concept", "nonsuch", "phrase", "", "show", "diet"),
            Map.of("concept", "gout", "phrase", "", "show", ""),
            Map.of("concept", "gout", "phrase", "", "show", "nonsuch"),
            Map.of("concept", "gout", "phrase", "", "show", "diet\ndiet"),
            Map.of("concept", "gout", "phrase", "", "show", "diet\ngout\npodagra\ndiet"))) {
      var answer = site.post("/editor/picks?lang=es", fields);

      assertThat(answer.statusCode()).isEqualTo(400);
      var page = Jsoup.parse(answer.body());
      assertThat(english(page)).as("%s", fields).isEmpty();
      assertThat(page.select("#pick-error").text()).doesNotContain(" a pick ", " the ");
    }
  }

  @Test
  void takesTheChosenLanguageAlongWithEveryLinkAndForm() throws Exception {
    for (var path : PAGES) {
      var main = Jsoup.parse(site.get(path).body()).select("main, #run");

      var addresses = new ArrayList<>(main.select("a[href^=/]").eachAttr("href"));
      addresses.addAll(main.select("form").eachAttr("action"));
      assertThat(addresses).as(path).allMatch(it -> it.matches(".*[?&]lang=es(#.*)?"));
    }
    var answer = site.post("/editor/run?lang=es", Map.of("kind", "update"));
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/editor?lang=es");
  }

  @Test
  void offersTheOtherLanguageWhereItsAddressLeadsBack() throws Exception {
    var form = Map.of("concept", "gout", "phrase", "", "show", "diet");

    assertThat(site.get("/editor/articles?page=1&lang=es").body())
        .contains("href=\"/editor/articles?page=1&amp;lang=en\"");
    assertThat(site.post("/editor/picks/preview?lang=es", form).body()).doesNotContain("hreflang");
  }

  @Test
  void writesNumbersAndTimesAsSpanishDoes() throws Exception {
    assertThat(site.get("/editor/quality?lang=es").body())
        .contains("0,600, NO SE ALCANZA")
        .contains("Medido el 27 de noviembre de 2026, 10:00 UTC.");
    assertThat(site.get("/editor/vocabulary?lang=es").body())
        .contains("1 concepto cambiado (gout)");
  }

  /** The texts of the English bundle that a page shows, but for what is marked as English. */
  private static Set<String> english(Document page) {
    page.select("body [lang=en], footer, textarea").remove();
    var texts = new ArrayList<String>();
    page.select("*")
        .forEach(
            it -> {
              texts.add(it.attr("aria-label"));
              it.textNodes().forEach(node -> texts.add(node.text().strip()));
            });
    var all = String.join("\n", texts);
    var found = new TreeSet<>(literals("editor"));
    found.removeIf(
        it ->
            literals("editor_es").contains(it)
                || (it.length() < LITERAL_LENGTH_MIN ? !texts.contains(it) : !all.contains(it)));
    return found;
  }

  /** What stands between the tags and places of a bundle's texts. */
  private static Set<String> literals(String name) {
    var bundle = ResourceBundle.getBundle("org.willowbark.http." + name, Locale.ROOT);
    var literals = new TreeSet<String>();
    for (var key : bundle.keySet()) {
      for (var part : bundle.getString(key).split("<[^>]+>|\\{\\d}")) {
        if (part.chars().anyMatch(Character::isLetter)) literals.add(part.strip());
      }
    }
    return literals;
  }
}
