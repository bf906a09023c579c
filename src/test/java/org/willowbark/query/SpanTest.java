package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanTest {
  @ParameterizedTest
  @CsvSource({"2, 5, true", "3, 4, true", "1, 5, false", "2, 6, false", "6, 8, false"})
  void containsWhatLiesInsideOrIsEqual(int start, int end, boolean expected) {
    assertThat(new Span(2, 5).contains(new Span(start, end))).isEqualTo(expected);
  }

  @Test
  void refusesToEndBeforeItStarts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(3, 2))
        .withMessageContaining("3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(-1, 2))
        .withMessageContaining("-1");
  }
}
