package org.willowbark.safety;

import java.util.List;
import org.willowbark.vocabulary.SemanticType;

/** What a trigger looks for in a question. */
sealed interface Sign {
  /** A word of the rules in any spelling and inflection; by its number in {@link RuleWords}. */
  record Word(int number) implements Sign {}

  /** A concept of the vocabulary, by whichever of its names. */
  record OfConcept(String id) implements Sign {}

  /** Any concept of a type: any medicine. */
  record OfType(SemanticType type) implements Sign {}

  /** A count of at least so many; ages, doses and times are none. */
  record Count(int least) implements Sign {}

  /** A group of the rules, by its number. */
  record Group(int number) implements Sign {}

  /** One of these. */
  record Any(List<Sign> signs) implements Sign {}

  /**
   * All of these close together.
   *
   * @param gap most words between them that say something
   * @param inOrder whether they stand in this order
   */
  record Near(List<Sign> signs, int gap, boolean inOrder) implements Sign {}

  /** This, and no other word that says something: the whole question. */
  record Alone(Sign sign) implements Sign {}
}
