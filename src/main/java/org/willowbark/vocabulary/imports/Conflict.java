package org.willowbark.vocabulary.imports;

/**
 * Something of an import that would do harm, for a person to decide.
 *
 * @param at where the file says it: {@code file:line}
 * @param text one sentence
 */
public record Conflict(Kind kind, String at, String text) {
  /** What sort of harm. */
  public enum Kind {
    /** It would join concepts of which one says that it is not the other. */
    KEPT_APART("joins what is kept apart"),
    /** It would join concepts that are two. */
    JOINS("joins two concepts"),
    /** One name stands in two concepts of the file. */
    TWICE("stands in two concepts of the file"),
    /** A short form that may mean other things. */
    ABBREVIATION("ambiguous abbreviation");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As reports print it. */
    public String label() {
      return label;
    }
  }

  @Override
  public String toString() {
    return at + ": " + kind.label() + ": " + text;
  }
}
