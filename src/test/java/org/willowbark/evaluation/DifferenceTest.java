package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
  @Test
  void countsQuestionByQuestionAndPutsTheLargestChangeFirst() {
    var before = Map.of("1", 0.5, "2", 0.5, "3", 0.5, "4", 1.0);
    var after = Map.of("1", 0.6, "2", 0.5, "3", 0.1, "4", 1.0);

    var difference = Difference.of(before, after);

    assertThat(difference.before()).isEqualTo(0.625, within(1e-9));
    assertThat(difference.after()).isEqualTo(0.55, within(1e-9));
    assertThat(difference.wins()).isEqualTo(1);
    assertThat(difference.ties()).isEqualTo(2);
    assertThat(difference.losses()).isEqualTo(1);
    assertThat(difference.p()).isEqualTo(1);
    assertThat(difference.changes())
        .extracting(Difference.Change::question)
        .containsExactly("3", "1");
    assertThat(difference.changes().getFirst().gain()).isEqualTo(-0.4, within(1e-9));
  }

  @Test
  void refusesRankingsOfDifferentQuestions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Difference.of(Map.of("1", 0.5), Map.of("2", 0.5)))
        .withMessageContaining("different questions");
  }
}
