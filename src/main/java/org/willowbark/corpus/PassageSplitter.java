package org.willowbark.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.Section;
import org.willowbark.article.Sentences;

/**
 * Splits an article into passages of whole sentences, {@value #WORDS_MIN} to {@value #WORDS_MAX}
 * words where the text allows, never across a heading.
 *
 * <p>Among all ways to cut a section it takes the cheapest: cuts between paragraphs cost least,
 * cuts inside a list more, and a list is never cut from the line that leads in to it.
 */
public final class PassageSplitter {
  static final int WORDS_MIN = 60;
  static final int WORDS_MAX = 180;
  private static final int WORDS_AIM = 120;

  /** Names this way of splitting in an index; changes with whatever changes passages. */
  public static final String VERSION = "passages-2";

  private static final int KEY_BYTES = 6;

  /**
   * A sentence or a list item: the smallest piece that is never cut.
   *
   * @param leadIn the line that leads in to its list, if it is in one
   */
  private record Unit(int start, int end, int words, int costOfCutBefore, String leadIn) {}

  private static final int CUT_AT_PARAGRAPH = 0;
  private static final int CUT_IN_PARAGRAPH = 20;
  private static final int CUT_IN_LIST = 30;
  private static final int CUT_FROM_LEAD_IN = 10_000;

  private PassageSplitter() {}

  /** The article's passages in reading order; at least one for each section. */
  public static List<Passage> split(Article article) {
    var passages = new ArrayList<Passage>();
    var keys = new UniqueNames();
    for (int i = 0; i < article.sections().size(); i++) {
      var section = article.sections().get(i);
      int offset = article.startOf(i);
      for (var piece : pieces(section.text())) {
        var text = section.text().substring(piece.start, piece.end);
        var id = new PassageId(article.id(), uniqueKey(section, text, keys));
        passages.add(
            new Passage(
                id,
                section.id(),
                section.path(),
                section.anchor(),
                piece.leadIn,
                text,
                offset + piece.start,
                offset + piece.end));
      }
    }
    return passages;
  }

  /** Runs of units, cheapest cuts first (dynamic programming over the place of the last cut). */
  private static List<Unit> pieces(String text) {
    var units = units(text);
    int count = units.size();
    double[] best = new double[count + 1];
    int[] from = new int[count + 1];
    Arrays.fill(best, Double.MAX_VALUE);
    best[0] = 0;
    for (int end = 1; end <= count; end++) {
      int words = 0;
      for (int start = end - 1; start >= 0; start--) {
        words += units.get(start).words;
        if (words > 2 * WORDS_MAX && start < end - 1) break;
        double cost =
            best[start] + costOf(words) + (start == 0 ? 0 : units.get(start).costOfCutBefore);
        if (cost < best[end]) {
          best[end] = cost;
          from[end] = start;
        }
      }
    }
    var pieces = new ArrayList<Unit>();
    for (int end = count; end > 0; end = from[end]) {
      var first = units.get(from[end]);
      pieces.addFirst(new Unit(first.start, units.get(end - 1).end, 0, 0, first.leadIn));
    }
    return pieces;
  }

  private static double costOf(int words) {
    if (words > WORDS_MAX) return 50 + 5.0 * (words - WORDS_MAX);
    if (words < WORDS_MIN) return 10 + 1.5 * (WORDS_MIN - words);
    double off = (words - WORDS_AIM) / (double) WORDS_MIN;
    return 10 + 8 * off * off;
  }

  private static List<Unit> units(String text) {
    var units = new ArrayList<Unit>();
    int cost = CUT_AT_PARAGRAPH;
    int at = 0;
    boolean inList = false;
    var leadIns = new LeadIns();
    while (at < text.length()) {
      int lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) lineEnd = text.length();
      var line = text.substring(at, lineEnd);
      if (line.isBlank()) {
        if (cost != CUT_FROM_LEAD_IN) cost = CUT_AT_PARAGRAPH;
        inList = false;
      } else {
        boolean isItem = isListItem(line);
        if (cost != CUT_FROM_LEAD_IN && inList && isItem) cost = CUT_IN_LIST;
        addLine(units, line, at, cost, leadIns.before(line, isItem));
        inList = isItem;
        cost = LeadIns.isOne(line) ? CUT_FROM_LEAD_IN : CUT_AT_PARAGRAPH;
      }
      at = lineEnd + 1;
    }
    return units;
  }

  private static void addLine(
      List<Unit> units, String line, int offset, int costOfFirst, String leadIn) {
    int cost = costOfFirst;
    int start = 0;
    for (int end : Sentences.ends(line)) {
      int from = start;
      int to = end;
      while (from < to && Character.isWhitespace(line.charAt(from))) from++;
      while (to > from && Character.isWhitespace(line.charAt(to - 1))) to--;
      if (from < to) {
        units.add(new Unit(offset + from, offset + to, words(line, from, to), cost, leadIn));
        cost = CUT_IN_PARAGRAPH;
      }
      start = end;
    }
  }

  private static boolean isListItem(String line) {
    var item = line.stripLeading();
    return item.startsWith("- ")
        || item.startsWith("* ")
        || item.startsWith("\u2022")
        || (item.length() > 2
            && Character.isDigit(item.charAt(0))
            && item.indexOf(". ") > 0
            && item.indexOf(". ") < 4);
  }

  private static int words(String text, int start, int end) {
    int words = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      boolean isSpace = Character.isWhitespace(text.charAt(i));
      if (!isSpace && !inWord) words++;
      inWord = !isSpace;
    }
    return words;
  }

  /** From the heading and the passage's beginning, so that it outlives edits of anything else. */
  private static String uniqueKey(Section section, String text, UniqueNames taken) {
    int firstLine = text.indexOf('\n');
    var beginning = firstLine < 0 ? text : text.substring(0, firstLine);
    int firstEnd = Sentences.ends(beginning).getFirst();
    var key = hash(section.heading() + "\n" + beginning.substring(0, firstEnd).strip());
    return taken.distinct(key);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
