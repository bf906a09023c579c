package org.willowbark.corpus;

import java.text.Normalizer;

/** Letters as readers type them, where documents hold them as printers set them. */
final class LetterForms {
  private static final char SOFT_HYPHEN = '\u00ad';

  private LetterForms() {}

  /**
   * The same text without ligatures, spaces of other widths, and what can't be seen; a soft hyphen
   * stays, to be undone with the line.
   */
  static String plain(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = (c >= ' ' && c < 0x7f) || (Character.isLetterOrDigit(c) && c < 0xfb00);
      if (isPlain && plain == null) continue;
      if (plain == null) plain = new StringBuilder(text.length()).append(text, 0, i);
      append(c, plain);
    }
    return plain == null ? text : plain.toString();
  }

  private static void append(char c, StringBuilder plain) {
    if (c >= '\ufb00' && c <= '\ufb06') {
      plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
    } else if (isSpace(c)) {
      plain.append(' ');
    } else if (c == '\u2010' || c == '\u2011') {
      plain.append('-');
    } else if (c == SOFT_HYPHEN || !isInvisible(c)) {
      plain.append(c);
    }
  }

  private static boolean isSpace(char c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || c == '\ufffd'
        || c == '\uffff';
  }
}
