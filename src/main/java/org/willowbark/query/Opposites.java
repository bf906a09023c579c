package org.willowbark.query;

/**
 * Parts of clinical words that are spelled nearly alike and turn the meaning round: no slip of the
 * finger is assumed between them.
 */
final class Opposites {
  private static final String[][] BEGINNINGS = {
    {"hyper", "hypo"}, {"ante", "anti"}, {"inter", "intra"}, {"macro", "micro"}, {"pre", "pro"},
    {"ab", "ad"}, {"endo", "ecto"}, {"sub", "supra"}, {"brady", "tachy"}, {"peri", "para"}
  };

  private static final String[][] ENDINGS = {
    {"itis", "osis"}, {"otomy", "ostomy"}, {"ectomy", "ostomy"}, {"ectomy", "otomy"},
    {"osis", "olysis"}, {"olol", "alol"}, {"oma", "osis"}, {"pam", "lam"}
  };

  private Opposites() {}

  /** Whether one word has the counterpart of a part of the other in the same place. */
  static boolean are(String one, String other) {
    for (var pair : BEGINNINGS) {
      if (one.startsWith(pair[0]) && other.startsWith(pair[1])) return true;
      if (one.startsWith(pair[1]) && other.startsWith(pair[0])) return true;
    }
    for (var pair : ENDINGS) {
      if (one.endsWith(pair[0]) && other.endsWith(pair[1])) return true;
      if (one.endsWith(pair[1]) && other.endsWith(pair[0])) return true;
    }
    return false;
  }
}
