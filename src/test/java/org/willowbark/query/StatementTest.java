package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zinc shortens colds by a day.",
        "Walking does more for back pain than rest.",
      })
  void tellsStatements(String text) {
    assertThat(Statement.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "back pain.",
        "pins and needles in both hands at night",
        "Zinc shortens colds by a day?",
        "does zinc shorten colds by a day",
        "my back hurts when I bend",
        "Gout. How long does a flare last",
        "?!",
      })
  void takesAllElseForQuestionsOrTopics(String text) {
    assertThat(Statement.is(text)).isFalse();
  }
}
