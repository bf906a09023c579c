package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class PlainTextFormatTest {
  @TempDir private Path folder;

  @Test
  void takesAFirstLineThatStandsAloneForTheTitle() {
    var article = read("Gout in brief\n\nGout hurts.\n");

    assertThat(article.title()).isEqualTo("Gout in brief");
    assertThat(article.text()).isEqualTo("Gout hurts.");
    assertThat(article.id()).isEqualTo("joints/sore-toe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gout hurts. It comes overnight.\n\nRest helps.",
        "Gout hurts and\ncomes overnight.\n\nRest helps.",
        "- Gout hurts\n\nRest helps.",
        "What helps:\n\nRest helps."
      })
  void takesTheNameOfTheFileWhereTheFirstLineIsText(String text) {
    var article = read(text);

    assertThat(article.title()).isEqualTo("sore toe");
    assertThat(article.text()).containsAnyOf("Gout hurts", "What helps:").endsWith("Rest helps.");
  }

  @Test
  void readsFrontMatterAsInMarkdown() {
    var article = read("---\ntitle: Gout\nurl: https://example.org/gout\n---\nSore toe\n\nRest.\n");

    assertThat(article.title()).isEqualTo("Gout");
    assertThat(article.about().url()).isEqualTo("https://example.org/gout");
    assertThat(article.text()).isEqualTo("Sore toe\n\nRest.");
  }

  @Test
  void readsUnderlinedHeadingsInTwoLevels() {
    var article =
        read(
            """
            Gout
            ====

            Gout hurts.

            Treatment
            =========
            Rest it.

            Medicines
            ---------
            Ask a doctor.
            """);

    assertThat(article.title()).isEqualTo("Gout");
    assertThat(article.sections())
        .containsExactly(
            new Section("joints/sore-toe#1", List.of(), "", "Gout hurts."),
            new Section("joints/sore-toe#2", List.of("Treatment"), "treatment", "Rest it."),
            new Section(
                "joints/sore-toe#3",
                List.of("Treatment", "Medicines"),
                "medicines",
                "Ask a doctor."));
  }

  @Test
  void readsHeadingsInCapitalsAndWithNumbers() {
    var article =
        read(
            """
            All about gout

            SIGNS:

            A sore toe.

            1. Causes

            Crystals.

            1.1 Food and drink

            Beer.

            2) Treatment

            Rest.
            """);

    assertThat(article.sections())
        .extracting(Section::path)
        .containsExactly(
            List.of("SIGNS"),
            List.of("Causes"),
            List.of("Causes", "Food and drink"),
            List.of("Treatment"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gout\n\nTake NSAIDs.\n\nCALL 999 AT ONCE!\n\nThen wait.",
        "Gout\n\nTake NSAIDs.\n\nMRI\n\nThen wait.",
        "Gout\n\nTake NSAIDs.\n\nDO NOT DRIVE.\nThen wait.",
        "Gout\n\n1. Rest the foot\n\n2. Cool it\n\n3. Raise it\n\nThen wait.",
        "Gout\n\n2. Take the tablets after a meal.\n\nThen wait.",
        "Gout\n\nTake NSAIDs.\n\nTHE LAST LINE IN CAPITALS"
      })
  void takesALineForTextInDoubt(String text) {
    assertThat(read(text).sections()).hasSize(1);
  }

  @Test
  void joinsWrappedLinesAndKeepsWantedBreaks() {
    var article =
        read(
            """
            Gout

            Gout is a form of arthritis that causes sudden, severe joint pain. It
            often starts in the big toe, at night, and the joint becomes red, hot and
            swollen. Ask about long-
            term treatment.

            The clinic
            12 Example Street
            Exampletown
            """);

    assertThat(article.text())
        .isEqualTo(
            """
            Gout is a form of arthritis that causes sudden, severe joint pain. It often starts in the \
            big toe, at night, and the joint becomes red, hot and swollen. Ask about long-term treatment.

            The clinic
            12 Example Street
            Exampletown""");
  }

  @Test
  void readsAParagraphALineWhereLinesAreLong() {
    var paragraph =
        "Gout is a form of arthritis that causes sudden, severe joint pain. ".repeat(4).strip();

    var article = read("Gout\n" + paragraph + "\n" + paragraph + "\n");

    assertThat(article.text()).isEqualTo(paragraph + "\n\n" + paragraph);
    assertThat(article.title()).isEqualTo("Gout");
  }

  @Test
  void writesListsALineEachAsMarkdownDoes() {
    var article =
        read(
            """
            Gout

            Signs are:
            * a sore toe that is too tender to bear the weight of a
              bed sheet
            \u2022\tswelling
                - of the foot
                - of the hand
            * heat

            * redness

            Then:
            (1) rest
            2) cool
            ------
            After.
            """);

    assertThat(article.text())
        .isEqualTo(
            """
            Signs are:

            - a sore toe that is too tender to bear the weight of a bed sheet
            - swelling
              - of the foot
              - of the hand
            - heat
            - redness

            Then:

            1. rest
            2. cool

            After.""");
  }

  @Test
  void readsAFileWithoutEndingAndPacked() {
    var read = ReadArticles.ofFile(folder, "GOUT", "Gout\n\nGout hurts.\n");

    assertThat(read.only().id()).isEqualTo("GOUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "----\n\n====\n"})
  void reportsAFileWithoutText(String text) {
    var read = ReadArticles.ofFile(folder, "gout.txt", text);

    assertThat(read.articles).isEmpty();
    assertThat(read.problems).singleElement().asString().startsWith("gout.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n", "- a\n", "  - a\n - b\n", "A\n\n", "1. A\n\n", "\n", "- ", "=", "#"})
  void readsManyLinesInLinearTime(String line) {
    ReadArticles.write(folder, "long.txt", line.repeat((1 << 20) / line.length()));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(ReadArticles.of(folder).progress).isNotEmpty());
  }

  private Article read(String text) {
    ReadArticles.write(folder, "joints/sore-toe.txt", text);
    return ReadArticles.of(folder).only();
  }
}
