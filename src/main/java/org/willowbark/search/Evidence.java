package org.willowbark.search;

/**
 * What speaks for a passage, each part in the same unit: 1 is what the best passage of the question
 * has by its words.
 *
 * @param words of the question in passage, headings and title, against the best passage by words
 * @param meaning how near the passage lies to the question
 * @param article how near all that was found of its article lies to the question
 * @param neighbours what the articles most like it have more, or less, than it has
 * @param intent for telling of that which the question asks about its subject
 * @param negated what it loses for telling of what the question does not mean; 0 or less
 */
public record Evidence(
    float words, float meaning, float article, float neighbours, float intent, float negated) {
  /** All of it: the passage's score. */
  public float sum() {
    return words + meaning + article + neighbours + intent + negated;
  }
}
