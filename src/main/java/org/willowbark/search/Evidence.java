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
 * @param currency what it loses because its article's review is overdue; 0 or less
 * @param source what it gains or loses because of its article's publisher
 */
public record Evidence(
    float words,
    float meaning,
    float article,
    float neighbours,
    float intent,
    float negated,
    float currency,
    float source) {
  /** What was found, before anything is adjusted. */
  Evidence(float words, float meaning, float article, float neighbours) {
    this(words, meaning, article, neighbours, 0, 0, 0, 0);
  }

  /** How well the passage fits the question, whatever its age and whoever published it. */
  public float fit() {
    return words + meaning + article + neighbours + intent + negated;
  }

  /** All of it: the passage's score. */
  public float sum() {
    return fit() + currency + source;
  }

  /** What a prior adds or takes. */
  public float of(Prior prior) {
    return switch (prior) {
      case CURRENCY -> currency;
      case SOURCE -> source;
    };
  }
}
