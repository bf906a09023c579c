package org.willowbark.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordStemTest {
  @ParameterizedTest
  @CsvSource({
    "drooping, droop",
    "droopy, droop",
    "numbness, numb",
    "breathing, breathe",
    "taking, take",
    "cutting, cut",
    "swallowed, swallow",
    "heaviness, heavy",
    "suddenly, sudden",
    "floppy, flop"
  })
  void joinsTheInflectionsOfAWord(String one, String other) {
    assertThat(WordStem.of(one)).isEqualTo(WordStem.of(other));
  }

  @ParameterizedTest
  @CsvSource({"die, diet", "bleed, blood", "many, man", "note, not", "arm, army", "pill, pile"})
  void keepsOtherWordsApart(String one, String other) {
    assertThat(WordStem.of(one)).isNotEqualTo(WordStem.of(other));
  }
}
