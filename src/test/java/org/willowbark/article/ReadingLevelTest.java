package org.willowbark.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingLevelTest {
  /** Eleven words of 13 syllables, counted by hand. */
  private static final String SENTENCE = "Rest your sore knee and call the nurse if needed today. ";

  private static Article article(String language, String text) {
    var about = About.builder().language(language).build();
    return new Article("knee", "Knee", about, List.of(new Section("knee#1", List.of(), "", text)));
  }

  private static double gradeOf(String text) {
    return ReadingLevel.of(article("", text)).orElseThrow().grade();
  }

  @Test
  void gradesByTheLengthOfSentencesAndWords() {
    // .39 x 11 + 11.8 x 13 / 11 - 15.59
    assertThat(gradeOf(SENTENCE.repeat(10))).isEqualTo(2.6);
    // .39 x 8 + 11.8 x 27 / 8 - 15.59
    assertThat(
            gradeOf(
                "Osteoarthritis usually responds to physiotherapy and appropriate exercise. "
                    .repeat(13)))
        .isEqualTo(27.4);
    assertThat(gradeOf("We do. ".repeat(60))).isZero();
  }

  @Test
  void overlooksWhatIsNoWholeSentence() {
    double alone = gradeOf(SENTENCE.repeat(10));

    var withLists =
        "Symptoms of inflammation:\n- severe\n- intermittent\n- \n\n" + SENTENCE.repeat(10);

    assertThat(gradeOf(withLists)).isEqualTo(alone);
    assertThat(ReadingLevel.of(article("", "- a swollen knee\n".repeat(100)))).isEmpty();
  }

  @Test
  void countsHyphenatedWordsOnceNumbersNotAndAbbreviationsByLetter() {
    var said = SENTENCE.replace("sore knee", "well-used 20 mg/5ml knee (8) -");
    // As many words, one syllable more: "well-used" for "sore".
    assertThat(gradeOf(said.repeat(10).replace(" mg/5ml", ""))).isEqualTo(3.7);

    // Eleven words; "MRI" has three syllables, "nurse" one.
    assertThat(gradeOf(SENTENCE.replace("nurse", "MRI").repeat(10))).isEqualTo(4.8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en", "en-GB", "en_US", "EN"})
  void takesWhatDoesNotSayItsLanguageForEnglish(String language) {
    assertThat(ReadingLevel.of(article(language, SENTENCE.repeat(10)))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr-CA", "enm", "und"})
  void saysNothingOfOtherLanguages(String language) {
    assertThat(ReadingLevel.of(article(language, SENTENCE.repeat(10)))).isEmpty();
  }

  @Test
  void saysNothingOfTextsUnderAHundredWords() {
    assertThat(ReadingLevel.of(article("en", SENTENCE.repeat(9)))).isEmpty();
    assertThat(ReadingLevel.of(article("en", SENTENCE.repeat(9) + "Go. "))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "0, EASY",
    "6, EASY",
    "6.04, EASY",
    "6.1, FAIRLY_EASY",
    "9, FAIRLY_EASY",
    "9.1, HARD"
  })
  void putsTheGradeInAWord(double grade, ReadingLevel.Ease ease) {
    assertThat(new ReadingLevel(grade).ease()).isEqualTo(ease);
  }

  @Test
  void refusesWhatIsNoGrade() {
    assertThatThrownBy(() -> new ReadingLevel(-1)).hasMessage("grade must be >= 0, got -1.0");
    assertThatThrownBy(() -> new ReadingLevel(Double.NaN)).hasMessageContaining("NaN");
  }
}
