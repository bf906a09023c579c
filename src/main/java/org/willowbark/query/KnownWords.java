package org.willowbark.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The words that a misspelled one may have been meant to be, by their lengths. Of those that are
 * near, the one is taken that is most likely mistyped like this: by its distance and by how common
 * it is.
 *
 * <p>All of about the right length are compared, which is affordable because the {@link Letters} of
 * each rule out nearly all of them. Immutable and thread-safe.
 */
final class KnownWords {
  /** Shorter words are as often abbreviations. */
  private static final int LENGTH_MIN = 3;

  private static final int LENGTH_MAX = 40;

  /**
   * An article's word is trusted as a correction from this many passages on: its own misspellings
   * are rarer.
   */
  private static final int PASSAGES_MIN = 3;

  /** How far apart typed and meant words may be, by the length of the shorter. */
  private static final int COST_MAX_SHORTEST = 7;

  private static final int COST_MAX_SHORT = 8;

  private static final int COST_MAX_SLIGHT = 7;
  private static final int COST_MAX_MIDDLE = 10;
  private static final int COST_MAX_LONG = 13;
  private static final int SHORT_LENGTH_MIN = 4;
  private static final int MIDDLE_LENGTH_MIN = 6;
  private static final int LONG_LENGTH_MIN = 9;

  /** What a word that no list of words has, and one that only sounds alike cost. */
  private static final int UNLISTED = 5;

  private static final int BY_SOUND = 2;

  /**
   * What a word costs for being rare: this for each halving of the passages that have it, up to a
   * most. People mistype the words that they use, and "hart" is no slip for an abbreviation that
   * one article has.
   */
  private static final double RARE = 0.8;

  private static final int RAREST = 8;

  /** Everyday words are taken to be in one of so many passages, whichever collection this is. */
  private static final int EVERYDAY_SHARE = 1000;

  /** How much longer or shorter the meant word may be. */
  private static final int SPREAD_MAX = 3;

  private final WordList articles;

  /** In how many passages the commonest of all words stands. */
  private int passagesMost;

  /** By the length of the spelling, and by the length of the sound. */
  private final List<SameLength> byLength = new ArrayList<>();

  private final List<SameLength> bySoundLength = new ArrayList<>();

  /** A word, and how it is spelled without an apostrophe and sounds. */
  private record Known(String word, String spelled, String sound, Source source) {}

  /** Words of one length, their letters side by side: nearly all are ruled out by these alone. */
  private static final class SameLength {
    private final List<Known> words = new ArrayList<>();
    private int[] letters = new int[8];

    void add(Known known, String compared) {
      if (words.size() == letters.length) letters = Arrays.copyOf(letters, 2 * words.size());
      letters[words.size()] = Letters.of(compared);
      words.add(known);
    }

    /** Those that may be as near to a word with these letters. */
    void forEachNear(int wanted, int costMax, Consumer<Known> visitor) {
      for (int i = 0; i < words.size(); i++) {
        if (Letters.leastCost(letters[i], wanted) <= costMax) visitor.accept(words.get(i));
      }
    }
  }

  /** Where a word is known from. */
  private enum Source {
    LEXICON,
    EVERYDAY,
    ARTICLES
  }

  /**
   * Those of the lexicon, of everyday and of the articles.
   *
   * @param everyday words that people use whatever the articles are about
   */
  KnownWords(Set<String> lexicon, Set<String> everyday, WordList articles) {
    this.articles = articles;
    for (int i = 0; i <= LENGTH_MAX + SPREAD_MAX; i++) {
      byLength.add(new SameLength());
      bySoundLength.add(new SameLength());
    }
    for (var word : lexicon) {
      add(word, word.replace("'", ""), Source.LEXICON);
      // "Crohn" beside "Crohn's".
      if (word.endsWith("'s")) {
        var owner = word.substring(0, word.length() - 2);
        if (!lexicon.contains(owner)) add(owner, owner, Source.LEXICON);
      }
    }
    for (var word : everyday) {
      if (!lexicon.contains(word)) add(word, word, Source.EVERYDAY);
    }
    articles.forEach(
        (word, passages) -> {
          passagesMost = Math.max(passagesMost, passages);
          if (passages < PASSAGES_MIN || lexicon.contains(word) || everyday.contains(word)) return;
          if (!mayBeMeant(word) || word.length() < SHORT_LENGTH_MIN) return;
          byLength.get(word.length()).add(new Known(word, word, "", Source.ARTICLES), word);
        });
  }

