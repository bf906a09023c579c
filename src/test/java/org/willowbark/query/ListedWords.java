package org.willowbark.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words of a few texts, each of which counts as a passage. */
final class ListedWords implements WordList {
  private final List<String> passages;
  private final Map<String, Integer> counts = new TreeMap<>();

  ListedWords(String... passages) {
    this.passages = List.of(passages);
    for (var passage : passages) {
      Arrays.stream(passage.toLowerCase(Locale.ROOT).split("[^a-z]+"))
          .filter(word -> !word.isEmpty())
          .distinct()
          .forEach(word -> counts.merge(word, 1, Integer::sum));
    }
  }

  @Override
  public int passagesWith(String word) {
    return counts.getOrDefault(word, 0);
  }

  @Override
  public boolean holds(String phrase) {
    return passages.stream().anyMatch(passage -> passage.toLowerCase(Locale.ROOT).contains(phrase));
  }

  @Override
  public void forEach(Visitor visitor) {
    counts.forEach(visitor::word);
  }
}
