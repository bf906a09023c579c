package org.willowbark.safety;

import java.util.List;
import org.willowbark.vocabulary.TextWord;

/**
 * Words below which no list must unroll while they are typed, though they make no crisis by
 * themselves: what to take too much of, how to be hurt. English and Spanish.
 */
final class QuietBeginnings {
  private static final List<String> BEGINNINGS =
      List.of(
          "overdos",
          "sobredos",
          "autoles",
          "autolisis",
          "maltrat",
          "violaci",
          "matarm",
          "matarse",
          "cortarm");

  /** Fewer letters of one may become anything. */
  private static final int LETTERS_MIN = 5;

  private QuietBeginnings() {}

  /** Whether a word of the text begins so, or may do so once it is typed to its end. */
  static boolean isIn(String text) {
    for (var word : TextWord.of(text)) {
      var plain = word.plain();
      boolean isOpen = word.end() == text.length() && plain.length() >= LETTERS_MIN;
      for (var beginning : BEGINNINGS) {
        if (plain.startsWith(beginning) || (isOpen && beginning.startsWith(plain))) return true;
      }
    }
    return false;
  }
}
