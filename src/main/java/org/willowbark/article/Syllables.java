package org.willowbark.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts the syllables of English words by how they are spelled.
 *
 * <p>A syllable is a run of vowels, less those that are silent, more where two vowels that meet are
 * said apart ("di-et", "os-te-o-ar-thri-tis"). No dictionary of sounds comes along: those that are
 * free know few of the words that health articles are hard by. Where British and American speech
 * differ, either will do.
 */
final class Syllables {
  /** Words that no rule gets right, also with an s at their end. */
  private static final Map<String, Integer> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("acne", 2),
          Map.entry("anemone", 4),
          Map.entry("apostrophe", 4),
          Map.entry("argue", 2),
          Map.entry("ascites", 3),
          Map.entry("business", 2),
          Map.entry("catastrophe", 4),
          Map.entry("diabetes", 4),
          Map.entry("diastole", 4),
          Map.entry("does", 1),
          Map.entry("element", 3),
          Map.entry("everyone", 3),
          Map.entry("familiar", 3),
          Map.entry("herpes", 2),
          Map.entry("hundred", 2),
          Map.entry("hygiene", 2),
          Map.entry("infrared", 3),
          Map.entry("linear", 3),
          Map.entry("naked", 2),
          Map.entry("nuclear", 3),
          Map.entry("recipe", 3),
          Map.entry("sacred", 2),
          Map.entry("someone", 2),
          Map.entry("syncope", 3),
          Map.entry("systole", 3),
          Map.entry("testes", 2),
          Map.entry("wicked", 2));

  /** Before these, an e at the end of what is a word by itself stays silent. */
  private static final List<String> ENDINGS =
      List.of("fully", "ments", "ment", "less", "ness", "ful", "ly");

  /** Words with a silent e that others begin with: "sometimes", "lifestyle". */
  private static final List<String> BEGINNINGS =
      List.of("bone", "care", "face", "home", "house", "life", "nose", "side", "some", "time");

  /** Vowels that meet and are said apart, whatever stands around them. */
  private static final List<String> APART =
      List.of(
          "aor", "creat", "eing", "fluid", "genuin", "geal", "iet", "oimm", "oing", "reac", "roen",
          "roin", "ruin", "suici", "uing", "uity");

  private static final Set<String> TOGETHER =
      Set.of("fluor", "geon", "leop", "marriag", "carriag", "peop", "suad", "triag");

  private Syllables() {}

  /**
   * At least 1.
   *
   * @param word letters and apostrophes, in any case; one word
   */
  static int count(String word) {
    var lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (lower.endsWith("n't")) {
      var verb = lower.substring(0, lower.length() - 3);
      boolean isSaid = verb.endsWith("d") || verb.endsWith("s") || verb.endsWith("ve");
      return ofLetters(verb) + (isSaid ? 1 : 0);
    }
    if (lower.endsWith("'s")) {
      var owner = lower.substring(0, lower.length() - 2);
      return ofLetters(isHissing(owner) ? owner + "es" : owner + "s");
    }
    return ofLetters(lower.replace("'", ""));
  }

  private static boolean isHissing(String word) {
    return word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
  }

  private static int ofLetters(String word) {
    var known = EXCEPTIONS.get(word);
    if (known == null && word.endsWith("s"))
      known = EXCEPTIONS.get(word.substring(0, word.length() - 1));
    if (known != null) return known;
    int count = runs(word) + apart(word) - silent(word);
    if (word.endsWith("sm") || word.endsWith("sms") || word.endsWith("thm")) count++;
    return Math.max(1, count);
  }

  private static int runs(String word) {
    int runs = 0;
    for (int i = 0; i < word.length(); i++) {
      if (isVowel(word, i) && (i == 0 || !isVowel(word, i - 1))) runs++;
    }
    return runs;
  }

  /** A y is a consonant at the start and between vowels: "year", "player". */
  private static boolean isVowel(String word, int at) {
    if (at < 0 || at >= word.length()) return false;
    if (word.charAt(at) != 'y') return isFullVowel(word, at);
    return !isFullVowel(word, at + 1) || (at > 0 && !isFullVowel(word, at - 1));
  }

  private static boolean isFullVowel(String word, int at) {
    return at >= 0 && at < word.length() && "aeiou".indexOf(word.charAt(at)) >= 0;
  }

  private static char at(String word, int at) {
    return at >= 0 && at < word.length() ? word.charAt(at) : ' ';
  }

  /** How many vowels that meet are said apart. */
  private static int apart(String word) {
    int apart = 0;
    for (int i = 0; i + 1 < word.length(); i++) {
      if (isVowel(word, i) && isVowel(word, i + 1) && isApart(word, i)) apart++;
    }
    return apart;
  }

  private static boolean isApart(String word, int i) {
    for (var vowels : APART) {
      // The vowels that meet may stand after the first letter of the stretch.
      if (isAt(word, i, vowels)) return true;
    }
    for (var vowels : TOGETHER) {
      if (isAt(word, i, vowels)) return false;
    }
    char before = at(word, i - 1);
    char after = at(word, i + 2);
    boolean isAfterVowel = isVowel(word, i - 1);
    return switch (word.substring(i, i + 2)) {
      case "ia" -> !isSoft(before) || after == 't' || (i == 2 && word.startsWith("sc"));
      case "io" -> "tscgxhnl".indexOf(before) < 0 || (after != 'n' && after != 'u');
      case "ie" -> isApartAsIe(word, i);
      case "ii", "iu", "ao" -> true;
      case "ea" -> isEnd(word, i + 2) && hasVowelBefore(word, isAfterVowel ? i - 1 : i);
      case "eo" -> after != 'u' || (before != 'g' && before != 'c');
      case "eu" -> isEnd(word, i + 3) && (after == 'm' || after == 's') && hasVowelBefore(word, i);
      case "oa" -> isAfterVowel;
      case "ua", "uo" -> before != 'q' && before != 'g';
      case "ue" -> before != 'q' && before != 'g' && !isEnd(word, i + 2) && after != 'd';
      // "Myeloma", but not "dyed" or "eyes".
      default -> word.charAt(i) == 'y' && (!word.startsWith("ye", i) || i + 3 < word.length());
    };
  }

  /** "Nutrient", "science", "carrier"; not "patient", "friend", "pier". */
  private static boolean isApartAsIe(String word, int i) {
    if (word.startsWith("ien", i)) {
      if (i == 2 && word.startsWith("sc")) return true;
      return !isSoft(at(word, i - 1)) && at(word, i + 3) != 'd';
    }
    boolean isComparing =
        (word.startsWith("ier", i) && isEnd(word, i + 3)) || word.startsWith("iest", i);
    return isComparing && hasVowelBefore(word, i);
  }

  /** After these an i before a vowel only softens them: "social", "partial". */
  private static boolean isSoft(char before) {
    return before == 't' || before == 'c' || before == 's';
  }

  private static boolean isAt(String word, int vowels, String stretch) {
    for (int offset = 0; offset + 1 < stretch.length(); offset++) {
      if ("aeiou".indexOf(stretch.charAt(offset)) >= 0
          && "aeiou".indexOf(stretch.charAt(offset + 1)) >= 0)
        return vowels >= offset && word.startsWith(stretch, vowels - offset);
    }
    return false;
  }

  private static boolean isEnd(String word, int at) {
    return at == word.length() || (at == word.length() - 1 && word.endsWith("s"));
  }

  private static boolean hasVowelBefore(String word, int end) {
    return runs(word.substring(0, end)) > 0;
  }

  private static int silent(String word) {
    return silentEnd(word) + silentInside(word);
  }

  private static int silentEnd(String word) {
    if (word.endsWith("gue") || word.endsWith("que")) return 1;
    if (word.endsWith("gues") || word.endsWith("ques") || word.endsWith("gued")) return 1;
    if (word.endsWith("e")) return isSilent(word, word.length() - 1) ? 1 : 0;
    if (word.endsWith("ed")) {
      int e = word.length() - 2;
      char before = at(word, e - 1);
      return isSilent(word, e) && before != 't' && before != 'd' ? 1 : 0;
    }
    if (word.endsWith("es")) {
      int e = word.length() - 2;
      boolean isSaid = "sxzcg".indexOf(at(word, e - 1)) >= 0;
      isSaid |= word.endsWith("ches") || word.endsWith("shes");
      return isSilent(word, e) && !isSaid ? 1 : 0;
    }
    return 0;
  }

  /** Whether an e where a word ends is not said; it is in "muscle" and "fibre". */
  private static boolean isSilent(String word, int e) {
    if (e == 0 || isVowel(word, e - 1) || !hasVowelBefore(word, e)) {
      // "Eye" is the one word that ends so.
      return e == 2 && word.startsWith("eye");
    }
    boolean isAfterL = word.charAt(e - 1) == 'l' && "bcdfgkpstz".indexOf(at(word, e - 2)) >= 0;
    boolean isAfterR =
        word.charAt(e - 1) == 'r' && "bct".indexOf(at(word, e - 2)) >= 0 && e == word.length() - 1;
    return !isAfterL && !isAfterR;
  }

  private static int silentInside(String word) {
    for (var ending : ENDINGS) {
      if (!word.endsWith(ending)) continue;
      int e = word.length() - ending.length() - 1;
      return at(word, e) == 'e' && isSilent(word, e) ? 1 : 0;
    }
    for (var beginning : BEGINNINGS) {
      int rest = word.length() - beginning.length();
      if (rest >= 3 && word.startsWith(beginning) && !isVowel(word, beginning.length())) return 1;
    }
    return word.length() > 3 && word.startsWith("eye") && !isVowel(word, 3) ? 1 : 0;
  }
}
