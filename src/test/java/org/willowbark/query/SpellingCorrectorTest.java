package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.vocabulary.Vocabulary;

final class SpellingCorrectorTest {
  private static final ListedWords ARTICLES =
      new ListedWords(
          "Sciatica hurts in the leg. A walk may ease it.",
          "Stretching the hamstring helps; origami too. Walk daily.",
          "Walk with sciatica if you can. Beware of the mattress.",
          "A firm mattress is no better.",
          "The mattress may be soft. A typo: matress.");

  private final SpellingCorrector spelling = new SpellingCorrector(Vocabulary.bundled(), ARTICLES);

  @ParameterizedTest
  @CsvSource({
    "siatica,                      sciatica",
    "sciatcia,                     sciatica",
    "Scyatyca,                     sciatica",
    "spondolosis in the spine,     spondylosis in the spine",
    "is siatica (or spondylitus)?, is sciatica (or spondylitis)?",
    "mattrress,                    mattress",
  })
  void mendsMisspelledWordsAndKeepsTheRest(String typed, String expected) {
    assertThat(spelling.correct(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sciatica",
        "Sciatica in my leg?",
        "matress",
        "walking walked walks walker",
        "haemorrhage oedema",
        "could you explain something",
        "leg",
        "lge",
        "B12 at 38.5",
        "xqzvjkw",
        "refrigerator",
        "\u00e9tude",
        "!?",
      })
  void leavesTheVerySameTextWhereNothingIsMisspelled(String typed) {
    assertThat(spelling.correct(typed)).isSameAs(typed);
  }

  @Test
  void leavesWordsOfEndlessLengthAlone() {
    var endless = "sciatica".repeat(400);

    assertThat(spelling.correct(endless)).isSameAs(endless);
  }

  @Test
  void trustsAnArticlesWordOnlyFromThreePassagesOn() {
    assertThat(spelling.correct("origammi")).isEqualTo("origammi");
    assertThat(spelling.correct("matttress")).isEqualTo("mattress");
  }

  @Test
  void allowsShortWordsOneSlipOnly() {
    var articles = new ListedWords("knee", "knee", "knee");
    var knees = new SpellingCorrector(Vocabulary.bundled(), articles);

    assertThat(knees.correct("knne")).isEqualTo("knee");
    assertThat(knees.correct("kxxe")).isEqualTo("kxxe");
  }
}
