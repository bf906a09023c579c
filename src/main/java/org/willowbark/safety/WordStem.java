package org.willowbark.safety;

/**
 * Gives the inflections of a word one stem: "drooping", "droops" and "droopy" are all "droop".
 *
 * <p>Rules and questions pass through it alike, so a stem need not be a word. It strips less than
 * the stemmer of the index, which would join what rules must keep apart.
 */
final class WordStem {
  private WordStem() {}

  /** The stem of a word's common form. */
  static String of(String form) {
    if (form.length() < 5) return form;
    var word = form;
    if (word.endsWith("ness") && word.length() > 6) {
      word = word.substring(0, word.length() - 4);
      if (word.endsWith("i")) return single(word.substring(0, word.length() - 1));
    }
    if (word.endsWith("ing") && hasVowel(word, 3)) return withE(word, 3);
    if (word.endsWith("ed") && !word.endsWith("eed") && hasVowel(word, 2)) return withE(word, 2);
    if (word.endsWith("ly") && word.length() > 6) word = word.substring(0, word.length() - 2);
    if (word.length() < 5) return word;
    if (word.endsWith("e")) return word.substring(0, word.length() - 1);
    if (word.endsWith("y") && !isVowel(word.charAt(word.length() - 2)))
      return single(word.substring(0, word.length() - 1));
    return word;
  }

  /** "taking" is "take", "cutting" is "cut", "breathing" is "breath" as "breathe" is. */
  private static String withE(String word, int ending) {
    int length = word.length() - ending;
    var rest = word.substring(0, length);
    boolean isShort =
        length == 3
            && !isVowel(rest.charAt(0))
            && isVowel(rest.charAt(1))
            && !isVowel(rest.charAt(2));
    return isShort ? rest + "e" : single(rest);
  }

  private static boolean hasVowel(String word, int ending) {
    int length = word.length() - ending;
    if (length < 3) return false;
    for (int i = 0; i < length; i++) {
      if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') return true;
    }
    return false;
  }

  private static String single(String word) {
    int last = word.length() - 1;
    boolean isDouble = last > 2 && word.charAt(last) == word.charAt(last - 1);
    return isDouble && "lsz".indexOf(word.charAt(last)) < 0 ? word.substring(0, last) : word;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
