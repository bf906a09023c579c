package org.willowbark.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassageTest {
  @ParameterizedTest
  @CsvSource({"-1, 9", "0, 9", "0, 11", "10, 0", "5, 5"})
  void refusesOffsetsThatDoNotFitItsText(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passage("Gout hurts", start, end))
        .withMessageContainingAll("gout#k1", "10 characters", start + " to " + end);
  }

  @Test
  void standsAnywhereAsLongAsItsOffsetsFitItsText() {
    var passage = passage("Gout hurts", 2_000_000, 2_000_010);

    assertThat(passage.end() - passage.start()).isEqualTo(passage.text().length());
  }

  @Test
  void refusesToBeEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passage("  ", 0, 2))
        .withMessage("passage gout#k1 is empty");
  }

  @Test
  void printsItsIdAsArticleAndKey() {
    var id = new PassageId("gout", "1f2e");

    assertThat(id).hasToString("gout#1f2e");
  }

  @Test
  void refusesAnIdWithABlankPart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PassageId(" ", "k"))
        .withMessageContaining("article");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PassageId("gout", ""))
        .withMessageContaining("key");
  }

  private static Passage passage(String text, int start, int end) {
    var id = new PassageId("gout", "k1");
    return new Passage(id, "gout#1", List.of("Causes"), "causes", "", text, start, end);
  }
}
