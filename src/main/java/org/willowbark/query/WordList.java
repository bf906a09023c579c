package org.willowbark.query;

/**
 * The words that the articles use: tells a misspelling from a word, and which names are worth
 * looking for.
 */
public interface WordList {
  /** Where there are no articles to ask: every name is worth looking for, no word is known. */
  WordList WITHOUT_ARTICLES =
      new WordList() {
        @Override
        public int passagesWith(String word) {
          return 0;
        }

        @Override
        public boolean holds(String phrase) {
          return true;
        }

        @Override
        public void forEach(Visitor visitor) {}
      };

  /** In how many passages the word stands, exactly as spelled, in lower case; 0 if in none. */
  int passagesWith(String word);

  /** Whether some passage has the phrase, in whichever spelling and inflection. */
  boolean holds(String phrase);

  /** Hands over each word with the number of passages that it stands in. */
  void forEach(Visitor visitor);

  /** Takes the words one by one. */
  interface Visitor {
    /** A word in lower case, standing in so many passages. */
    void word(String word, int passages);
  }
}
