package org.willowbark.vocabulary;

/**
 * Another name that a search may look for beside the typed words.
 *
 * @param relation why it belongs there, as {@code vocabulary expand} prints it
 * @param weight how much a match counts against the typed words, above 0 to 1
 */
public record Expansion(Concept concept, String text, String relation, float weight) {
  public Expansion {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("a weight is above 0 and at most 1, got " + weight);
    }
  }
}
