package org.willowbark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a misspelled one may have been meant to be, by their lengths.
 *
 * <p>All of about the right length are compared, which is affordable because a bit set of their
 * consonants rules out nearly all of them. Immutable and thread-safe.
 */
final class KnownWords {
  static final int LENGTH_MIN = 4;
  static final int LENGTH_MAX = 40;

  /**
   * An article's word is trusted as a correction from this many passages on: its own misspellings
   * are rarer.
   */
  private static final int PASSAGES_MIN = 3;

  /** How far apart typed and meant words may be, by the length of what was typed. */
  private static final int COST_MAX_SHORT = 8;

  private static final int COST_MAX_SLIGHT = 7;
  private static final int COST_MAX_MIDDLE = 10;
  private static final int COST_MAX_LONG = 13;
  private static final int MIDDLE_LENGTH_MIN = 6;
  private static final int LONG_LENGTH_MIN = 9;

  /** What a word outside the lexicon, one in no article, and one that only sounds alike cost. */
  private static final int NOT_IN_LEXICON = 5;

  private static final int IN_NO_ARTICLE = 2;
  private static final int BY_SOUND = 2;

  /** How much longer or shorter the meant word may be. */
  private static final int SPREAD_MAX = 3;

  private final WordList articles;

  /** By the length of the spelling, and by the length of the sound. */
  private final List<List<Known>> byLength = new ArrayList<>();

  private final List<List<Known>> bySoundLength = new ArrayList<>();

  /** A word, and how it is spelled without an apostrophe and sounds. */
  private record Known(
      String word,
      String spelled,
      int consonants,
      String sound,
      int soundConsonants,
      boolean inLexicon) {}

  /** The words of the lexicon and those of the articles. */
  KnownWords(Set<String> lexicon, WordList articles) {
    this.articles = articles;
    for (int i = 0; i <= LENGTH_MAX + SPREAD_MAX; i++) {
      byLength.add(new ArrayList<>());
      bySoundLength.add(new ArrayList<>());
    }
    for (var word : lexicon) {
      addFromLexicon(word, word.replace("'", ""));
      // "Crohn" beside "Crohn's".
      if (word.endsWith("'s")) {
        var owner = word.substring(0, word.length() - 2);
        if (!lexicon.contains(owner)) addFromLexicon(owner, owner);
      }
    }
    articles.forEach(
        (word, passages) -> {
          if (passages < PASSAGES_MIN || !mayBeMeant(word) || lexicon.contains(word)) return;
          byLength.get(word.length()).add(new Known(word, word, consonants(word), "", 0, false));
        });
  }

  private void addFromLexicon(String word, String spelled) {
    if (!mayBeMeant(spelled)) return;
    var sound = Sounding.of(spelled);
    var known = new Known(word, spelled, consonants(spelled), sound, consonants(sound), true);
    byLength.get(spelled.length()).add(known);
    bySoundLength.get(sound.length()).add(known);
  }

  /**
   * Whether a word is of a kind that is mended, or meant, at all. Nobody looks for a word that
   * glues sentences: "tyre" is not meant as "their".
   */
  static boolean mayBeMeant(String word) {
    if (word.length() < LENGTH_MIN || word.length() > LENGTH_MAX) return false;
    if (QuestionWords.isStop(word)) return false;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') return false;
    }
    return true;
  }

  /** The word that was most likely meant; nothing where none is near enough. */
  @Nullable String findNearest(String typed) {
    return findNearest(new Search(typed, COST_MAX_LONG));
  }

  /** The word that differs in a vowel or a doubled letter at most; nothing where none does. */
  @Nullable String findAlmostSame(String typed) {
    return findNearest(new Search(typed, COST_MAX_SLIGHT));
  }

  private @Nullable String findNearest(Search search) {
    var typed = search.typed;
    for (int length = typed.length() - SPREAD_MAX;
        length <= typed.length() + SPREAD_MAX;
        length++) {
      if (length >= LENGTH_MIN) byLength.get(length).forEach(search::tryAsSpelled);
    }
    int sounds = search.sound.length();
    for (int length = Math.max(1, sounds - 2); length <= sounds + 2; length++) {
      bySoundLength.get(length).forEach(search::tryAsHeard);
    }
    return search.best == null ? null : search.best.word;
  }

  /** The nearest word so far to one that was typed. */
  private final class Search {
    final String typed;
    final int consonants;
    final String sound;
    final int soundConsonants;
    final int most;
    final int soundMost;
    final Edits edits = new Edits();
    @Nullable Known best;
    int bestCost = Integer.MAX_VALUE;
    int bestPassages;

    Search(String typed, int limit) {
      this.typed = typed;
      consonants = consonants(typed);
      sound = Sounding.of(typed);
      soundConsonants = consonants(sound);
      most = Math.min(limit, costMax(typed.length()));
      // Sounds are written shorter than words.
      soundMost = Math.min(limit, costMax(sound.length() + 1)) - BY_SOUND;
    }

    void tryAsSpelled(Known known) {
      if (differsTooMuch(consonants, known.consonants, most)) return;
      // Away from the lexicon only the slightest slip is mended: everyday words that no article
      // uses are no misspellings.
      int limit = known.inLexicon ? most : Math.min(most, Edits.WHOLE);
      int cost = edits.between(typed, known.spelled, limit);
      if (cost <= limit) offer(known, cost);
    }

    void tryAsHeard(Known known) {
      if (differsTooMuch(soundConsonants, known.soundConsonants, soundMost)) return;
      int cost = edits.between(sound, known.sound, soundMost);
      if (cost <= soundMost) offer(known, cost + BY_SOUND);
    }

    /** Whether the words can't be near enough: each consonant wrong shows in two bits. */
    private boolean differsTooMuch(int one, int other, int limit) {
      return Integer.bitCount(one ^ other) > 2 * (limit / Edits.KINDRED_CONSONANT);
    }

    private void offer(Known known, int distance) {
      int cost = distance + (known.inLexicon ? 0 : NOT_IN_LEXICON);
      if (cost > bestCost || Opposites.are(typed, known.spelled)) return;
      int passages = articles.passagesWith(known.word);
      if (passages == 0) cost += IN_NO_ARTICLE;
      if (cost < bestCost || (cost == bestCost && passages > bestPassages)) {
        best = known;
        bestCost = cost;
        bestPassages = passages;
      }
    }
  }

  private static int costMax(int length) {
    if (length < MIDDLE_LENGTH_MIN) return COST_MAX_SHORT;
    return length < LONG_LENGTH_MIN ? COST_MAX_MIDDLE : COST_MAX_LONG;
  }

  /** A bit for each consonant; "h" is too often silent to count. */
  private static int consonants(String word) {
    int set = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Edits.isVowel(c) && c != 'h') set |= 1 << (c - 'a');
    }
    return set;
  }
}
