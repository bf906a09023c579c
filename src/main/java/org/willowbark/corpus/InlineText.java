package org.willowbark.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Running text as a browser shows it: white space runs become one space, invisible characters go,
 * and each line knows whether all of it stands out.
 */
final class InlineText {
  /** Superscripts of the digits, so that 10 to the 9th does not read as 109. */
  private static final String RAISED_DIGITS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final String BULLETS = "\u2022\u25cf\u25aa\u25e6\u2023\u00b7\uf0b7";

  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private boolean isSpaceDue;
  private boolean isPlain;

  /**
   * Adds text.
   *
   * @param standsOut whether it is set in bold, larger or underlined
   */
  void append(String text, boolean standsOut) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == NO_BREAK_SPACE) {
        isSpaceDue = true;
      } else if (!isInvisible(c)) {
        if (isSpaceDue && !line.isEmpty()) line.append(' ');
        isSpaceDue = false;
        line.append(c);
        isPlain |= !standsOut && Character.isLetterOrDigit(c);
      }
    }
  }

  /** Adds text that is set above the line. */
  void appendRaised(String text) {
    var raised = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      raised.append(c >= '0' && c <= '9' ? RAISED_DIGITS.charAt(c - '0') : c);
    }
    append(raised.toString(), false);
  }

  /**
   * Ends a line. The next goes on in the same sentence where it starts in lower case: then the
   * break was made for the width of a page.
   */
  void breakLine() {
    isSpaceDue = false;
    if (line.isEmpty()) return;
    var ended = itemMarked(line.toString());
    if (!lines.isEmpty()) lines.append(goesOn(ended) ? ' ' : '\n');
    lines.append(ended);
    clearLine();
  }

  /** Whether the line has no text yet. */
  boolean isLineEmpty() {
    return line.isEmpty();
  }

  boolean isEmpty() {
    return lines.isEmpty() && line.isEmpty();
  }

  /** Takes the open line if it looks like a heading of what follows; else leaves it. */
  @Nullable String takeHeading() {
    if (isPlain || !mayBeHeading(line) || goesOn(line)) return null;
    var heading = line.toString();
    clearLine();
    return heading;
  }

  /** Takes all lines. */
  String take() {
    breakLine();
    var text = lines.toString();
    lines.setLength(0);
    return text;
  }

  /**
   * Whether so short a text can be a heading: it starts like one and does not end as a sentence.
   */
  static boolean mayBeHeading(CharSequence text) {
    if (text.length() < 3 || text.length() > 90) return false;
    if (text.chars().filter(c -> c == ' ').count() >= 12) return false;
    if (".,;:!\u2026\u3002".indexOf(text.charAt(text.length() - 1)) >= 0) return false;
    int first = Character.codePointAt(text, 0);
    return (Character.isLetterOrDigit(first) && !Character.isLowerCase(first))
        || first == '\u00bf'
        || first == '"'
        || first == '\u201c';
  }

  private void clearLine() {
    line.setLength(0);
    isPlain = false;
  }

  private boolean goesOn(CharSequence next) {
    return !lines.isEmpty()
        && Character.isLowerCase(Character.codePointAt(next, 0))
        && lines.charAt(lines.length() - 1) != ':';
  }

  /** A line that starts with a bullet becomes a list item. */
  private static String itemMarked(String line) {
    return line.length() > 2 && BULLETS.indexOf(line.charAt(0)) >= 0
        ? "- " + line.substring(1).strip()
        : line;
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff'
        || Character.isISOControl(c);
  }
}
