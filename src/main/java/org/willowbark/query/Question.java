package org.willowbark.query;

/**
 * A question as somebody asked it.
 *
 * @param text white space at the ends removed; 1 to {@value #QUESTION_LENGTH_MAX_CHARS} characters
 * @param mode which evidence the asker wants
 * @param wording how freely the words may be read
 * @param heedsNegation whether "without" and its like may tell what is not meant
 */
public record Question(String text, Mode mode, Wording wording, boolean heedsNegation) {
  /** Room for a long message to a doctor; more is not a question. */
  public static final int QUESTION_LENGTH_MAX_CHARS = 4_000;

  /** Which evidence ranks the passages. */
  public enum Mode {
    /** Words and meaning together. */
    HYBRID,
    WORDS,
    MEANING
  }

  /** How freely the words of a question may be read. */
  public enum Wording {
    /** Misspellings corrected, other names of the same thing searched for too. */
    UNDERSTOOD,
    /** Other names searched for, spelling left alone. */
    AS_SPELLED,
    /** Only the words as they were typed. */
    TYPED
  }

  public Question {
    text = text.strip();
    if (text.isEmpty()) throw new IllegalArgumentException("the question is empty");
    if (text.length() > QUESTION_LENGTH_MAX_CHARS) {
      throw new IllegalArgumentException(
          "the question has %d characters; at most %d are read"
              .formatted(text.length(), QUESTION_LENGTH_MAX_CHARS));
    }
  }

  /** A question whose negations are heeded. */
  public Question(String text, Mode mode, Wording wording) {
    this(text, mode, wording, true);
  }

  /** A question with nothing more said about it. */
  public static Question of(String text) {
    return new Question(text, Mode.HYBRID, Wording.UNDERSTOOD);
  }
}
