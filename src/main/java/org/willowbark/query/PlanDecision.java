package org.willowbark.query;

import org.willowbark.vocabulary.Decision;
import org.willowbark.vocabulary.Expansion;
import org.willowbark.vocabulary.Mention;

/** Something that was decided on the way from a question to its plan. */
public sealed interface PlanDecision {
  /**
   * A word that neither an article nor a name uses.
   *
   * @param better the word that it was read as; empty where it was left alone
   */
  record Spelling(String word, String better) implements PlanDecision {}

  /** Words in quotation marks, searched for as they stand. */
  record Quoted(String words) implements PlanDecision {}

  /** A name that the vocabulary passed over. */
  record PassedOver(Decision decision) implements PlanDecision {}

  /** A name that the vocabulary would add and that is not searched for. */
  record NotSearched(Mention mention, Expansion name, Cause cause) implements PlanDecision {}

  /** Why a name of the vocabulary is not searched for. */
  enum Cause {
    IN_NO_ARTICLE("in no indexed article"),
    OVER_THE_LIMIT(
        "weaker than the %d that are searched for".formatted(Understanding.EXPANSIONS_MAX));

    private final String reason;

    Cause(String reason) {
      this.reason = reason;
    }

    /** For readers. */
    public String reason() {
      return reason;
    }
  }

  /** Is told of decisions while they are made. */
  interface Listener {
    /** Nobody listens, and nothing is made to be told. */
    Listener NONE =
        new Listener() {
          @Override
          public void decided(PlanDecision decision) {}

          @Override
          public boolean listens() {
            return false;
          }
        };

    /** One thing was decided. */
    void decided(PlanDecision decision);

    /** Whether it is worth making anything to be told. */
    default boolean listens() {
      return true;
    }
  }
}
