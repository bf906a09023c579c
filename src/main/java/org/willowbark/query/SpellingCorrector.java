package org.willowbark.query;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.TextWord;
import org.willowbark.vocabulary.Vocabulary;
import org.willowbark.vocabulary.WordForms;

/**
 * Mends misspelled words of a question, and leaves alone everyday words and every word that an
 * article or the vocabulary uses. A misspelling that the vocabulary knows by itself is only mended
 * to a name of the same concept: "amenia" is an anemia there, and no slip for "alexia".
 *
 * <p>Immutable and thread-safe; made anew when the articles change. The words to compare with are
 * gathered when the first unknown word is met: most questions have none.
 */
public final class SpellingCorrector {
  private final Vocabulary vocabulary;
  private final WordList articles;
  private final Set<String> lexicon;
  private volatile @Nullable KnownWords known;

  /** A corrector towards the words of the vocabulary and of the articles. */
  public SpellingCorrector(Vocabulary vocabulary, WordList articles) {
    this.vocabulary = vocabulary;
    this.articles = articles;
    lexicon = vocabulary.words();
  }

  /** The text with its misspelled words replaced; the very same text if there are none. */
  public String correct(String text) {
    return correct(text, PlanDecision.Listener.NONE);
  }

  /** The same, and tells of each unknown word. */
  String correct(String text, PlanDecision.Listener listener) {
    StringBuilder corrected = null;
    int copied = 0;
    List<Mention> named = null;
    var words = TextWord.of(text);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var typed = word.raw().toLowerCase(Locale.ROOT);
      if (!isUnknown(typed) || isPieceOfOne(words, i)) continue;
      var better = correctWord(typed);
      if (!better.isEmpty()) {
        if (named == null) named = vocabulary.find(text);
        if (losesAConcept(text, word, better, named)) better = "";
      }
      if (listener.listens()) listener.decided(new PlanDecision.Spelling(typed, better));
      if (better.isEmpty()) continue;
      if (corrected == null) corrected = new StringBuilder(text.length() + 8);
      corrected.append(text, copied, word.start()).append(better);
      copied = word.end();
    }
    return corrected == null ? text : corrected.append(text, copied, text.length()).toString();
  }

  /** Whether a name that the text holds, misspelled as it is, would not be one any more. */
  private boolean losesAConcept(String text, TextWord word, String better, List<Mention> named) {
    for (var mention : named) {
      if (word.start() < mention.start() || mention.end() < word.end()) continue;
      var mended =
          text.substring(mention.start(), word.start())
              + better
              + text.substring(word.end(), mention.end());
      if (vocabulary.find(mended).stream().noneMatch(it -> it.concept().equals(mention.concept())))
        return true;
    }
    return false;
  }

  /** The known word that was meant, or nothing where the word is known or none is near enough. */
  private String correctWord(String word) {
    if (!isUnknown(word)) return "";
    var pieces = pieces(word);
    if (!pieces.isEmpty()) return pieces;
    var nearest = isInflected(word) ? known().findAlmostSame(word) : known().findNearest(word);
    return nearest == null ? "" : nearest;
  }

  private KnownWords known() {
    var gathered = known;
    if (gathered == null) {
      gathered = new KnownWords(lexicon, everyday(), articles);
      known = gathered;
    }
    return gathered;
  }

  private static Set<String> everyday() {
    var words = new HashSet<>(EverydayWords.all());
    words.addAll(QuestionWords.all());
    return words;
  }

  /**
   * Whether the word makes a known one with its neighbour: "fibro myalgia" has a blank too many.
   */
  private boolean isPieceOfOne(List<TextWord> words, int at) {
    return (at > 0 && isOneWord(words.get(at - 1), words.get(at)))
        || (at + 1 < words.size() && isOneWord(words.get(at), words.get(at + 1)));
  }

  private boolean isOneWord(TextWord first, TextWord second) {
    return lexicon.contains((first.raw() + second.raw()).toLowerCase(Locale.ROOT));
  }

  /** The name whose words were run together ("pinchednerve"); nothing where none was. */
  private String pieces(String word) {
    return vocabulary.find(word).stream()
        .filter(mention -> mention.start() == 0 && mention.end() == word.length())
        .filter(mention -> mention.name().kind() != NameKind.SPELLING)
        .map(mention -> mention.name().text())
        .filter(name -> TextWord.of(name).size() > 1)
        .findFirst()
        .orElse("");
  }

  /** Whether the word may be a misspelling of another. */
  private boolean isUnknown(String word) {
    return KnownWords.mayBeMeant(word) && !isKnown(word);
  }

  private boolean isKnown(String word) {
    if (QuestionWords.isStop(word) || QuestionWords.isAsking(word)) return true;
    if (isWord(word)) return true;
    var form = WordForms.normalise(word);
    if (!form.equals(word) && isWord(form)) return true;
    return hasStem(word, stem -> EverydayWords.contains(stem) || articles.passagesWith(stem) > 0);
  }

  /**
   * Whether the word may be another form of a known one: "involve" where an article has
   * "involving", "nightly" where the lexicon has "night".
   */
  private boolean isInflected(String word) {
    return hasStem(word, lexicon::contains) || articles.holds(word);
  }

  private static boolean hasStem(String word, Predicate<String> isKnown) {
    // "Horribly" is an adverb of "horrible".
    if (word.endsWith("bly") && isKnown.test(word.substring(0, word.length() - 1) + "e"))
      return true;
    for (var ending : ENDINGS) {
      if (!word.endsWith(ending) || word.length() - ending.length() < 3) continue;
      var stem = word.substring(0, word.length() - ending.length());
      boolean isVocalic = Edits.isVowel(ending.charAt(0)) && ending.charAt(0) != 'y';
      if (isVocalic && isKnown.test(stem + "e")) return true;
      if (isKnown.test(stem) && !(isVocalic && changesBeforeVowel(stem))) return true;
      if (isVocalic && hasChanged(stem, isKnown)) return true;
    }
    return false;
  }

  /** Whether the stem is a known word as it changes before a vowel: "hugg", "tidi". */
  private static boolean hasChanged(String stem, Predicate<String> isKnown) {
    int last = stem.length() - 1;
    var shorter = stem.substring(0, last);
    if (stem.charAt(last) == 'i') return isKnown.test(shorter + "y");
    return stem.charAt(last) == stem.charAt(last - 1)
        && last > 2
        && changesBeforeVowel(shorter)
        && isKnown.test(shorter);
  }

  /** Whether a word loses its "e" or doubles its last letter: "moveing", "shoping" are slips. */
  private static boolean changesBeforeVowel(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    if (end == 'e') return "eoy".indexOf(stem.charAt(last - 1)) < 0;
    return stem.length() <= DOUBLING_LENGTH_MAX
        && !Edits.isVowel(end)
        && "wx".indexOf(end) < 0
        && Edits.isVowel(stem.charAt(last - 1))
        && !Edits.isVowel(stem.charAt(last - 2));
  }

  private boolean isWord(String word) {
    return lexicon.contains(word)
        || EverydayWords.contains(word)
        || articles.passagesWith(word) > 0;
  }

  /** Longer words double their last letter only where it is stressed. */
  private static final int DOUBLING_LENGTH_MAX = 4;

  /** With these a known word is another word, which need not stand in any article itself. */
  private static final String[] ENDINGS = {
    "ing", "ed", "er", "ly", "s", "es", "ness", "less", "ful"
  };
}
