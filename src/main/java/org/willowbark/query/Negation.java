package org.willowbark.query;

/**
 * Something that a question says it is not about: "back pain without leg pain".
 *
 * @param span the word that negates and what it negates, in the searched text
 * @param text what is negated, as the question has it
 * @param words what finds passages on it
 */
public record Negation(Span span, String text, Retrieval.Words words) {
  @Override
  public String toString() {
    return "(not %s)".formatted(words);
  }
}
