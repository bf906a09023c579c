package org.willowbark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.willowbark.search.Priors;

final class RankingReaderTest {
  /** Lines under {@code ranking:}, the line of the file that is wrong, and what of it. */
  record Mistake(String lines, int line, String message) {}

  static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("prefers: [A]", 2, "unknown key \"prefers\" in \"ranking:\"; it may have"),
          new Mistake("prefer: Lakeside Clinic", 2, "\"prefer:\" expects a list, such as"),
          new Mistake("prefer: [[A]]", 2, "each of \"prefer:\" expects a text"),
          new Mistake("prefer:\n    - A\n    - '?'", 4, "\"prefer:\" \"?\" is no publisher"),
          new Mistake(
              "prefer: [A]\n  prefer-less:\n    - B\n    - a.", 5, "named already, as \"A\""),
          new Mistake("prefer: [A, a]", 2, "the publisher \"a\" is named already"),
          new Mistake("prefer-less: " + names(101), 2, "more than 100 publishers"),
          new Mistake("currency: no", 2, "\"currency:\" is \"on\" or \"off\", got \"no\""));

  @TempDir private Path folder;

  @Test
  void readsWhatCountsForAndAgainstArticles() throws Exception {
    var priors =
        read(
            """
            ranking:
              prefer: [Lakeside Clinic, "O'Hara & Daughters"]
              prefer-less: [Hill Press]
              currency: off
            """);

    assertThat(priors)
        .isEqualTo(
            Priors.NONE
                .preferring("Lakeside Clinic")
                .preferring("O'Hara & Daughters")
                .preferringLess("Hill Press"));
    assertThat(priors.preferred()).containsOnlyKeys("lakeside-clinic", "ohara-daughters");
  }

  @Test
  void letsOverdueReviewsCountUnlessToldOtherwise() throws Exception {
    assertThat(read("sources: [{name: a, path: a}]")).isEqualTo(Priors.USUAL);
    assertThat(read("ranking: {prefer: [A]}")).isEqualTo(Priors.USUAL.preferring("A"));
    assertThat(read("ranking: {currency: on}")).isEqualTo(Priors.USUAL);
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void namesTheLineOfAMistake(Mistake mistake) {
    assertThatExceptionOfType(BrokenConfigException.class)
        .isThrownBy(() -> read("ranking:\n  " + mistake.lines + "\n"))
        .withMessageStartingWith(file() + ":" + mistake.line + ": ")
        .withMessageContaining(mistake.message);
  }

  private static String names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "P" + i)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private Priors read(String yaml) throws IOException, BrokenConfigException {
    Files.writeString(file(), yaml);
    return Config.read(file()).priors();
  }

  private Path file() {
    return folder.resolve("willowbark.yaml");
  }
}
