package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the bundled lexicon against terms that are easily mistaken for each other. */
final class LookalikesTest {
  /** One of the pairs of {@code lookalikes.tsv}. */
  record Pair(String one, String other) {}

  static List<Pair> pairs() throws java.io.IOException {
    var file = Objects.requireNonNull(LookalikesTest.class.getResourceAsStream("lookalikes.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Pair(cells[0], cells[1]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void neverJoins(Pair pair) {
    var vocabulary = Vocabulary.bundled();

    for (var dress : Reach.DRESSES) {
      var one = dress.formatted(pair.one());
      var other = dress.formatted(pair.other());

      assertThat(Reach.leads(vocabulary, one, pair.other()))
          .as("\"%s\" leads to \"%s\"", one, pair.other())
          .isFalse();
      assertThat(Reach.leads(vocabulary, other, pair.one()))
          .as("\"%s\" leads to \"%s\"", other, pair.one())
          .isFalse();
    }
  }
}
