package org.willowbark.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One word of a text, as names and questions are compared.
 *
 * @param raw as typed
 * @param form lower case, no accents, common spelling and number
 * @param start offset of its first character
 * @param end offset after its last character, a possessive ending included
 */
public record TextWord(String raw, String form, int start, int end) {
  /**
   * The words of a text in order: runs of letters and digits; an apostrophe inside a word does not
   * end it.
   */
  public static List<TextWord> of(String text) {
    var words = new ArrayList<TextWord>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isPart(c)) {
        at += Character.charCount(c);
        continue;
      }
      int start = at;
      while (at < text.length()) {
        int next = text.codePointAt(at);
        if (!isPart(next) && !joins(text, at)) break;
        at += Character.charCount(next);
      }
      var raw = text.substring(start, at);
      words.add(new TextWord(raw, form(raw), start, at));
    }
    return words;
  }

  /** As typed, but in lower case without accents, apostrophes or the possessive ending. */
  public String plain() {
    return plain(raw);
  }

  private static String form(String raw) {
    // "HLHS" is no plural of "HLH": letters in capitals stay as they are.
    return isCapitals(raw) ? plain(raw) : WordForms.normalise(plain(raw));
  }

  private static final int ABBREVIATION_MAX_CHARS = 4;

  private static boolean isCapitals(String raw) {
    return raw.length() > 1
        && raw.length() <= ABBREVIATION_MAX_CHARS
        && raw.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean joins(String text, int at) {
    return isApostrophe(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Lower case without accents, apostrophes or the possessive ending. */
  private static String plain(String raw) {
    var text = raw.toLowerCase(Locale.ROOT);
    int apostrophe = Math.max(text.lastIndexOf('\''), text.lastIndexOf('\u2019'));
    if (apostrophe > 0) {
      if (text.substring(apostrophe + 1).equals("s")) text = text.substring(0, apostrophe);
      text = text.replace("'", "").replace("\u2019", "");
    }
    return isAscii(text) ? text : withoutMarks(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) return false;
    }
    return true;
  }

  private static String withoutMarks(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
