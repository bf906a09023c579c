package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list is kept so that somebody who adds a word finds its place, and sees that it is there. */
final class EverydayWordsTest {
  private static final Path LIST =
      Path.of("src/main/resources/org/willowbark/query/everyday-words.txt");

  private final Map<String, List<String>> groups = groups();

  @Test
  void keepsTheWordsOfEachGroupInOrder() {
    assertThat(groups)
        .hasSizeGreaterThan(10)
        .allSatisfy((_, words) -> assertThat(words).isSorted().isNotEmpty());
  }

  @Test
  void listsEachWordOnce() {
    var words = groups.values().stream().flatMap(List::stream).toList();

    assertThat(words).hasSizeGreaterThan(4_000).doesNotHaveDuplicates();
  }

  @Test
  void holdsPlainWordsInLowerCase() {
    assertThat(groups.values().stream().flatMap(List::stream))
        .allSatisfy(word -> assertThat(word).matches("[a-z]+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dunno", "marmalade", "went", "wardrobe", "knackered"})
  void knowsWhatPeopleSay(String word) {
    assertThat(EverydayWords.contains(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prostrate", "heroine", "soar", "stomache"})
  void knowsNoWordThatIsAUsualSlipForAnother(String word) {
    assertThat(EverydayWords.contains(word)).isFalse();
  }

  /** The words by the label of their group; a line that is indented goes on with the last. */
  private static Map<String, List<String>> groups() {
    var groups = new LinkedHashMap<String, List<String>>();
    List<String> current = new ArrayList<>();
    try {
      for (var line : Files.readAllLines(LIST)) {
        if (line.startsWith("#")) continue;
        var words = line;
        if (!line.startsWith(" ")) {
          int colon = line.indexOf(':');
          current = new ArrayList<>();
          groups.put(line.substring(0, colon), current);
          words = line.substring(colon + 1);
        }
        current.addAll(List.of(words.strip().split(" ")));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return groups;
  }
}
