package org.willowbark.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * The words of a name that say something, in whichever order: "rupture of the Achilles tendon" is
 * "Achilles tendon rupture".
 *
 * <p>Three words or more may stand in any order. Two may only be turned around a linking word
 * ("pain in the knee"), as two words side by side often mean something else the other way round.
 */
final class WordBag {
  static final int WORDS_MAX = 7;
  private static final int ANY_ORDER_WORDS_MIN = 3;

  private static final Set<String> LINKING = Set.of("of", "in", "on", "at");

  private static final Set<String> PASSED_OVER =
      Set.of(
          "a", "an", "the", "my", "your", "his", "her", "our", "their", "of", "in", "on", "at",
          "to", "from", "down", "up", "with", "is", "are", "that", "and");

  private long sum;
  private int words;
  private boolean isLinked;

  /** Takes the next word of a text. */
  void add(TextWord word) {
    if (says(word)) {
      sum += mix(word.form().hashCode() * 0x9E3779B97F4A7C15L);
      words++;
    } else if (words > 0) {
      isLinked |= LINKING.contains(word.form());
    }
  }

  /** Whether a word says something; a capital A is a letter, as in "vitamin A". */
  static boolean says(TextWord word) {
    return word.raw().equals("A") || !PASSED_OVER.contains(word.form());
  }

  int words() {
    return words;
  }

  /** Equal for two bags with the same words. */
  long key() {
    return sum;
  }

  /** Whether what a text holds may be a name in another order. */
  boolean mayTurn() {
    return words >= ANY_ORDER_WORDS_MIN || (words == 2 && isLinked);
  }

  static WordBag of(List<TextWord> words) {
    var bag = new WordBag();
    words.forEach(bag::add);
    return bag;
  }

  /**
   * Spreads a hash over 64 bits, so that sums of different words do not meet (the finaliser of
   * SplitMix64).
   */
  static long mix(long hash) {
    long z = hash;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
