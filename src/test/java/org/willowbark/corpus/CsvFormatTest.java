package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class CsvFormatTest {
  @TempDir private Path folder;

  @Test
  void readsAnArticleARowByTheUsualHeaders() {
    var read =
        read(
            "a.csv",
            """
            ID,Headline,Body,Link,Source,Tags,Also called,Language,Last reviewed,Views
            gout,Gout,"Gout hurts, a lot.

            It comes ""overnight"".",https://example.org/gout,Example Health,joints; feet,podagra,en,2026-01-31,17
            """);

    var gout = read.only();
    assertThat(gout.id()).isEqualTo("gout");
    assertThat(gout.title()).isEqualTo("Gout");
    assertThat(gout.text()).isEqualTo("Gout hurts, a lot.\n\nIt comes \"overnight\".");
    assertThat(gout.about().url()).isEqualTo("https://example.org/gout");
    assertThat(gout.about().publisher()).isEqualTo("Example Health");
    assertThat(gout.about().topics()).containsExactly("joints", "feet");
    assertThat(gout.about().alsoCalled()).containsExactly("podagra");
    assertThat(gout.about().language()).isEqualTo("en");
    assertThat(gout.about().lastReviewed()).isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheDelimiter(String delimiter) {
    var csv = "id;title;text\ngout;Gout;Hurts at night.\nacne;Acne;Itches.\n";

    var read = read("a.csv", csv.replace(";", delimiter));

    assertThat(read.articles)
        .extracting(Article::id, Article::title, Article::text)
        .containsExactly(
            tuple("gout", "Gout", "Hurts at night."), tuple("acne", "Acne", "Itches."));
  }

  @Test
  void prefersTheDelimiterOfTheHeaderToThoseInTheText() {
    var read =
        read("a.csv", "title;text\nGout;One, two, three, four\nAcne;Five, six, seven, eight\n");

    assertThat(read.articles).extracting(Article::text).hasSize(2).allMatch(it -> it.contains(","));
  }

  @Test
  void takesADelimiterThatTheFileStates() {
    assertThat(read("a.csv", "sep=|\ntitle|text\nGout|Hurts.\n").only().title()).isEqualTo("Gout");
  }

  @Test
  void readsQuestionsAndAnswers() {
    var read =
        read("faq.csv", "Question,Answer,Topic\nWhat is gout?,A kind of arthritis.,Joints\n");

    assertThat(read.only().title()).isEqualTo("What is gout?");
    assertThat(read.only().text()).isEqualTo("A kind of arthritis.");
    assertThat(read.only().about().topics()).containsExactly("Joints");
  }

  @Test
  void readsTheColumnsThatTheSourceNames() throws IOException {
    var file =
        ReadArticles.write(folder, "a.csv", "nr,thema,inhalt,titel\n7,Gicht,Tut weh.,Die Gicht\n");
    var columns = Map.of("id", "NR", "title", "thema", "text", "inhalt");
    var read = new ReadArticles();

    Corpus.of(List.of(new Source("a", file, columns))).read(read);

    assertThat(read.only()).returns("7", Article::id).returns("Gicht", Article::title);
  }

  @Test
  void saysWhichColumnIsMissingAndWhatThereIs() throws IOException {
    var file = ReadArticles.write(folder, "a.csv", "id,titre,texte\n1,Goutte,Mal.\n");
    var read = new ReadArticles();
    Corpus.of(List.of(new Source("a", file, Map.of("text", "corps")))).read(read);
    Corpus.of(List.of(new Source("a", file, Map.of("corps", "texte")))).read(read);
    Corpus.of(Source.ofPaths(List.of(file))).read(read);

    assertThat(read.articles).isEmpty();
    assertThat(read.problems)
        .satisfiesExactly(
            it ->
                assertThat(it)
                    .isEqualTo(
                        "a.csv:1: there is no column \"corps\" for the text; the header is: \"id\", \"titre\", \"texte\""),
            it -> assertThat(it).contains("columns: \"corps\" is no part of an article"),
            it ->
                assertThat(it)
                    .startsWith(
                        "a.csv:1: no column is known to hold the text; the header is: \"id\", \"titre\""));
  }

  @Test
  void namesRowsWithoutIdByTheirTitlesNotTheirPlaces() {
    var header = "title,text\n";
    var before = read("a.csv", header + "Gout,Hurts.\nAcne,Itches.\n");

    var after = read("a.csv", header + "Flu,Fever.\nGout,Hurts more.\nGout,Other.\nAcne,Itches.\n");

    var ids = before.articles.stream().map(Article::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("a-[0-9a-f]{12}"));
    assertThat(after.articles).extracting(Article::id).doesNotHaveDuplicates().containsAll(ids);
    assertThat(after.articles.get(1).id()).isEqualTo(ids.getFirst());
  }

  @Test
  void namesARowThatRepeatsAnother() {
    var read = read("a.csv", "title,text\nGout,Hurts.\nGout,Hurts.\n");

    assertThat(read.articles).hasSize(1);
    assertThat(read.problems).containsExactly("a.csv:3: the row repeats an earlier one");
  }

  @Test
  void readsHtmlInACell() {
    var read =
        read("a.csv", "title,text\nGout,\"<p>Hurts.</p><h2>Causes</h2><p>Beer &amp; meat.</p>\"\n");

    assertThat(read.only().sections())
        .extracting(Section::text)
        .containsExactly("Hurts.", "Beer & meat.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Gout,"never closed          ! 3 ! a quotation mark that opens in this row is never closed
          Gout,one, two,three         ! 3 ! the row has 4 cells, the header 2
          Gout,                       ! 3 ! the row has no text
          """)
  void namesABrokenRowByItsLine(String row, int line, String reason) {
    var read = read("a.csv", "title,text\nAcne,Itches.\n" + row.strip() + "\n");

    assertThat(read.articles).extracting(Article::title).containsExactly("Acne");
    assertThat(read.problems)
        .singleElement()
        .asString()
        .startsWith("a.csv:" + line + ": " + reason);
  }

  @Test
  void countsTheLinesOfCellsWithLineBreaksAndBlankRows() {
    var read =
        read("a.csv", "title,text\r\nAcne,\"It\r\n\r\nches.\"\r\n\r\n,\r\nGout,\r\nFlu,Fever.\r\n");

    assertThat(read.articles).extracting(Article::title).containsExactly("Acne", "Flu");
    assertThat(read.problems).containsExactly("a.csv:7: the row has no text");
  }

  @ParameterizedTest
  @CsvSource({"a.txt, true", "a, true", "a.md, false"})
  void knowsATableOfArticlesByItsHeader(String name, boolean isTable) {
    var read = read(name, "title\ttext\nGout\tHurts.\nAcne\tItches.\n");

    assertThat(read.articles).hasSize(isTable ? 2 : 1);
  }

  @Test
  void readsATableInAnyEncoding() throws IOException {
    for (var encoding : List.of("windows-1252", "UTF-16LE", "UTF-8")) {
      var csv = "title;text\nFi\u00e8vre;Repos \u00e0 la maison et \u00e9viter l'alcool.\n";
      var mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
      Files.write(folder.resolve("a.csv"), (mark + csv).getBytes(Charset.forName(encoding)));

      assertThat(ReadArticles.of(folder).only().title()).isEqualTo("Fi\u00e8vre");
    }
  }

  private ReadArticles read(String name, String csv) {
    return ReadArticles.ofFile(folder, name, csv);
  }
}
