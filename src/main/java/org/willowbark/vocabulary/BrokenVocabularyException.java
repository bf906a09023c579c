package org.willowbark.vocabulary;

/** A vocabulary file can't be used as it stands; says where and how to mend it. */
public final class BrokenVocabularyException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Place place;
  private final String what;

  BrokenVocabularyException(Place place, String what) {
    super(place + ": " + what);
    this.place = place;
    this.what = what;
  }

  Finding finding() {
    return new Finding(LintRule.BROKEN, place, what);
  }
}
