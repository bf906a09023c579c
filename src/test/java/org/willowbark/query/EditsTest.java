package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditsTest {
  @ParameterizedTest
  @CsvSource({
    "gout, gout, 0",
    "gout, gut, 1",
    "gout, goutt, 1",
    "gout, gott, 1",
    "gout, guot, 1",
    "sciatica, siatica, 1",
    "sciatica, cyatica, 2",
    "ca, abc, 3",
    "'', gout, 4",
    "gout, '', 4",
    "'', '', 0",
  })
  void countsSlips(String one, String other, int expected) {
    assertThat(Edits.between(one, other, 10)).isEqualTo(expected);
  }

  @Test
  void countsAsTheDefinitionDoesAndGivesUpOnlyAboveTheMost() {
    for (long seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var one = word(random);
      var other = word(random);
      int most = random.nextInt(4);

      int edits = Edits.between(one, other, most);

      int defined = defined(one, other);
      if (defined <= most) {
        assertThat(edits).as("seed %d: %s, %s", seed, one, other).isEqualTo(defined);
      } else {
        assertThat(edits).as("seed %d: %s, %s", seed, one, other).isGreaterThan(most);
      }
    }
  }

  /** The optimal string alignment distance, straight from its recursive definition. */
  private static int defined(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) return a.length() + b.length();
    var shortA = a.substring(1);
    var shortB = b.substring(1);
    int least = defined(shortA, shortB) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
    least = Math.min(least, defined(shortA, b) + 1);
    least = Math.min(least, defined(a, shortB) + 1);
    if (a.length() > 1
        && b.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)) {
      least = Math.min(least, defined(a.substring(2), b.substring(2)) + 1);
    }
    return least;
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) word.append((char) ('a' + random.nextInt(3)));
    return word.toString();
  }
}
