package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class MarkdownFormatTest {
  @TempDir private Path folder;

  @Test
  void readsAllThatTheFrontMatterSays() {
    var matter =
        """
        ---
        id: gout-in-brief
        title: "Gout: in brief"
        summary: A sore toe.
        url: https://example.org/gout
        publisher: Willowbark
        language: en
        audience: adults
        topics: [joints, bones]
        synonyms: podagra
        sources:
          - organisation: NHS
            title: Gout
        written: 2026-01-31
        updated: 2026-02-01
        reviewed: 2026-03-02
        editor: a key of the publisher's own
        ---
        Gout hurts.
        """;

    var article = read(matter);

    assertThat(article.id()).isEqualTo("gout-in-brief");
    assertThat(article.title()).isEqualTo("Gout: in brief");
    assertThat(article.text()).isEqualTo("Gout hurts.");
    assertThat(article.about())
        .isEqualTo(
            About.builder()
                .summary("A sore toe.")
                .url("https://example.org/gout")
                .publisher("Willowbark")
                .language("en")
                .audience("adults")
                .topics(List.of("joints", "bones"))
                .alsoCalled(List.of("podagra"))
                .sources(List.of(new About.Source("NHS", "Gout")))
                .written(LocalDate.of(2026, 1, 31))
                .updated(LocalDate.of(2026, 2, 1))
                .lastReviewed(LocalDate.of(2026, 3, 2))
                .build());
  }

  @Test
  void namesAnArticleWithoutFrontMatterByItsHeadingAndItsFile() {
    var read = ReadArticles.ofFile(folder, "Sore toes.md", "# Gout\n\nGout hurts.\n");

    var article = read.only();

    assertThat(article.id()).isEqualTo("Sore-toes");
    assertThat(article.title()).isEqualTo("Gout");
    assertThat(article.about()).isEqualTo(About.NOTHING);
  }

  @Test
  void namesAnArticleByItsFileWhereNothingElseDoes() {
    var read = ReadArticles.ofFile(folder, "gout.v2.markdown", "---\nid:\n---\nGout hurts.\n");

    var article = read.only();

    assertThat(article.id()).isEqualTo("gout.v2");
    assertThat(article.title()).isEqualTo("gout.v2");
  }

  @Test
  void prefersTheStatedTitleToTheHeading() {
    var article = read("---\ntitle: Gout\n---\n# A sore toe\n\nGout hurts.\n");

    assertThat(article.title()).isEqualTo("Gout");
    assertThat(article.text()).isEqualTo("Gout hurts.");
  }

  @Test
  void givesEachHeadingASectionWithItsPathAnchorAndNumber() {
    var article =
        read(
            """
            ---
            id: gout
            ---
            Gout hurts.

            ## Treatment

            Rest.

            ### Caf\u00e9 & the doctor's advice

            Ask.

            ## Treatment

            Again.
            """);

    assertThat(article.sections())
        .containsExactly(
            new Section("gout#1", List.of(), "", "Gout hurts."),
            new Section("gout#2", List.of("Treatment"), "treatment", "Rest."),
            new Section(
                "gout#3",
                List.of("Treatment", "Caf\u00e9 & the doctor's advice"),
                "cafe-the-doctors-advice",
                "Ask."),
            new Section("gout#4", List.of("Treatment"), "treatment-2", "Again."));
  }

  @Test
  void leavesHeadingsWithoutTextOut() {
    var article = read("# Gout\n\n## Nothing here\n\n## Causes\n\n### Food\n\nBeer.\n");

    assertThat(article.sections())
        .extracting(Section::path)
        .containsExactly(List.of("Causes", "Food"));
  }

  @Test
  void goesBackUpWhereAHeadingIsEmpty() {
    var article = read("# Gout\n\n## Causes\n\nBeer.\n\n##\n\nNot a cause.\n");

    var last = article.sections().getLast();

    assertThat(last.path()).isEmpty();
    assertThat(last.anchor()).isEmpty();
  }

  @Test
  void joinsTheLinesOfAParagraphAndDropsItsMarkup() {
    var article =
        read(
            "Gout *really*\n**hurts** `a lot`, [see](other.md) <b>this</b> ![toe](t.png)&amp; rest.\n");

    assertThat(article.text()).isEqualTo("Gout really hurts a lot, see this & rest.");
  }

  @Test
  void keepsForcedLineBreaks() {
    var article = read("Call 999  \nor 112\\\nnow.\n");

    assertThat(article.text()).isEqualTo("Call 999\nor 112\nnow.");
  }

  @Test
  void writesListsALineEachAndIndentsNestedOnes() {
    var article =
        read(
            """
            Signs are:

            - a *sore* toe
            - swelling
              - of the foot
              - of the hand
                1. the thumb
            - heat

            3. third
            4. fourth
            """);

    assertThat(article.text())
        .isEqualTo(
            """
            Signs are:

            - a sore toe
            - swelling
              - of the foot
              - of the hand
                1. the thumb
            - heat

            3. third
            4. fourth""");
  }

  @Test
  void keepsCodeInsideAListItemAndWritesNoLineForAPicture() {
    var article = read("- measure\n\n  ```\n  38.5 C\n  ```\n- ![toe](toe.png)\n- > rest\n-\n");

    assertThat(article.text()).isEqualTo("- measure\n38.5 C\n- rest");
  }

  @Test
  void writesATableARowALine() {
    var article = read("| Food | Purines |\n|---|---|\n| Liver | *many* |\n| Milk | few |\n");

    assertThat(article.text()).isEqualTo("- Food; Purines\n- Liver; many\n- Milk; few");
  }

  @Test
  void keepsFencedAndIndentedCode() {
    var article = read("```\nBMI = kg / m2\n```\n\nor\n\n    BMI < 25\n");

    assertThat(article.text()).isEqualTo("BMI = kg / m2\n\nor\n\nBMI < 25");
  }

  @Test
  void leavesRawHtmlBehind() {
    var article = read("<script>alert(1)</script>\n\nGout hurts.\n\n<!-- a note -->\n");

    assertThat(article.text()).isEqualTo("Gout hurts.");
  }

  @Test
  void readsQuotedParagraphs() {
    var article = read("> Gout hurts.\n>\n> It is common.\n");

    assertThat(article.text()).isEqualTo("Gout hurts.\n\nIt is common.");
  }

  @Test
  void passesOverAByteOrderMark() {
    var article = read("\uFEFF---\nid: gout\ntitle: Gout\n---\nGout hurts.\n");

    assertThat(article.id()).isEqualTo("gout");
    assertThat(article.text()).isEqualTo("Gout hurts.");
  }

  @Test
  void readsFilesWithWindowsLineEnds() {
    var article = read("---\r\nid: gout\r\ntitle: Gout\r\n---\r\n\r\nGout hurts\r\na lot.\r\n");

    assertThat(article.id()).isEqualTo("gout");
    assertThat(article.text()).isEqualTo("Gout hurts a lot.");
  }

  @Test
  void readsARuleAtTheTopAsTextWhereNoFrontMatterEnds() {
    var article = read("---\n\nGout hurts.\n");

    assertThat(article.text()).isEqualTo("Gout hurts.");
  }

  @Test
  void namesTheLineOfTheFileWhereTheFrontMatterBreaks() {
    var broken = "---\nid: gout\ntitle: Gout: in brief\n---\nGout hurts.\n";

    assertThat(problemWith(broken)).startsWith("gout.md:3: front matter is not valid YAML");
    assertThat(problemWith("\uFEFF" + broken)).startsWith("gout.md:3:");
    assertThat(problemWith(broken.replace("\n", "\r\n"))).startsWith("gout.md:3:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just words",
        "- a\n- list",
        "id: [a, b]",
        "title: {a: b}",
        "id: two words",
        "id: a\nid: b",
        "written: last week",
        "updated: 2026-02-30",
        "sources: [NHS]",
        "sources: [{organisation: NHS}]",
        "a: &a [x]\nb: [[[*unknown]]]",
        "key: \"never closed",
        "\tid: tab",
      })
  void reportsFrontMatterThatSaysNoSense(String matter) {
    var problem = problemWith("---\n" + matter + "\n---\nGout hurts.\n");

    assertThat(problem).matches("(?s)gout\\.md:\\d: .+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[joints, {a: b}, [c], null]", "&all [joints, *all]", "[joints, &x [[*x]]]"})
  void passesOverWhatIsNoPlainTopic(String topics) {
    var article = read("---\ntopics: " + topics + "\n---\nGout hurts.\n");

    assertThat(article.about().topics()).containsExactly("joints");
  }

  @Test
  void quotesTheDateThatItCanNotRead() {
    var problem = problemWith("---\nid: gout\nreviewed: 31.01.2026\n---\nGout hurts.\n");

    assertThat(problem).contains("\"reviewed: 31.01.2026\" is no date; write it as 2026-01-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# Gout\n", "---\nid: gout\n---\n", "<p>Gout</p>\n"})
  void reportsAnArticleWithoutText(String text) {
    assertThat(problemWith(text)).isEqualTo("gout.md:1: article gout has no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "> ", "[", "*a ", "![", "`", "<a ", "| "})
  void survivesDeepNesting(String opening) {
    var read = ReadArticles.ofFile(folder, "deep.md", opening.repeat(20_000) + "end\n");

    assertThat(read.articles.size() + read.problems.size()).isEqualTo(1);
  }

  @Test
  void reportsEmphasisThatIsNestedTooDeeplyAndReadsTheOtherFiles() {
    ReadArticles.write(folder, "a.md", "*a **b ".repeat(50_000) + "c** d* ".repeat(50_000));
    ReadArticles.write(folder, "b.md", "Gout hurts.");

    var read = ReadArticles.of(folder);

    assertThat(read.problems).containsExactly("a.md: is nested too deeply to be read");
    assertThat(read.articles).extracting(Article::id).containsExactly("b");
  }

  @Test
  void survivesDeeplyNestedFrontMatter() {
    var problem = problemWith("---\nid: " + "[".repeat(100_000) + "\n---\nGout hurts.\n");

    assertThat(problem).contains("front matter is not valid YAML");
  }

  private Article read(String text) {
    return ReadArticles.ofFile(folder, "gout.md", text).only();
  }

  private String problemWith(String text) {
    var read = ReadArticles.ofFile(folder, "gout.md", text);
    assertThat(read.articles).isEmpty();
    assertThat(read.problems).hasSize(1);
    return read.problems.getFirst();
  }
}
