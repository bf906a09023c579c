package org.willowbark.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tells which of a few known words a misspelled one may have been meant to be: all that are near,
 * where {@link SpellingCorrector} wants the nearest. Immutable and thread-safe.
 */
public final class NearWords {
  private static final int LENGTH_MIN = 3;
  private static final int LENGTH_MAX = 24;

  /** How far apart typed and meant words may be, by the length of the longer. */
  private static final int COST_MAX_SHORTEST = 5;

  private static final int COST_MAX_SHORT = 8;
  private static final int COST_MAX_MIDDLE = 10;
  private static final int COST_MAX_LONG = 13;
  private static final int COST_MAX_SOUND = 5;

  /** Words whose sound is shorter are heard alike too often. */
  private static final int SOUND_LENGTH_MIN = 5;

  /** How many letters only one of the two may have, one of these for another counting twice. */
  private static final int LETTERS_MAX = 4;

  private final List<List<Near>> byLength = new ArrayList<>();

  /** A word with what is compared of it. */
  private record Near(String word, int letters, int spelled, String sound, int heard) {
    static Near of(String word) {
      var sound = Sounding.of(word);
      return new Near(word, NearWords.letters(word), Letters.of(word), sound, Letters.of(sound));
    }

    /** Whether the words differ in few letters, in whichever places. */
    boolean isLike(Near other) {
      return Integer.bitCount(letters ^ other.letters) <= LETTERS_MAX;
    }

    boolean isSpelledLike(Near other, int most, Edits edits) {
      return Letters.leastCost(spelled, other.spelled) <= most
          && edits.between(word, other.word, most) <= most;
    }

    boolean soundsLike(Near other, Edits edits) {
      return Math.min(sound.length(), other.sound.length()) >= SOUND_LENGTH_MIN
          && Letters.leastCost(heard, other.heard) <= COST_MAX_SOUND
          && edits.between(sound, other.sound, COST_MAX_SOUND) <= COST_MAX_SOUND;
    }
  }

  /** Looks among these words, in small letters. */
  public NearWords(Collection<String> words) {
    for (int i = 0; i <= LENGTH_MAX; i++) byLength.add(new ArrayList<>());
    for (var word : words) {
      if (word.length() >= LENGTH_MIN && word.length() <= LENGTH_MAX)
        byLength.get(word.length()).add(Near.of(word));
    }
  }

  /** The words that may be meant; none for a word that only glues sentences. */
  public List<String> near(String typed) {
    int length = typed.length();
    if (length < LENGTH_MIN || length > LENGTH_MAX || QuestionWords.isStop(typed)) return List.of();
    var edits = new Edits();
    var asTyped = Near.of(typed);
    var near = new ArrayList<String>();
    for (int other = Math.max(LENGTH_MIN, length - 2);
        other <= Math.min(LENGTH_MAX, length + 2);
        other++) {
      int most = costMax(Math.max(length, other));
      for (var known : byLength.get(other)) {
        if (asTyped.isLike(known)
            && (asTyped.isSpelledLike(known, most, edits) || asTyped.soundsLike(known, edits)))
          near.add(known.word);
      }
    }
    return near;
  }

  private static int costMax(int length) {
    if (length <= 3) return COST_MAX_SHORTEST;
    if (length <= 5) return COST_MAX_SHORT;
    return length <= 7 ? COST_MAX_MIDDLE : COST_MAX_LONG;
  }

  /** A bit for each letter: two words that differ in many are far apart. */
  private static int letters(String word) {
    int set = 0;
    for (int i = 0; i < word.length(); i++) set |= 1 << (word.charAt(i) & 31);
    return set;
  }
}
