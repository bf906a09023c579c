package org.willowbark.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds sentence boundaries that survive "Dr.", "e.g.", "L5-S1." and decimals. */
public final class Sentences {
  private static final Set<String> NO_END =
      Set.of(
          "dr", "mr", "mrs", "ms", "prof", "st", "e.g", "i.e", "eg", "ie", "vs", "etc", "approx",
          "no", "fig", "vol", "inc", "ca", "cf", "al", "dept", "est", "resp", "incl", "esp");

  private Sentences() {}

  /**
   * Where each sentence of the text ends, trailing space included; the last is the text's length.
   */
  public static List<Integer> ends(String text) {
    var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    var ends = new ArrayList<Integer>();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || isEnd(text, end)) ends.add(end);
    }
    return ends;
  }

  private static boolean isEnd(String text, int end) {
    if (Character.isLowerCase(text.charAt(end))) return false;
    int last = end;
    while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) last--;
    if (last == 0 || text.charAt(last - 1) != '.') return true;
    int start = last - 1;
    while (start > 0
        && !Character.isWhitespace(text.charAt(start - 1))
        && text.charAt(start - 1) != '(') start--;
    var word = text.substring(start, last - 1).toLowerCase(Locale.ROOT);
    boolean isInitial = word.length() == 1 && Character.isLetter(word.charAt(0));
    return !isInitial && !NO_END.contains(word);
  }
}
