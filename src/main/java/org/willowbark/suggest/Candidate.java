package org.willowbark.suggest;

import org.willowbark.article.SectionKind;

/**
 * What may be suggested where its words fit those that were typed.
 *
 * @param shown what readers see of it
 * @param name the words that it is found by
 * @param about the same for all of which one is enough
 * @param kind of the sections that answer it; {@link SectionKind#OTHER} if any do
 * @param handicap how many points it stands behind a topic that everybody looks for
 * @param lettersMin how many letters must be typed before it is suggested
 */
record Candidate(
    Suggestion shown, String name, String about, SectionKind kind, int handicap, int lettersMin) {
  /** One that is suggested from the first letters on. */
  Candidate(Suggestion shown, String name, String about, SectionKind kind, int handicap) {
    this(shown, name, about, kind, handicap, 0);
  }
}
