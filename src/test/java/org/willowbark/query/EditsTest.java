package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditsTest {
  private final Edits edits = new Edits();

  @ParameterizedTest
  @CsvSource({
    "gout, gout, 0",
    "gout, gut, 7",
    "gout, goutt, 3",
    "gout, gott, 10",
    "gout, guot, 8",
    "gout, gous, 10",
    "gout, bout, 15",
    "ribs, ribz, 7",
    "asthma, astma, 5",
    "gout, '', 39",
    "'', '', 0",
  })
  void weighsSlips(String one, String other, int expected) {
    assertThat(edits.between(one, other, 100)).isEqualTo(expected);
    assertThat(edits.between(other, one, 100)).isEqualTo(expected);
  }

  @Test
  void countsAsTheDefinitionDoesAndGivesUpOnlyAboveTheMost() {
    for (long seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var one = word(random);
      var other = word(random);
      int most = random.nextInt(40);

      int cost = edits.between(one, other, most);

      int defined = defined(one, one.length(), other, other.length());
      if (defined <= most) {
        assertThat(cost).as("seed %d: %s, %s", seed, one, other).isEqualTo(defined);
      } else {
        assertThat(cost).as("seed %d: %s, %s", seed, one, other).isGreaterThan(most);
      }
    }
  }

  /** The cheapest alignment of the first letters of both, straight from its definition. */
  private static int defined(String a, int i, String b, int j) {
    if (i == 0 && j == 0) return 0;
    int least = Integer.MAX_VALUE;
    if (i > 0) least = Math.min(least, defined(a, i - 1, b, j) + Edits.lone(a, i - 1));
    if (j > 0) least = Math.min(least, defined(a, i, b, j - 1) + Edits.lone(b, j - 1));
    if (i > 0 && j > 0) {
      least = Math.min(least, defined(a, i - 1, b, j - 1) + Edits.wrong(a, i - 1, b, j - 1));
    }
    if (i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1)) {
      int swapped = Edits.SWAPPED + (i == 2 ? Edits.FIRST_LETTER : 0);
      least = Math.min(least, defined(a, i - 2, b, j - 2) + swapped);
    }
    return least;
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) word.append((char) ('a' + random.nextInt(5)));
    return word.toString();
  }
}
