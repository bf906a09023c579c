package org.willowbark.vocabulary;

import java.util.Locale;

/** What {@code vocabulary check} looks for. */
public enum LintRule {
  /** A file, or one concept of it, that can't be read. */
  BROKEN(Severity.ERROR),
  /** Two concepts with one id. */
  SAME_ID(Severity.ERROR),
  /** A wider concept that there is not. */
  UNKNOWN_BROADER(Severity.ERROR),
  /** A concept that is wider than itself, over however many others. */
  BROADER_CYCLE(Severity.ERROR),
  /** A lookalike given by one of its other names, which guards nothing; its id does. */
  NOT_BY_NAME(Severity.ERROR),
  /** A lookalike that is written as an id but is none. */
  UNKNOWN_NOT(Severity.WARNING),
  /** An imported draft that answers questions although nobody has looked at it. */
  LIVE_DRAFT(Severity.ERROR),

  /** A name without a word that says anything. */
  EMPTY_NAME(Severity.ERROR),
  /** A condition that no text can meet. */
  IMPOSSIBLE_CONTEXT(Severity.ERROR),
  /** A short abbreviation that counts wherever its letters stand. */
  BARE_ABBREVIATION(Severity.ERROR),
  /** An everyday word that counts as a medical name wherever it stands. */
  EVERYDAY_WORD(Severity.ERROR),
  /** A name longer than anything that readers type or articles say. */
  LONG_NAME(Severity.WARNING),
  /** Two names of one concept that are the same by the rules of spelling, number and hyphens. */
  SAME_TWICE(Severity.WARNING),

  /** One name of two concepts, and no condition to tell which. */
  SHARED_NAME(Severity.ERROR),
  /** Names of two concepts with the same words in another order. */
  SHARED_WORDS(Severity.WARNING),
  /** What merely describes one concept is the very name of another. */
  DESCRIBED_ELSEWHERE(Severity.ERROR),
  /** One trade name of two medicines. */
  SHARED_BRAND(Severity.ERROR),
  /** A search for one concept also looks for what it is said not to be. */
  JOINS_LOOKALIKE(Severity.ERROR),
  /** Opposites, such as hypo- and hyper-, among the names that are searched for together. */
  OPPOSITES(Severity.ERROR),
  /** A demeaning or outdated word in a name that searches add and show. */
  SUGGESTS_HIDDEN(Severity.ERROR),
  /** One slip of the keyboard makes one concept of another. */
  NEAR_NAME(Severity.WARNING),

  /** A concept that no indexed article mentions. */
  UNMENTIONED(Severity.INFO);

  /** How much it matters. */
  public enum Severity {
    /** Gives wrong answers; the check fails. */
    ERROR,
    /** Deserves a look. */
    WARNING,
    /** Good to know. */
    INFO;

    /** As the check prints it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;

  LintRule(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** As the check prints it: {@code shared-name}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