  private void add(String word, String spelled, Source source) {
    if (!mayBeMeant(spelled)) return;
    var sound = Sounding.of(spelled);
    var known = new Known(word, spelled, sound, source);
    byLength.get(spelled.length()).add(known, spelled);
    // What is written by ear are the words that one seldom reads.
    if (source == Source.LEXICON) bySoundLength.get(sound.length()).add(known, sound);
  }

  /** Whether a word is of a kind that is mended, or meant, at all. */
  static boolean mayBeMeant(String word) {
    if (word.length() < LENGTH_MIN || word.length() > LENGTH_MAX) return false;
    boolean hasVowel = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') return false;
      hasVowel |= Edits.isVowel(c);
    }
    // "dvt", "uti": three letters without a vowel are an abbreviation, if they are anything.
    return hasVowel || word.length() >= SHORT_LENGTH_MIN;
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
    int typed = search.typed.length();
    int letters = Letters.of(search.typed);
    for (int length = Math.max(LENGTH_MIN, typed - SPREAD_MAX);
        length <= typed + SPREAD_MAX;
        length++) {
      byLength.get(length).forEachNear(letters, search.most, search::tryAsSpelled);
    }
    int sounds = search.sound.length();
    int heard = Letters.of(search.sound);
    for (int length = Math.max(1, sounds - 2); length <= sounds + 2; length++) {
      bySoundLength.get(length).forEachNear(heard, search.soundMost, search::tryAsHeard);
    }
    return search.best == null ? null : search.best.word;
  }

  /** The nearest word so far to one that was typed. */
  private final class Search {
    final String typed;
    final String sound;
    final int most;
    final int soundMost;
    final Edits edits = new Edits();
    @Nullable Known best;
    int bestCost = Integer.MAX_VALUE;
    int bestPassages;

    Search(String typed, int limit) {
      this.typed = typed;
      sound = Sounding.of(typed);
      most = Math.min(limit, costMax(typed.length()));
      // Sounds are written shorter than words.
      soundMost = Math.min(limit, costMax(sound.length() + 1)) - BY_SOUND;
    }

    void tryAsSpelled(Known known) {
      // Three letters that are no word: one is missing, or they stand for something.
      if (known.spelled.length() < SHORT_LENGTH_MIN && typed.length() < SHORT_LENGTH_MIN) return;
      int limit = Math.min(most, costMax(known.spelled.length()));
      // Away from the lexicon only the slightest slip is mended: a rare word is no misspelling.
      if (known.source != Source.LEXICON) limit = Math.min(limit, Edits.WHOLE);
      limit = Math.min(limit, bestCost - unlisted(known));
      int cost = edits.between(typed, known.spelled, limit);
      if (cost <= limit) offer(known, cost);
    }

    void tryAsHeard(Known known) {
      if (Math.min(typed.length(), known.spelled.length()) < SHORT_LENGTH_MIN) return;
      int limit = Math.min(soundMost, bestCost - BY_SOUND);
      int cost = edits.between(sound, known.sound, limit);
      if (cost <= limit) offer(known, cost + BY_SOUND);
    }

    private void offer(Known known, int distance) {
      int cost = distance + unlisted(known);
      if (cost > bestCost || Opposites.are(typed, known.spelled)) return;
      int passages = articles.passagesWith(known.word);
      if (known.source == Source.EVERYDAY)
        passages = Math.max(passages, passagesMost / EVERYDAY_SHARE);
      cost += rarity(passages);
      if (cost < bestCost || (cost == bestCost && passages > bestPassages)) {
        best = known;
        bestCost = cost;
        bestPassages = passages;
      }
    }
  }

  private static int unlisted(Known known) {
    return known.source == Source.ARTICLES ? UNLISTED : 0;
  }

  private int rarity(int passages) {
    double halvings = Math.log((passagesMost + 1.0) / (passages + 1)) / Math.log(2);
    return (int) Math.min(RAREST, Math.round(RARE * halvings));
  }

  private static int costMax(int length) {
    if (length < SHORT_LENGTH_MIN) return COST_MAX_SHORTEST;
    if (length < MIDDLE_LENGTH_MIN) return COST_MAX_SHORT;
    return length < LONG_LENGTH_MIN ? COST_MAX_MIDDLE : COST_MAX_LONG;
  }
}
