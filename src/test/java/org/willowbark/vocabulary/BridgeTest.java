package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the bundled lexicon against pairs of words that must meet, and pairs that never may. */
final class BridgeTest {
  private static final Path PAIRS =
      Path.of(System.getProperty("shared.data", "../shared/data"), "bridge");
  private static final double COVERED_MIN = 0.92;
  private static final double COVERED_MUSCULOSKELETAL_MIN = 0.95;

  private static Vocabulary vocabulary;

  @BeforeAll
  static void findPairs() {
    assumeTrue(Files.exists(PAIRS.resolve("dev.tsv")), "the pairs are not beside the project");
    vocabulary = Vocabulary.bundled();
  }

  @Test
  void leadsFromLayWordsToTheClinicalTerm() throws IOException {
    var pairs = rows("dev.tsv");
    var missed = new ArrayList<String>();
    int musculoskeletal = 0;
    int musculoskeletalMissed = 0;
    for (var pair : pairs) {
      boolean isMusculoskeletal = pair[3].startsWith("musculoskeletal");
      if (isMusculoskeletal) musculoskeletal++;
      if (Reach.leads(vocabulary, pair[0], pair[1])) continue;
      if (isMusculoskeletal) musculoskeletalMissed++;
      missed.add(pair[0] + " -> " + pair[1]);
    }

    double covered = 1 - missed.size() / (double) pairs.size();
    double coveredMusculoskeletal = 1 - musculoskeletalMissed / (double) musculoskeletal;

    System.out.printf(
        Locale.ROOT,
        "lay to clinical: %.3f of %d pairs, %.3f of %d musculoskeletal ones%n",
        covered,
        pairs.size(),
        coveredMusculoskeletal,
        musculoskeletal);
    assertThat(covered).as("missed: %s", missed).isGreaterThanOrEqualTo(COVERED_MIN);
    assertThat(coveredMusculoskeletal).isGreaterThanOrEqualTo(COVERED_MUSCULOSKELETAL_MIN);
  }

  @Test
  void neverJoinsLookalikes() throws IOException {
    var joined = new ArrayList<String>();
    for (var pair : rows("negative.tsv")) {
      for (var dress : Reach.DRESSES) {
        var one = dress.formatted(pair[0]);
        var other = dress.formatted(pair[1]);
        if (Reach.leads(vocabulary, one, pair[1]) || Reach.leads(vocabulary, other, pair[0]))
          joined.add(one + " = " + other);
      }
    }

    assertThat(joined).isEmpty();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(PAIRS.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
