package org.willowbark.vocabulary;

/**
 * Something in a lexicon that should be mended.
 *
 * @param message what is wrong, and how to mend it
 */
public record Finding(LintRule rule, Place place, String message) {
  /** Whether the check fails for it. */
  public boolean isError() {
    return rule.severity() == LintRule.Severity.ERROR;
  }

  /** {@code file:line: rule: message}. */
  @Override
  public String toString() {
    return place + ": " + rule.code() + ": " + message;
  }
}
