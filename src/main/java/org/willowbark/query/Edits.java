package org.willowbark.query;

/**
 * Weighs the slips between two spellings: letters too many, too few, wrong, or two swapped.
 *
 * <p>An optimal string alignment whose slips cost what they tell: a wrong vowel or a letter doubled
 * says little against a word, another consonant much. Not thread-safe, as it reuses its rows.
 */
final class Edits {
  /** What a slip costs that says most: one consonant for a quite different one. */
  static final int WHOLE = 10;

  static final int SWAPPED = 8;
  private static final int VOWEL_FOR_VOWEL = 5;
  static final int KINDRED_CONSONANT = 7;
  private static final int VOWEL = 7;
  private static final int SILENT = 5;
  private static final int DOUBLED = 3;

  /** What a wrong or missing vowel, or "h", costs at least, unless it is a letter doubled. */
  static final int SOFT_MIN = Math.min(VOWEL_FOR_VOWEL, SILENT);

  /** Beside all others at the beginning of a word, where few mistakes are made. */
  static final int FIRST_LETTER = 5;

  /** Consonants that sound alike or lie side by side in the mouth. */
  private static final String[] KINDRED = {
    "mn", "bp", "dt", "gkcq", "szcx", "fv", "vw", "gj", "lr"
  };

  private static final int[] KINDRED_OF = kindred();

  private int[] beforeLast = new int[0];
  private int[] last = new int[0];
  private int[] row = new int[0];

  /**
   * The least cost that turns one word into the other, or more than {@code most} as soon as that is
   * certain.
   */
  int between(String a, String b, int most) {
    makeRoom(b.length() + 1);
    last[0] = 0;
    for (int j = 1; j <= b.length(); j++) last[j] = last[j - 1] + lone(b, j - 1);
    int leastBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = last[0] + lone(a, i - 1);
      int least = row[0];
      for (int j = 1; j <= b.length(); j++) {
        int cost = last[j - 1] + wrong(a, i - 1, b, j - 1);
        cost = Math.min(cost, last[j] + lone(a, i - 1));
        cost = Math.min(cost, row[j - 1] + lone(b, j - 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + SWAPPED + (i == 2 ? FIRST_LETTER : 0));
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      // A swap reaches over a row.
      if (least > most && leastBefore + SWAPPED > most) return most + 1;
      leastBefore = least;
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private void makeRoom(int length) {
    if (row.length >= length) return;
    beforeLast = new int[2 * length];
    last = new int[2 * length];
    row = new int[2 * length];
  }

  /** A letter that the other word lacks. */
  static int lone(String word, int at) {
    char c = word.charAt(at);
    if (at > 0 && word.charAt(at - 1) == c) return DOUBLED;
    int cost = isVowel(c) ? VOWEL : c == 'h' ? SILENT : WHOLE;
    return at == 0 ? cost + FIRST_LETTER : cost;
  }

  static int wrong(String a, int i, String b, int j) {
    char one = a.charAt(i);
    char other = b.charAt(j);
    if (one == other) return 0;
    int cost = WHOLE;
    if (isVowel(one) && isVowel(other)) {
      cost = VOWEL_FOR_VOWEL;
    } else if ((kindred(one) & kindred(other)) != 0) {
      cost = KINDRED_CONSONANT;
    }
    return i == 0 || j == 0 ? cost + FIRST_LETTER : cost;
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }

  private static int kindred(char c) {
    return c >= 'a' && c <= 'z' ? KINDRED_OF[c - 'a'] : 0;
  }

  private static int[] kindred() {
    int[] groups = new int[26];
    for (int i = 0; i < KINDRED.length; i++) {
      for (char c : KINDRED[i].toCharArray()) groups[c - 'a'] |= 1 << i;
    }
    return groups;
  }
}
