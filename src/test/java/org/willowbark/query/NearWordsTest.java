package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NearWordsTest {
  private static final NearWords WORDS =
      new NearWords(List.of("suicidal", "breathe", "chest", "die", "anaphylaxis", "droop"));

  @ParameterizedTest
  @CsvSource({
    "siucidal, suicidal",
    "brethe, breathe",
    "chets, chest",
    "dye, die",
    "anafilaxis, anaphylaxis",
    "drooop, droop"
  })
  void findsTheWordThatWasMeant(String typed, String meant) {
    assertThat(WORDS.near(typed)).containsExactly(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "there", "chemist", "diet", "brothers", "social"})
  void findsNothingForAnotherWord(String typed) {
    assertThat(WORDS.near(typed)).isEmpty();
  }
}
