package org.willowbark.corpus;

/**
 * Text of others as it may stand in a report: on one line, what can't be seen written as an escape,
 * so that a hostile name neither breaks the line nor turns it around.
 */
final class Printable {
  private Printable() {}

  static String of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /** The same, cut after so many characters. */
  static String of(String text, int lengthMaxChars) {
    var shown = new StringBuilder(Math.min(text.length(), 1 << 10));
    int at = 0;
    while (at < text.length()) {
      if (at >= lengthMaxChars) return shown.append("...").toString();
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\n') {
        shown.append("\\n");
      } else if (c != ' ' && (isHidden(c) || Character.isWhitespace(c))) {
        shown.append("\\u%04x".formatted(c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }

  /**
   * Whether a character has no shape of its own and could hide something: control characters, half
   * surrogate pairs, and those that turn the direction of writing.
   */
  static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> isInvisible(c);
    };
  }

  /** Zero-width characters that no script needs, and marks of direction. */
  static boolean isInvisible(int c) {
    return c == 0xad
        || c == 0x61c
        || c == 0x180e
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb);
  }
}
