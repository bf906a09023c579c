package org.willowbark.query;

/**
 * What a word sounds like, roughly: "pneumonia" and "newmonia" both become "numonia".
 *
 * <p>Whoever has only heard a clinical word writes it by ear. Vowels are kept, unlike in Soundex
 * and its heirs, because clinical words often differ by them alone. The forms are only ever
 * compared with each other.
 */
final class Sounding {
  /** Spellings at the beginning of a word and what is heard of them; longer ones first. */
  private static final String[][] FIRST = {
    {"pneu", "nu"},
    {"pn", "n"},
    {"ps", "s"},
    {"pt", "t"},
    {"kn", "n"},
    {"gn", "n"},
    {"mn", "n"},
    {"wr", "r"},
    {"wh", "w"},
    {"x", "s"},
    {"eu", "iu"}
  };

  /** Spellings anywhere and what is heard of them; longer ones first. "x" stands for "sh". */
  private static final String[][] ANYWHERE = {
    {"tion", "xon"},
    {"sion", "xon"},
    {"cian", "xan"},
    {"cious", "xus"},
    {"tious", "xus"},
    {"rrh", "r"},
    {"sthm", "sm"},
    {"sch", "sk"},
    {"tch", "k"},
    {"dge", "j"},
    {"ght", "t"},
    {"sce", "se"},
    {"sci", "si"},
    {"scy", "si"},
    {"cce", "kse"},
    {"cci", "ksi"},
    {"ph", "f"},
    {"rh", "r"},
    {"th", "t"},
    {"gh", "g"},
    {"hn", "n"},
    {"hm", "m"},
    {"sh", "x"},
    {"ch", "k"},
    {"zh", "s"},
    {"ck", "k"},
    {"qu", "kw"},
    {"ce", "se"},
    {"ci", "si"},
    {"cy", "si"},
    {"ge", "je"},
    {"gi", "ji"},
    {"gy", "ji"},
    {"ae", "e"},
    {"oe", "e"},
    {"ei", "i"},
    {"ie", "i"},
    {"ey", "i"},
    {"ee", "i"},
    {"ea", "i"},
    {"ai", "a"},
    {"ay", "a"},
    {"eu", "u"},
    {"ew", "u"},
    {"oo", "u"},
    {"ou", "u"},
    {"au", "o"},
    {"aw", "o"},
    {"oa", "o"},
    {"ow", "o"},
    {"c", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"z", "s"},
    {"y", "i"}
  };

  private Sounding() {}

  /** The form of a word in lower case. */
  static String of(String word) {
    // "Whooping" is heard as "hooping".
    if (word.startsWith("who")) return of(word.substring(1));
    var heard = new StringBuilder(word.length());
    int at = 0;
    for (var spelling : FIRST) {
      if (word.startsWith(spelling[0])) {
        heard.append(spelling[1]);
        at = spelling[0].length();
        break;
      }
    }
    while (at < word.length()) at += add(word, at, heard);
    int length = heard.length();
    // Silent at the end: "migraine" ends as "migrain".
    if (length > 3 && heard.charAt(length - 1) == 'e') heard.setLength(length - 1);
    return heard.toString();
  }

  /** Adds what is heard of the letters at one place; how many they are. */
  private static int add(String word, int at, StringBuilder heard) {
    char c = word.charAt(at);
    for (var spelling : ANYWHERE) {
      if (spelling[0].charAt(0) == c && word.startsWith(spelling[0], at)) {
        for (int i = 0; i < spelling[1].length(); i++) addOnce(spelling[1].charAt(i), heard);
        return spelling[0].length();
      }
    }
    addOnce(c, heard);
    return 1;
  }

  private static void addOnce(char c, StringBuilder heard) {
    int length = heard.length();
    if (length == 0 || heard.charAt(length - 1) != c) heard.append(c);
  }
}
