package org.willowbark.suggest;

import java.util.ArrayList;
import java.util.List;
import org.willowbark.article.SectionKind;
import org.willowbark.query.QuestionWords;
import org.willowbark.vocabulary.TextWord;

/**
 * What a reader has typed so far.
 *
 * @param letters how many were typed, those of words that only glue left out
 * @param kind of sections that it asks for, or {@link SectionKind#OTHER}
 */
record Typed(List<Word> words, int letters, SectionKind kind) {
  /** Whoever has typed more is telling a story, which nothing here completes. */
  private static final int LENGTH_MAX_CHARS = 120;

  private static final int WORDS_MAX = 10;

  private static final int LETTERS_MIN = 2;

  /**
   * A typed word.
   *
   * @param isOpen whether more letters of it may come
   * @param isWanted whether a suggestion without it would be about something else
   */
  record Word(String text, boolean isOpen, boolean isWanted) {}

  Typed {
    words = List.copyOf(words);
  }

  /** The words of a text; none if it is too short or too long to suggest for. */
  static Typed of(String text) {
    var words = new ArrayList<Word>();
    if (text.length() > LENGTH_MAX_CHARS) return new Typed(words, 0, SectionKind.OTHER);
    var all = TextWord.of(text);
    int letters = 0;
    for (var word : all) {
      var plain = word.plain();
      letters += plain.length();
      boolean isOpen = word.end() == text.length();
      boolean isGlue = QuestionWords.isStop(plain) || QuestionWords.isAsking(plain);
      if (!plain.isEmpty()) words.add(new Word(plain, isOpen, isOpen || !isGlue));
    }
    if (letters < LETTERS_MIN || words.size() > WORDS_MAX) words.clear();
    // "What is" asks about anything.
    if (words.stream().noneMatch(Word::isWanted))
      words.replaceAll(word -> new Word(word.text, word.isOpen, true));
    int wanted = words.stream().filter(Word::isWanted).mapToInt(word -> word.text.length()).sum();
    return new Typed(words, wanted, SectionKind.of(text));
  }
}
