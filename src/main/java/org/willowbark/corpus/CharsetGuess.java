package org.willowbark.corpus;

import java.nio.charset.Charset;
import java.util.List;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which of the encodings from before UTF-8 a text is likely in.
 *
 * <p>Texts in scripts other than Latin, where most letters lie beyond ASCII, go to Mozilla's
 * detector. Those of the Latin script, where few do, it can't tell apart: the encoding is taken
 * that turns most of these few into letters of one language, or into punctuation where punctuation
 * stands. Windows-1252 wins an even match.
 */
final class CharsetGuess {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** In the order in which they win even matches. */
  private static final List<Charset> LATIN =
      List.of(
          WINDOWS_1252,
          Charset.forName("ISO-8859-2"),
          Charset.forName("windows-1250"),
          Charset.forName("x-MacRoman"));

  /** The letters beyond ASCII that a language uses: Western, then Central European ones. */
  private static final List<String> ALPHABETS =
      List.of(
          "àâæçèéêëîïôœùûü", // French
          "äöüß", // German
          "áéíñóúü", // Spanish
          "àáâãçéêíóôõúü", // Portuguese
          "àáèéìíòóùú", // Italian
          "åäæéöøü", // Nordic
          "áéèëêïíóöúü", // Dutch
          "áæéíðóöúýþ", // Icelandic
          "ąćęłńóśźż", // Polish
          "áčďéěíňóřšťúůýž", // Czech
          "áäčďéíĺľňóôŕšťúýž", // Slovak
          "áéíóöőúüű", // Hungarian
          "čćđšž", // Croatian, Slovene
          "ăâîșşțţ"); // Romanian

  /** Stands at the edge of a word, never inside. */
  private static final String EDGES = "\u201c\u201d\u2018\u201e\u00ab\u00bb\u00bf\u00a1\u2026";

  private static final String BETWEEN_NUMBERS_AND_WORDS =
      "\u00a0\u2013\u2014\u2022\u00b0\u00b1\u00b5\u00b7\u00a3\u20ac\u00a7\u00a9\u00ae\u2122\u00bd\u00bc\u00be\u00d7\u2264\u2265";

  private static final double LETTERS_BEYOND_ASCII_MIN = 0.3;

  private CharsetGuess() {}

  static Charset of(byte[] sample) {
    if (isMostlyBeyondAscii(sample) || holdsEscapes(sample)) {
      var detector = new UniversalDetector();
      detector.handleData(sample, 0, sample.length);
      detector.dataEnd();
      var name = detector.getDetectedCharset();
      if (name != null && Charset.isSupported(name)) return Charset.forName(name);
    }
    var best = WINDOWS_1252;
    int bestScore = Integer.MIN_VALUE;
    for (var charset : LATIN) {
      int score = score(new String(sample, charset));
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean isMostlyBeyondAscii(byte[] sample) {
    int beyond = 0;
    int ascii = 0;
    for (byte b : sample) {
      if (b < 0) {
        beyond++;
      } else if (Character.isLetter(b)) {
        ascii++;
      }
    }
    return beyond > LETTERS_BEYOND_ASCII_MIN * (beyond + ascii);
  }

  private static boolean holdsEscapes(byte[] sample) {
    for (byte b : sample) {
      if (b == 0x1b) return true;
    }
    return false;
  }

  /** How much sense the characters beyond ASCII make; negative if they make none. */
  private static int score(String text) {
    int score = 0;
    int[] inAlphabet = new int[ALPHABETS.size()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) continue;
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      if (Character.isLetter(c)) {
        // A capital inside a word shows a wrong reading.
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) score -= 4;
        char small = Character.toLowerCase(c);
        for (int j = 0; j < inAlphabet.length; j++) {
          if (ALPHABETS.get(j).indexOf(small) >= 0) inAlphabet[j] += 3;
        }
      } else {
        score += scoreOfMark(c, before, after);
      }
    }
    int best = 0;
    for (int letters : inAlphabet) best = Math.max(best, letters);
    return score + best;
  }

  private static int scoreOfMark(char c, char before, char after) {
    if (c == '\u2019') return 2;
    if (Character.isISOControl(c) || c == '\uFFFD') return -10;
    boolean isInsideWord = Character.isLetter(before) && Character.isLetter(after);
    if (EDGES.indexOf(c) >= 0) return isInsideWord ? -4 : 2;
    if (BETWEEN_NUMBERS_AND_WORDS.indexOf(c) >= 0) return isInsideWord && c > '\u00a0' ? -2 : 1;
    return -2;
  }
}
