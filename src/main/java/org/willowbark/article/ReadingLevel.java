package org.willowbark.article;

import java.util.Locale;
import java.util.Optional;

/**
 * How hard an English article is to read, as the American school grade that can read it: the
 * Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, "Derivation of New
 * Readability Formulas for Navy Enlisted Personnel", 1975), from the length of sentences in words
 * and of words in syllables.
 *
 * <p>Only whole sentences count: headings and the items of lists, which are no sentences, would
 * make any text look easy. The formula knows nothing of what is said or how it is laid out, so a
 * grade is a hint for editors and no verdict. SMOG was passed over because it asks for thirty
 * sentences, which many articles do not have.
 *
 * @param grade 0 or more, to a tenth
 */
public record ReadingLevel(double grade) {
  /** Shorter texts say too little of how they are written. */
  static final int WORDS_MIN = 100;

  private static final double GRADE_OF_WORDS = 0.39;
  private static final double GRADE_OF_SYLLABLES = 11.8;
  private static final double GRADE_BASE = -15.59;

  /** The longest abbreviation that is spelled out although it has a vowel: "MRI". */
  private static final int SPELLED_LENGTH_MAX = 3;

  /** A reading level in a word. */
  public enum Ease {
    EASY("easy", "Easy to read"),
    FAIRLY_EASY("fairly-easy", "Fairly easy to read"),
    HARD("hard", "Hard to read");

    private final String code;
    private final String label;

    Ease(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** What programs and bundles of texts call it. */
    public String code() {
      return code;
    }

    /** In English. */
    public String label() {
      return label;
    }
  }

  /** Guides to plain health writing ask for the sixth grade or below. */
  private static final double EASY_MAX = 6;

  /** Beyond this a text is hard: it asks for more than school has taught everybody. */
  public static final double FAIRLY_EASY_MAX = 9;

  public ReadingLevel {
    if (!(grade >= 0)) throw new IllegalArgumentException("grade must be >= 0, got " + grade);
    grade = Math.round(grade * 10) / 10.0;
  }

  /** The level of an article; nothing where it is not English, or too short to tell. */
  public static Optional<ReadingLevel> of(Article article) {
    if (!isEnglish(article.about().language())) return Optional.empty();
    var counts = new Counts();
    for (var section : article.sections()) {
      for (var line : section.text().split("\n")) counts.addSentencesOf(line);
    }
    return counts.words < WORDS_MIN ? Optional.empty() : Optional.of(counts.level());
  }

  /** The grade in a word. */
  public Ease ease() {
    if (grade <= EASY_MAX) return Ease.EASY;
    return grade <= FAIRLY_EASY_MAX ? Ease.FAIRLY_EASY : Ease.HARD;
  }

  /** Whether it asks for more than most readers of a health article bring. */
  public boolean isHard() {
    return ease() == Ease.HARD;
  }

  /** What does not say its language is taken for English, as everywhere. */
  private static boolean isEnglish(String language) {
    return language.isEmpty()
        || Locale.forLanguageTag(language.replace('_', '-')).getLanguage().equals("en");
  }

  private static final class Counts {
    private int sentences;
    private int words;
    private int syllables;

    void addSentencesOf(String line) {
      int start = 0;
      for (int end : Sentences.ends(line)) {
        var sentence = line.substring(start, end).strip();
        if (isWhole(sentence)) add(sentence);
        start = end;
      }
    }

    /** Whatever quotation marks and brackets stand behind its full stop. */
    private static boolean isWhole(String sentence) {
      int last = sentence.length() - 1;
      while (last > 0 && "\"')]\u2019\u201d".indexOf(sentence.charAt(last)) >= 0) last--;
      return last > 0 && ".!?".indexOf(sentence.charAt(last)) >= 0;
    }

    private void add(String sentence) {
      int before = words;
      int start = 0;
      for (int i = 0; i <= sentence.length(); i++) {
        if (i < sentence.length() && !Character.isWhitespace(sentence.charAt(i))) continue;
        addWord(sentence.substring(start, i));
        start = i + 1;
      }
      if (words > before) sentences++;
    }

    /** Numbers and measures are passed over: how they are said is not written. */
    private void addWord(String token) {
      if (token.chars().anyMatch(Character::isDigit)) return;
      int start = -1;
      int before = syllables;
      for (int i = 0; i <= token.length(); i++) {
        boolean isIn = i < token.length() && isOfWord(token.charAt(i));
        if (isIn && start < 0) start = i;
        if (isIn || start < 0) continue;
        syllables += syllables(token.substring(start, i));
        start = -1;
      }
      // Words with a hyphen are one word of the syllables of all its parts.
      if (syllables > before) words++;
    }

    private static boolean isOfWord(char c) {
      return Character.isLetter(c) || c == '\'' || c == '\u2019';
    }

    private static int syllables(String word) {
      int letters = (int) word.chars().filter(Character::isLetter).count();
      if (letters == 0) return 0;
      return isSpelledOut(word, letters)
          ? letters + 2 * (int) word.chars().filter(c -> c == 'W').count()
          : Syllables.count(word);
    }

    private static boolean isSpelledOut(String word, int letters) {
      if (letters < 2 || word.chars().anyMatch(c -> !Character.isUpperCase(c))) return false;
      return letters <= SPELLED_LENGTH_MAX || word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0);
    }

    ReadingLevel level() {
      double grade =
          GRADE_OF_WORDS * words / sentences + GRADE_OF_SYLLABLES * syllables / words + GRADE_BASE;
      return new ReadingLevel(Math.max(0, grade));
    }
  }
}
