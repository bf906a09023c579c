package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionTest {
  @Test
  void losesTheWhiteSpaceAtItsEnds() {
    assertThat(Question.of("\n sore  toe\u2003").text()).isEqualTo("sore  toe");
  }

  @Test
  void mayBeReadFreelyAndByAllEvidenceWhereNothingElseIsSaid() {
    var question = Question.of("sore toe");

    assertThat(question.mode()).isEqualTo(Question.Mode.HYBRID);
    assertThat(question.wording()).isEqualTo(Question.Wording.UNDERSTOOD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n\u2003"})
  void refusesToBeEmpty(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.of(text))
        .withMessage("the question is empty");
  }

  @Test
  void takesFourThousandCharactersAndNotOneMore() {
    var longest = "x".repeat(4_000);

    assertThat(Question.of("  " + longest + "  ").text()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.of(longest + "y"))
        .withMessage("the question has 4001 characters; at most 4000 are read");
  }
}
