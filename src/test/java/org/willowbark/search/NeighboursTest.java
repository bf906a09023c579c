package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.willowbark.embedding.Embedding;

final class NeighboursTest {
  private static final Embedding EAST = at(1, 0);
  private static final Embedding ALSO_EAST = at(1, 0.1f);
  private static final Embedding NORTH = at(0, 1);
  private static final Embedding ALSO_NORTH = at(0.1f, 1);

  @Test
  void drawsAnArticleTowardsThoseLikeIt() {
    float[] gains =
        Neighbours.gains(List.of(EAST, ALSO_EAST, NORTH, ALSO_NORTH), new float[] {9, 5, 6, 1});

    assertThat(gains[1]).isPositive();
    assertThat(gains[2]).isNegative();
    assertThat(5 + gains[1]).isGreaterThan(6 + gains[2]);
  }

  @Test
  void changesNothingWhereAllScoreTheSame() {
    float[] gains = Neighbours.gains(List.of(EAST, ALSO_EAST, NORTH), new float[] {2, 2, 2});

    assertThat(gains).containsExactly(0, 0, 0);
  }

  @Test
  void leavesASingleArticleAlone() {
    assertThat(Neighbours.gains(List.of(EAST), new float[] {3})).containsExactly(0);
  }

  private static Embedding at(float east, float north) {
    return Embedding.of(new float[] {east, north});
  }
}
