package org.willowbark.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SyllablesTest {
  /** Counted by hand: a word and its syllables. */
  record Counted(String word, int syllables) {}

  static List<Counted> counted() throws IOException {
    var counted = new ArrayList<Counted>();
    try (var in = SyllablesTest.class.getResourceAsStream("syllables.txt");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (var line : reader.readAllLines()) {
        var columns = line.split(" ");
        for (int i = 1; i < columns.length; i++)
          counted.add(new Counted(columns[i], Integer.parseInt(columns[0])));
      }
    }
    return counted;
  }

  @Test
  void isTestedWithManyWordsOfEveryLength() throws IOException {
    assertThat(counted()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(counted()).extracting(Counted::syllables).contains(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @MethodSource("counted")
  void countsAsByHand(Counted counted) {
    assertThat(Syllables.count(counted.word())).isEqualTo(counted.syllables());
  }

  @ParameterizedTest
  @CsvSource({"Knee, 1", "DISEASE, 2", "doesn\u2019t, 2", "mm, 1", "x, 1", "'''', 1"})
  void countsInAnyCaseAndAtLeastOne(String word, int syllables) {
    assertThat(Syllables.count(word)).isEqualTo(syllables);
  }
}
