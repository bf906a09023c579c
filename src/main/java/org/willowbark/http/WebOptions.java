package org.willowbark.http;

import org.willowbark.safety.Notices;
import org.willowbark.theme.Theme;
import org.willowbark.vocabulary.Vocabulary;

/**
 * How the pages are served.
 *
 * @param theme what a publisher makes of the look
 * @param notices what readers are told to do at once
 * @param privateQuestions whether addresses hold a random name in the place of a question; such an
 *     address can't be kept or passed on, so this is for publishers who want it
 */
public record WebOptions(Theme theme, Notices notices, boolean privateQuestions) {
  /** Our own look and notices; questions stand in addresses, as with other search pages. */
  public static final WebOptions DEFAULT = of(Theme.OWN, false);

  /** With the notices that come along. */
  public static WebOptions of(Theme theme, boolean privateQuestions) {
    return new WebOptions(theme, Notices.bundled(Vocabulary::bundled), privateQuestions);
  }
}
