package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LettersTest {
  @Test
  void neverRuleOutAWordThatIsNearEnough() {
    var edits = new Edits();
    for (long seed = 0; seed < 20_000; seed++) {
      var random = new Random(seed);
      var one = word(random);
      var other = word(random);

      assertThat(Letters.leastCost(Letters.of(one), Letters.of(other)))
          .as("%s and %s", one, other)
          .isLessThanOrEqualTo(edits.between(one, other, 1_000));
    }
  }

  @Test
  void tellWordsApartByWhatOneOfThemLacks() {
    assertThat(leastCost("gout", "gout")).isZero();
    assertThat(leastCost("gout", "guot")).isZero();
    assertThat(leastCost("gout", "gut")).isEqualTo(Edits.SOFT_MIN);
    assertThat(leastCost("gout", "goat")).isEqualTo(Edits.SOFT_MIN);
    assertThat(leastCost("gout", "gour")).isEqualTo(Edits.KINDRED_CONSONANT);
    assertThat(leastCost("gout", "bout")).isEqualTo(Edits.KINDRED_CONSONANT + Edits.FIRST_LETTER);
    assertThat(leastCost("lupus", "bursa")).isGreaterThan(Edits.KINDRED_CONSONANT);
  }

  private static int leastCost(String one, String other) {
    return Letters.leastCost(Letters.of(one), Letters.of(other));
  }

  /** Of few letters, so that words are often near. */
  private static String word(Random random) {
    var word = new StringBuilder();
    int length = 1 + random.nextInt(7);
    for (int i = 0; i < length; i++) word.append("aeoyhbdlst3\u00f1".charAt(random.nextInt(12)));
    return word.toString();
  }
}
