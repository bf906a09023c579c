package org.willowbark.corpus;

import java.util.Optional;

/** Kinds of office files that are not read, told by their first bytes, and how to mend that. */
final class OldOfficeFiles {
  private static final String COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  private OldOfficeFiles() {}

  static Optional<String> findReason(Head head) {
    if (head.startsWith(COMPOUND_FILE)) {
      return Optional.of(
          "is an old Office file (.doc, .xls, .ppt) or protected by a password; save it as .docx without one");
    }
    if (head.startsWith("{\\rtf")) return Optional.of("is rich text (.rtf); save it as .docx");
    return Optional.empty();
  }
}
