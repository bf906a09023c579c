package org.willowbark.query;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.willowbark.vocabulary.TextWord;
import org.willowbark.vocabulary.Vocabulary;
import org.willowbark.vocabulary.WordForms;

/**
 * Mends misspelled words of a question, and leaves alone every word that an article or the
 * vocabulary uses.
 *
 * <p>All known words are compared, which is affordable because a bit set of their letters rules out
 * nearly all of them: one edit changes at most two letters of the set. Immutable and thread-safe;
 * made anew when the articles change.
 */
public final class SpellingCorrector {
  private static final int LENGTH_MIN = 4;
  private static final int LENGTH_MIN_FOR_TWO_EDITS = 6;
  private static final int LENGTH_MAX = 40;

  /**
   * An article's word is trusted as a correction from this many passages on: its own misspellings
   * are rarer.
   */
  private static final int PASSAGES_MIN = 3;

  private final WordList articles;
  private final Set<String> lexicon;
  private final ArrayList<Known> known = new ArrayList<>();

  private record Known(String word, int letters, int passages, boolean inLexicon) {}

  /** A corrector towards the words of the vocabulary and of the articles. */
  public SpellingCorrector(Vocabulary vocabulary, WordList articles) {
    this.articles = articles;
    lexicon = vocabulary.words();
    for (var word : lexicon) add(word, articles.passagesWith(word), true);
    articles.forEach(
        (word, passages) -> {
          if (passages >= PASSAGES_MIN && !lexicon.contains(word)) add(word, passages, false);
        });
  }

  private void add(String word, int passages, boolean inLexicon) {
    if (word.length() >= LENGTH_MIN && word.length() <= LENGTH_MAX && isPlain(word)) {
      known.add(new Known(word, letters(word), passages, inLexicon));
    }
  }

  /** The text with its misspelled words replaced; the very same text if there are none. */
  public String correct(String text) {
    return correct(text, PlanDecision.Listener.NONE);
  }

  /** The same, and tells of each unknown word. */
  String correct(String text, PlanDecision.Listener listener) {
    StringBuilder corrected = null;
    int copied = 0;
    for (var word : TextWord.of(text)) {
      var typed = word.raw().toLowerCase(Locale.ROOT);
      var better = correctWord(typed);
      if (listener.listens() && (!better.isEmpty() || isUnknown(typed))) {
        listener.decided(new PlanDecision.Spelling(typed, better));
      }
      if (better.isEmpty()) continue;
      if (corrected == null) corrected = new StringBuilder(text.length() + 8);
      corrected.append(text, copied, word.start()).append(better);
      copied = word.end();
    }
    return corrected == null ? text : corrected.append(text, copied, text.length()).toString();
  }

  /** The known word that was meant, or nothing where the word is known or none is near enough. */
  private String correctWord(String word) {
    if (!isUnknown(word)) return "";
    int edits = word.length() < LENGTH_MIN_FOR_TWO_EDITS ? 1 : 2;
    int letters = letters(word);
    Known best = null;
    int bestCost = Integer.MAX_VALUE;
    for (var candidate : known) {
      int spread = candidate.word.length() - word.length();
      if (spread > edits || -spread > edits) continue;
      if (Integer.bitCount(letters ^ candidate.letters) > 2 * edits) continue;
      int distance = Edits.between(word, candidate.word, edits);
      if (distance > edits || !isTrusted(candidate, word, distance)) continue;
      int cost = cost(candidate, word, distance);
      if (cost < bestCost
          || (cost == bestCost && best != null && candidate.passages > best.passages)) {
        best = candidate;
        bestCost = cost;
      }
    }
    return best == null ? "" : best.word;
  }

  /**
   * Away from the lexicon only the slightest slip is mended: everyday words that no article uses
   * are no misspellings.
   */
  private static boolean isTrusted(Known candidate, String word, int distance) {
    return candidate.inLexicon || (distance == 1 && candidate.word.charAt(0) == word.charAt(0));
  }

  private static int cost(Known candidate, String word, int distance) {
    int cost = distance * 4;
    if (candidate.word.charAt(0) != word.charAt(0)) cost += 3;
    if (!candidate.inLexicon) cost += 2;
    if (candidate.passages == 0) cost += 1;
    return cost;
  }

  /** Whether the word may be a misspelling of another. */
  private boolean isUnknown(String word) {
    return word.length() >= LENGTH_MIN
        && word.length() <= LENGTH_MAX
        && isPlain(word)
        && !isKnown(word);
  }

  private boolean isKnown(String word) {
    if (QuestionWords.isStop(word) || QuestionWords.isAsking(word)) return true;
    if (articles.passagesWith(word) > 0 || lexicon.contains(word)) return true;
    if (isSpelledOtherwise(WordForms.normalise(word), word)) return true;
    for (var ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        var stem = word.substring(0, word.length() - ending.length());
        if (articles.passagesWith(stem) > 0 || articles.passagesWith(stem + "e") > 0) return true;
      }
    }
    return false;
  }

  private static final String[] ENDINGS = {"ing", "ed", "er", "ly", "s", "es", "d", "r"};

  private boolean isSpelledOtherwise(String form, String word) {
    return !form.equals(word) && (articles.passagesWith(form) > 0 || lexicon.contains(form));
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') return false;
    }
    return true;
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) letters |= 1 << (word.charAt(i) - 'a');
    return letters;
  }
}
