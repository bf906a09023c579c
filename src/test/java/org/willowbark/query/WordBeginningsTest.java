package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class WordBeginningsTest {
  private static final WordBeginnings WORDS =
      new WordBeginnings(
          List.of(
              "sciatica", "sciatic", "back", "bacon", "pneumonia", "hypertension", "hypotension"));

  @Test
  void findsWhatBeginsAsTyped() {
    assertThat(found(WORDS, "ba")).containsOnly(Map.entry("back", 0), Map.entry("bacon", 0));
  }

  @Test
  void findsWhatWasMisspelledOrWrittenByEar() {
    assertThat(found(WORDS, "siat")).containsOnlyKeys("sciatica", "sciatic");
    assertThat(found(WORDS, "bak")).containsOnlyKeys("back", "bacon");
    assertThat(found(WORDS, "newmo")).containsOnlyKeys("pneumonia");
    assertThat(found(WORDS, "siat").values()).allMatch(cost -> cost > 0);
  }

  @Test
  void mendsNoWordIntoItsOpposite() {
    assertThat(found(WORDS, "hypert")).containsOnlyKeys("hypertension");
    assertThat(found(WORDS, "hypot")).containsOnlyKeys("hypotension");
  }

  @Test
  void findsWhatComparingEachWordByItselfFinds() {
    long seed = 11;
    var random = new Random(seed);
    var words = new TreeSet<String>();
    while (words.size() < 300) words.add(word(random, 3 + random.nextInt(7)));
    var beginnings = new WordBeginnings(words);
    int near = 0;

    for (int i = 0; i < 500; i++) {
      var typed = word(random, 3 + random.nextInt(4));
      var slow = slow(words, typed);
      near += slow.size();
      var fast = found(beginnings, typed);
      // What only sounds alike is no matter of letters.
      fast.values().removeIf(cost -> cost == 4);
      slow.entrySet().removeIf(it -> it.getValue() > 4 && sounds(it.getKey(), typed));

      assertThat(fast).as("%s, seed %d", typed, seed).isEqualTo(slow);
    }
    assertThat(near).isGreaterThan(500);
  }

  private static boolean sounds(String word, String typed) {
    var sound = Sounding.of(typed);
    return sound.length() >= 3 && Sounding.of(word).startsWith(sound);
  }

  /** The cheapest of all beginnings of each word. */
  private static Map<String, Integer> slow(Iterable<String> words, String typed) {
    var found = new TreeMap<String, Integer>();
    int most = typed.length() < 6 ? 8 : 10;
    for (var word : words) {
      int best = most + 1;
      for (int end = 1; end <= Math.min(word.length(), typed.length() + 3); end++)
        best = Math.min(best, new Edits().between(word.substring(0, end), typed, 1_000));
      if (best <= most) found.put(word, best);
    }
    return found;
  }

  /** Of few letters, so that many words are near each other. */
  private static String word(Random random, int length) {
    var word = new ArrayList<String>();
    for (int i = 0; i < length; i++) word.add(String.valueOf("abmnst".charAt(random.nextInt(6))));
    return String.join("", word);
  }

  private static Map<String, Integer> found(WordBeginnings words, String typed) {
    var found = new TreeMap<String, Integer>();
    words.find(typed, (number, cost) -> found.merge(words.word(number), cost, Math::min));
    return found;
  }
}
