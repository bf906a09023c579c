package org.willowbark.corpus;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class JsonFormatTest {
  private static final String GOUT =
      "{\"id\": \"gout\", \"title\": \"Gout\", \"text\": \"Hurts.\"}";
  private static final String ACNE =
      "{\"id\": \"acne\", \"title\": \"Acne\", \"text\": \"Itches.\"}";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s, %s]",
        "\uFEFF \n[\n  %s,\n  %s\n]\n",
        "{\"site\": {\"name\": \"Example\"}, \"articles\": [%s, %s], \"count\": 2}",
        "{\"items\": [%s, %s]}",
        "%s %s",
        "%s\n\n%s"
      })
  void readsSeveralArticlesHoweverTheyAreHeldTogether(String form) {
    var read = read("a.json", form.formatted(GOUT, ACNE));

    assertThat(read.problems).isEmpty();
    assertThat(read.articles).extracting(Article::id).containsExactly("gout", "acne");
  }

  @Test
  void namesAnArticleThatIsAloneInItsFileByTheFile() {
    var read = read("sore-toe.json", "{\n  \"title\": \"Gout\",\n  \"text\": \"Hurts.\"\n}\n");

    assertThat(read.only().id()).isEqualTo("sore-toe");
  }

  @ParameterizedTest
  @CsvSource({"a.txt", "a", "a.jsonl", "a.json"})
  void knowsAnArrayByItsContentWhateverItIsCalled(String name) {
    assertThat(read(name, "[\n" + GOUT + "]").only().id()).isEqualTo("gout");
  }

  @ParameterizedTest
  @CsvSource({"a.txt", "a", "a.json"})
  void knowsJsonLinesByTheirContent(String name) {
    var read = read(name, GOUT + "\n{broken\n" + ACNE + "\n");

    assertThat(read.articles).extracting(Article::id).containsExactly("gout", "acne");
    assertThat(read.problems).singleElement().asString().startsWith(name + ":2: not valid JSON");
  }

  @Test
  void understandsTheNamesThatOthersUse() {
    var read =
        read(
            "a.json",
            """
            [{"slug": "gout", "headline": "Gout", "articleBody": "Hurts.", "inLanguage": "en", "author": "A. Writer",
              "keywords": ["toe", "joint"], "datePublished": "2026-01-31T09:15:00Z", "lastReviewed": "31 March 2026",
              "dateModified": "soon", "alternateName": "podagra"},
             {"id": "q", "question": "What is gout?", "answer": "A kind of arthritis."}]
            """);

    var gout = read.articles.getFirst();
    assertThat(gout.title()).isEqualTo("Gout");
    assertThat(gout.about().authors()).containsExactly("A. Writer");
    assertThat(gout.about().topics()).containsExactly("toe", "joint");
    assertThat(gout.about().alsoCalled()).containsExactly("podagra");
    assertThat(gout.about().written()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(gout.about().lastReviewed()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(gout.about().updated()).isNull();
    assertThat(read.articles.getLast().title()).isEqualTo("What is gout?");
    assertThat(read.articles.getLast().text()).isEqualTo("A kind of arthritis.");
  }

  @Test
  void readsTextInHtmlWithItsHeadingsAndPictures() {
    var read =
        read(
            "a.json",
            """
            {"id": "g", "title": "Gout", "text": "<p>Gout <b>hurts</b>.</p><h2>Causes</h2><ul><li>Beer</li></ul><img src='t.png' alt='A red toe'>"}
            """);

    assertThat(read.only().sections())
        .extracting(Section::path, Section::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(List.of(), "Gout hurts."),
            org.assertj.core.groups.Tuple.tuple(List.of("Causes"), "- Beer"));
    assertThat(read.only().about().pictures())
        .singleElement()
        .satisfies(it -> assertThat(it.alternative()).isEqualTo("A red toe"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p<0.05 and a<b>c", "<5 mg or >10 mg", "see <https://example.org>"})
  void takesNoComparisonForHtml(String text) {
    var read = read("a.json", "{\"id\": \"g\", \"title\": \"Gout\", \"text\": \"" + text + "\"}");

    assertThat(read.only().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [%1$s, {"title": "No id"}, %2$s]       | 2 | 1 | the article has no "id"
          [%1$s, 7, %2$s]                        | 2 | 1 | expected a JSON object
          [%1$s, {"id": "x", "id": "y"}]         | 1 | 1 | Duplicate field 'id'
          {"id": "x", "id": "y", "text": "Z."}   | 0 | 1 | Duplicate field 'id'
          [%1$s                                  | 1 | 1 | Unexpected end-of-input
          [%1$s, {"text": "never closed          | 1 | 1 | Unexpected end-of-input
          [%1$s] trailing                        | 1 | 1 | not valid JSON at column
          "text"                                 | 0 | 1 | expected a JSON object
          """)
  void namesWhatIsWrongWithItsLine(String json, int articles, int line, String reason) {
    var read = read("a.json", json.strip().formatted(GOUT, ACNE));

    assertThat(read.articles).hasSize(articles);
    assertThat(read.problems)
        .singleElement()
        .asString()
        .startsWith("a.json:" + line + ": ")
        .contains(reason);
  }

  @Test
  void countsLinesInsideAnArray() {
    var read = read("a.json", "[\n" + GOUT + ",\n{\"title\": \"No id\"}\n]");

    assertThat(read.problems).containsExactly("a.json:3: the article has no \"id\"");
  }

  @Test
  void readsUtf16WithMarkBothAsJsonAndAsJsonLines() throws IOException {
    for (var name : List.of("a.json", "a.jsonl")) {
      Files.write(folder.resolve(name), ("\uFEFF" + GOUT + "\n" + ACNE + "\n").getBytes(UTF_16LE));

      var read = ReadArticles.of(folder.resolve(name));

      assertThat(read.problems).isEmpty();
      assertThat(read.articles).extracting(Article::id).containsExactly("gout", "acne");
    }
  }

  @Test
  void readsEachLineInItsOwnEncoding() throws IOException {
    var line =
        "{\"id\": \"%s\", \"title\": \"Caf\u00e9\", \"text\": \"Probl\u00e8mes d\u00e9j\u00e0 r\u00e9gl\u00e9s.\"}\n";
    var file = folder.resolve("a.jsonl");
    Files.writeString(file, line.formatted("utf"));
    Files.write(
        file,
        line.formatted("windows").getBytes(Charset.forName("windows-1252")),
        java.nio.file.StandardOpenOption.APPEND);

    var read = ReadArticles.of(file);

    assertThat(read.problems).isEmpty();
    assertThat(read.articles).extracting(Article::title).containsExactly("Caf\u00e9", "Caf\u00e9");
  }

  private ReadArticles read(String name, String json) {
    return ReadArticles.ofFile(folder, name, json);
  }
}
