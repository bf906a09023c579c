package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class JsonLinesFormatTest {
  private static final String GOOD =
      "{\"id\":\"ok\",\"title\":\"Fine\",\"text\":\"All is well.\"}\n";

  @TempDir private Path folder;

  @Test
  void readsAnArticleOfOneTextALine() {
    var read =
        read(
            """
            {"_id": "MED-1", "title": "Gout", "text": "Gout hurts. "}
            {"id": 2, "title": "Acne", "text": "Acne itches."}
            """);

    assertThat(read.problems).isEmpty();
    assertThat(read.articles)
        .extracting(Article::id, Article::title, Article::text)
        .containsExactly(tuple("MED-1", "Gout", "Gout hurts."), tuple("2", "Acne", "Acne itches."));
    assertThat(read.articles.getFirst().sections())
        .containsExactly(new Section("MED-1#1", List.of(), "", "Gout hurts."));
  }

  @Test
  void readsAnArticleOfSectionsALine() {
    var read =
        read(
            """
            {"id":"g","title":"Gout","sections":[{"text":"Gout hurts."},{"id":"s-7","heading":"Causes","text":"Beer."},\
            {"heading":"Empty","text":" "},{"heading":"Causes","text":"Meat."}]}
            """);

    var sections = read.only().sections();

    assertThat(sections).extracting(Section::id).containsExactly("g#1", "s-7", "g#3");
    assertThat(sections)
        .extracting(Section::path)
        .containsExactly(List.of(), List.of("Causes"), List.of("Causes"));
    assertThat(sections).extracting(Section::anchor).containsExactly("", "causes", "causes-2");
  }

  @Test
  void readsAllThatALineSaysOfItsArticle() {
    var read =
        read(
            """
            {"id":"g","title":"Gout","text":"Hurts.","url":"https://example.org/g","source":"NHS","summary":"A toe.",\
            "language":"en","audience":"adults","topics":["joints"," "],"synonyms":["podagra"],"authors":["A. Writer"],\
            "reviewers":["B. Reader"],"written":"2026-01-01",\
            "updated":"2026-01-02","reviewed":"2026-01-03","own":{"field":[1]}}
            """);

    var about = read.only().about();

    assertThat(about)
        .isEqualTo(
            About.builder()
                .summary("A toe.")
                .url("https://example.org/g")
                .publisher("NHS")
                .language("en")
                .audience("adults")
                .topics(List.of("joints"))
                .alsoCalled(List.of("podagra"))
                .authors(List.of("A. Writer"))
                .reviewers(List.of("B. Reader"))
                .written(LocalDate.of(2026, 1, 1))
                .updated(LocalDate.of(2026, 1, 2))
                .lastReviewed(LocalDate.of(2026, 1, 3))
                .build());
  }

  @Test
  void takesTheTextsBeginningForAMissingTitleAndTheTitleForAMissingText() {
    var text = "Gout is a kind of arthritis. ".repeat(9).strip();

    var read =
        read("{\"id\":\"a\",\"text\":\"" + text + "\"}\n{\"id\":\"b\",\"title\":\"Acne\"}\n");

    assertThat(read.problems).isEmpty();
    assertThat(read.articles.getFirst().title())
        .hasSizeLessThanOrEqualTo(83)
        .matches("Gout is a kind .*[a-z.]\\.\\.\\.");
    assertThat(text).startsWith(read.articles.getFirst().title().replaceFirst("\\.\\.\\.$", " "));
    assertThat(read.articles.getLast().text()).isEqualTo("Acne");
  }

  @Test
  void passesOverBlankLinesAndReadsALastLineWithoutLineBreak() {
    var read = read("\n  \t\r\n" + GOOD + "\n" + GOOD.strip().replace("ok", "last"));

    assertThat(read.problems).isEmpty();
    assertThat(read.articles).extracting(Article::id).containsExactly("ok", "last");
  }

  @Test
  void passesOverAByteOrderMark() {
    var read = read("\uFEFF" + GOOD);

    assertThat(read.only().id()).isEqualTo("ok");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"x"                                        | not valid JSON at column
          not json                                         | not valid JSON at column
          [1, 2]                                           | expected a JSON object
          null                                             | expected a JSON object
          "text"                                           | expected a JSON object
          {"title":"Gout","text":"Hurts."}                 | the article has no "id"
          {"id":" ","title":"Gout","text":"Hurts."}        | the article has no "id"
          {"id":["x"],"title":"Gout","text":"Hurts."}      | the article has no "id"
          {"id":"x"}                                       | article x has neither text nor sections
          {"id":"x","sections":[{"heading":"Causes"}]}     | article x has neither text nor sections
          {"id":"a b","title":"Gout","text":"Hurts."}      | got "a b"
          {"id":"x","title":"G","text":"T","written":"xy"} | "written": "xy" is no date
          {"id":"x","title":"G"} {"id":"y","title":"H"}    | not valid JSON at column
          {"id":"x","title":"G"}}                          | not valid JSON at column
          """)
  void reportsABrokenLineByItsNumberAndReadsTheOthers(String line, String reason) {
    var read = read("\n" + GOOD + line + "\n" + GOOD.replace("ok", "next"));

    assertThat(read.problems).singleElement().asString().startsWith("a.jsonl:3: ").contains(reason);
    assertThat(read.articles).extracting(Article::id).containsExactly("ok", "next");
  }

  @Test
  void reportsALineNestedTooDeeplyAndReadsTheOthers() {
    var deep = "{\"id\":\"x\",\"title\":\"X\",\"a\":" + "[".repeat(100_000) + "\n";

    var read = read(deep + GOOD);

    assertThat(read.problems).singleElement().asString().startsWith("a.jsonl:1: ");
    assertThat(read.articles).extracting(Article::id).containsExactly("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00 00 00 7b ff ff ff ff", "00 00 fe ff 11 00 00 00", "ff fe 7b", "c3 28", "80"})
  void reportsBytesThatAreNoTextAndReadsTheOthers(String hex) throws IOException {
    var file = folder.resolve("a.jsonl");
    var bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    try (var out = Files.newOutputStream(file)) {
      out.write(bytes);
      out.write('\n');
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }

    var read = ReadArticles.of(file);

    assertThat(read.problems).singleElement().asString().startsWith("a.jsonl:1: ");
    assertThat(read.articles).extracting(Article::id).containsExactly("ok");
  }

  @Test
  void reportsALineThatIsTooLongAndReadsTheOthers() throws IOException {
    var path = folder.resolve("a.jsonl");
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek((8 << 20) + 1);
      file.write(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    }

    var read = ReadArticles.of(path);

    assertThat(read.problems).containsExactly("a.jsonl:1: a line of over 8,388,608 bytes");
    assertThat(read.articles).extracting(Article::id).containsExactly("ok");
  }

  private ReadArticles read(String lines) {
    return ReadArticles.ofFile(folder, "a.jsonl", lines);
  }
}
