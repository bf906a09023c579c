package org.willowbark.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * Tells which of many known words an unfinished one may become: those that begin as it is spelled,
 * nearly so, or as it sounds. Immutable and thread-safe.
 *
 * <p>Slips are weighed as in {@link SpellingCorrector}, over the sorted words as over a tree: what
 * words begin with in common is compared once, and left as soon as it is too far off.
 */
public final class WordBeginnings {
  /** Shorter beginnings are taken as they are spelled: nearly every word is near them. */
  private static final int MENDED_LENGTH_MIN = 3;

  private static final int LENGTH_MAX = 32;

  /** How far off a beginning may be, by the length of what was typed. */
  private static final int COST_MAX_SHORT = 8;

  private static final int COST_MAX_MIDDLE = 10;
  private static final int COST_MAX_LONG = 13;
  private static final int MIDDLE_LENGTH_MIN = 6;
  private static final int LONG_LENGTH_MIN = 9;

  /** What it costs to begin only as the typed letters sound, and how long that sound must be. */
  private static final int BY_SOUND = 4;

  private static final int SOUND_LENGTH_MIN = 3;

  /** So many letters more than were typed are compared. */
  private static final int LETTERS_MORE = 3;

  private final String[] words;

  /** How many letters each word has in common with the one before it. */
  private final int[] common;

  private final String[] sounds;

  /** The numbers of the words that sound so. */
  private final int[] wordsOfSounds;

  /** Takes a word that may have been meant. */
  public interface Visitor {
    /**
     * A word by its number; one may come more than once.
     *
     * @param cost of the slips, 10 for a quite different consonant; 0 where there is none
     */
    void word(int number, int cost);
  }

  /** Looks among these words, in small letters. */
  public WordBeginnings(Collection<String> words) {
    this.words = new TreeSet<>(words).toArray(String[]::new);
    common = new int[this.words.length];
    for (int i = 1; i < common.length; i++) common[i] = inCommon(this.words[i - 1], this.words[i]);
    record Heard(String sound, int word) {}
    var heard = new Heard[this.words.length];
    for (int i = 0; i < heard.length; i++) heard[i] = new Heard(Sounding.of(this.words[i]), i);
    Arrays.sort(heard, Comparator.comparing(Heard::sound));
    sounds = Arrays.stream(heard).map(Heard::sound).toArray(String[]::new);
    wordsOfSounds = Arrays.stream(heard).mapToInt(Heard::word).toArray();
  }

  private static int inCommon(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) at++;
    return at;
  }

  /** How many words there are; they are numbered from 0. */
  public int size() {
    return words.length;
  }

  public String word(int number) {
    return words[number];
  }

  /** The words that begin as it is spelled. */
  public void findSpelled(String typed, Visitor visitor) {
    findSpelled(words, typed, at -> visitor.word(at, 0));
  }

  /** The words that may become of what was typed, in small letters. */
  public void find(String typed, Visitor visitor) {
    findSpelled(typed, visitor);
    if (typed.length() < MENDED_LENGTH_MIN || typed.length() > LENGTH_MAX) return;
    var sound = Sounding.of(typed);
    if (sound.length() >= SOUND_LENGTH_MIN) {
      findSpelled(sounds, sound, at -> offer(typed, wordsOfSounds[at], BY_SOUND, visitor));
    }
    new Walk(typed).over(visitor);
  }

  private void offer(String typed, int number, int cost, Visitor visitor) {
    var word = words[number];
    var beginning = word.substring(0, Math.min(word.length(), typed.length() + 1));
    if (!Opposites.are(typed, word) && !Opposites.are(typed, beginning)) visitor.word(number, cost);
  }

  private static void findSpelled(
      String[] sorted, String beginning, java.util.function.IntConsumer found) {
    int at = Arrays.binarySearch(sorted, beginning);
    if (at < 0) at = -at - 1;
    while (at > 0 && sorted[at - 1].equals(beginning)) at--;
    for (; at < sorted.length && sorted[at].startsWith(beginning); at++) found.accept(at);
  }

  private static int costMax(int length) {
    if (length < MIDDLE_LENGTH_MIN) return COST_MAX_SHORT;
    return length < LONG_LENGTH_MIN ? COST_MAX_MIDDLE : COST_MAX_LONG;
  }

  /** One way through all words, in their order; keeps a row of costs a letter. */
  private final class Walk {
    private final String typed;
    private final int most;
    private final int[][] rows;

    /** The least cost in each row, and that of the whole typed word up to it. */
    private final int[] least;

    private final int[] best;

    Walk(String typed) {
      this.typed = typed;
      most = costMax(typed.length());
      rows = new int[typed.length() + LETTERS_MORE + 1][typed.length() + 1];
      least = new int[rows.length];
      best = new int[rows.length];
      for (int j = 1; j <= typed.length(); j++)
        rows[0][j] = rows[0][j - 1] + Edits.lone(typed, j - 1);
      best[0] = Integer.MAX_VALUE;
    }

    void over(Visitor visitor) {
      int known = 0; // rows that hold for the word before
      int lost = Integer.MAX_VALUE; // so many letters of it are too far off already
      for (int i = 0; i < words.length; i++) {
        if (common[i] >= lost) continue;
        lost = Integer.MAX_VALUE;
        known = Math.min(known, common[i]);
        int end = Math.min(words[i].length(), rows.length - 1);
        while (known < end) {
          known++;
          addRow(words[i], known);
          if (isLost(known)) {
            lost = known;
            break;
          }
        }
        if (best[known] <= most) offer(typed, i, best[known], visitor);
      }
    }

    /** Whether nothing that begins so can be near; a swap reaches over a row. */
    private boolean isLost(int at) {
      return least[at] > most && least[at - 1] + Edits.SWAPPED > most && best[at] > most;
    }

    private void addRow(String word, int i) {
      int[] last = rows[i - 1];
      int[] row = rows[i];
      row[0] = last[0] + Edits.lone(word, i - 1);
      least[i] = row[0];
      for (int j = 1; j <= typed.length(); j++) {
        int cost = last[j - 1] + Edits.wrong(word, i - 1, typed, j - 1);
        cost = Math.min(cost, last[j] + Edits.lone(word, i - 1));
        cost = Math.min(cost, row[j - 1] + Edits.lone(typed, j - 1));
        if (i > 1
            && j > 1
            && word.charAt(i - 1) == typed.charAt(j - 2)
            && word.charAt(i - 2) == typed.charAt(j - 1)) {
          int swapped = Edits.SWAPPED + (i == 2 ? Edits.FIRST_LETTER : 0);
          cost = Math.min(cost, rows[i - 2][j - 2] + swapped);
        }
        row[j] = cost;
        least[i] = Math.min(least[i], cost);
      }
      best[i] = Math.min(best[i - 1], row[typed.length()]);
    }
  }
}
