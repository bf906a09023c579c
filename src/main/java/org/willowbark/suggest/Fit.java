package org.willowbark.suggest;

import org.willowbark.article.SectionKind;
import org.willowbark.suggest.Typed.Word;

/**
 * Tells how well candidates fit what was typed, in points: the fewer the better. Each typed word
 * takes the candidate's word that it begins with the fewest slips. Not thread-safe.
 */
final class Fit {
  /** A candidate that lacks a word, or answers another kind of question. */
  static final int NOT_AT_ALL = Integer.MAX_VALUE;

  private static final int ANY_SLIP = 10;
  private static final int POINTS_A_COST = 2;
  private static final int UNFINISHED = 1;

  /** Where a typed word that is finished stands for a longer one; an ending costs little. */
  private static final int LONGER_THAN_TYPED = 8;

  private static final int ENDING = 1;
  private static final int ENDING_LENGTH_MAX = 3;

  private static final int GAP = 1;
  private static final int TURNED = 8;
  private static final int NOT_FIRST = 6;
  private static final int WORD_MORE = 2;
  private static final int WORDS_MORE_MAX = 10;
  private static final int GLUE_MISSING = 8;
  private static final int ANY_KIND = 10;

  private final Typed typed;
  private final CandidateWords words;
  private final byte[][] slips;

  /** Whether the candidate last looked at fits only by slips. */
  private boolean hasSlips;

  Fit(Typed typed, CandidateWords words) {
    this.typed = typed;
    this.words = words;
    slips = new byte[typed.words().size()][];
    for (int i = 0; i < slips.length; i++) slips[i] = words.slips(typed.words().get(i));
  }

  /** The wanted word that the fewest candidates have, as the words that it may become. */
  byte[] rarest() {
    byte[] rarest = slips[0];
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < slips.length; i++) {
      if (!typed.words().get(i).isWanted()) continue;
      long count = 0;
      for (int word = 0; word < slips[i].length; word++) {
        if (slips[i][word] != CandidateWords.NONE) count += words.candidatesWith(word).length;
      }
      if (count < fewest) {
        fewest = count;
        rarest = slips[i];
      }
    }
    return rarest;
  }

  /** The points of a candidate, its handicap left out. */
  int points(int candidate, SectionKind kind) {
    boolean asksOtherwise = typed.kind() != SectionKind.OTHER && typed.kind() != kind;
    if (asksOtherwise && kind != SectionKind.OTHER) return NOT_AT_ALL;
    int[] its = words.ofCandidate(candidate);
    int points = 0;
    int taken = 0; // a bit for each of its words
    int last = -1;
    hasSlips = false;
    for (int i = 0; i < slips.length; i++) {
      var word = typed.words().get(i);
      int best = NOT_AT_ALL;
      int at = -1;
      for (int j = 0; j < its.length; j++) {
        byte cost = slips[i][its[j]];
        if (cost == CandidateWords.NONE || (taken & (1 << j)) != 0) continue;
        int here = points(word, its[j], cost) + distance(last, j);
        if (here < best) {
          best = here;
          at = j;
        }
      }
      if (at >= 0) {
        points += best;
        hasSlips |= slips[i][its[at]] > 0;
        taken |= 1 << at;
        last = at;
      } else if (word.isWanted()) {
        return NOT_AT_ALL;
      } else {
        points += GLUE_MISSING;
      }
    }
    return points
        + ((taken & 1) == 0 ? NOT_FIRST : 0)
        + more(its, taken)
        + (asksOtherwise ? ANY_KIND : 0);
  }

  boolean hasSlips() {
    return hasSlips;
  }

  private int points(Word word, int becomes, byte cost) {
    int more = words.length(becomes) - word.text().length();
    int slip = cost == 0 ? 0 : ANY_SLIP + POINTS_A_COST * cost;
    if (more <= 0) return slip;
    if (word.isOpen()) return slip + UNFINISHED;
    return slip + (more <= ENDING_LENGTH_MAX ? ENDING : LONGER_THAN_TYPED);
  }

  private static int distance(int last, int at) {
    if (last < 0 || at == last + 1) return 0;
    return at > last ? GAP : TURNED;
  }

  /** What the words cost that were not typed. */
  private int more(int[] its, int taken) {
    int more = 0;
    for (int j = 0; j < its.length; j++) {
      if ((taken & (1 << j)) == 0 && !words.isStop(its[j])) more += WORD_MORE;
    }
    return Math.min(more, WORDS_MORE_MAX);
  }
}
