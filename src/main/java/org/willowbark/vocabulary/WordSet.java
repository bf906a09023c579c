package org.willowbark.vocabulary;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Words in alphabetical order, in as little memory as they can be looked up in. Immutable. */
final class WordSet extends AbstractSet<String> {
  private final String[] words;

  /** A set of these words, which must be in order. */
  WordSet(String[] sorted) {
    words = sorted;
  }

  /**
   * Every word of every name in lower case as written, for telling misspellings from words; names
   * that are misspellings themselves left out. What a concept is said not to be is a word, too.
   */
  static WordSet of(Collection<Concept> concepts) {
    var words = new TreeSet<String>();
    for (var concept : concepts) {
      for (var name : concept.names()) {
        if (name.kind() != NameKind.SPELLING) addWords(name.text(), words);
      }
      for (var other : concept.notSameAs()) addWords(other, words);
    }
    return of(words);
  }

  private static void addWords(String text, SortedSet<String> words) {
    for (var word : TextWord.of(text)) words.add(word.raw().toLowerCase(Locale.ROOT));
  }

  private static WordSet of(SortedSet<String> words) {
    return new WordSet(words.toArray(String[]::new));
  }

  /** The words of both. */
  WordSet and(WordSet more) {
    if (more.isEmpty()) return this;
    var both = new TreeSet<>(Arrays.asList(words));
    both.addAll(more);
    return of(both);
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String text && Arrays.binarySearch(words, text) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.asList(words).iterator();
  }

  @Override
  public int size() {
    return words.length;
  }
}
