package org.willowbark.query;

/**
 * Which letters a word has, and which is its first, packed into an int: enough to tell most words
 * apart without weighing their slips.
 *
 * <p>A letter that only one of two words has was left out or is wrong there, wherever it stands;
 * {@link Edits} says what that costs at least.
 */
final class Letters {
  private static final int ALPHABET = 26;
  private static final int ALL = (1 << ALPHABET) - 1;

  /** What is cheapest to mistake: vowels, and "h", which is often silent. */
  private static final int SOFT = soft();

  private Letters() {}

  /** The letters of a word in small letters; all but a to z count for nothing. */
  static int of(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = number(word.charAt(i));
      if (letter < ALPHABET) letters |= 1 << letter;
    }
    return word.isEmpty() ? letters : letters | number(word.charAt(0)) << ALPHABET;
  }

  private static int number(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' : ALPHABET;
  }

  /** No more than {@link Edits#between} says of two words with these letters. */
  static int leastCost(int one, int other) {
    int cost = Math.max(leastCost(one & ~other & ALL), leastCost(other & ~one & ALL));
    return one >>> ALPHABET == other >>> ALPHABET ? cost : cost + Edits.FIRST_LETTER;
  }

  private static int leastCost(int lacking) {
    return Edits.SOFT_MIN * Integer.bitCount(lacking & SOFT)
        + Edits.KINDRED_CONSONANT * Integer.bitCount(lacking & ~SOFT);
  }

  private static int soft() {
    int soft = 0;
    for (char c = 'a'; c <= 'z'; c++) if (c == 'h' || Edits.isVowel(c)) soft |= 1 << (c - 'a');
    return soft;
  }
}
