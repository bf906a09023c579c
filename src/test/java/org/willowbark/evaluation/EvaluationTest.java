package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.willowbark.search.SearchEngine.RankedUnit;

final class EvaluationTest {
  @Test
  void keepsTheOrderThatReadersSeeWhereAnotherScaleFollows() {
    var ranking =
        List.of(unit("a", 5.8f), unit("b", 5.7f), unit("z", 20), unit("y", 19), unit("c", 1));

    var descending = Evaluation.descending(ranking);

    assertThat(descending).extracting(RankedUnit::id).containsExactly("a", "b", "z", "y", "c");
    assertThat(descending)
        .isSortedAccordingTo((first, second) -> Float.compare(second.score(), first.score()));
    assertThat(descending).extracting(RankedUnit::score).doesNotHaveDuplicates().contains(5.8f, 1f);
  }

  @Test
  void leavesScoresThatDescendAsTheyAre() {
    var ranking = List.of(unit("b", 2), unit("a", 2), unit("c", 1));

    assertThat(Evaluation.descending(ranking)).isEqualTo(ranking);
  }

  private static RankedUnit unit(String id, float score) {
    return new RankedUnit(id, score);
  }
}
