package org.willowbark.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.willowbark.query.NearWords;
import org.willowbark.vocabulary.TextWord;

/** The words that rules are made of, numbered, and which of them a typed word may be. */
final class RuleWords {
  /** Ends a word of a rule that counts as it is written, without its other inflections. */
  private static final char EXACT = '!';

  private static final int PIECES_LENGTH_MIN = 7;
  private static final int PIECE_MIN = 2;
  private static final int[] NONE = {};

  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<String, Integer> exacts = new HashMap<>();

  /** What is written in rules, and its regular inflections: what may be misspelled. */
  private final Map<String, Integer> spelled = new HashMap<>();

  private final Set<String> fillers = new HashSet<>();
  private final Set<String> meantAsTyped = new HashSet<>();
  private int size;
  private NearWords near = new NearWords(List.of());

  void addFiller(String word) {
    fillers.add(form(word));
  }

  /** A word that is near one of the rules and is no misspelling of it. */
  void addMeantAsTyped(String word) {
    meantAsTyped.add(form(word));
  }

  boolean isFiller(String form) {
    return fillers.contains(form);
  }

  /** Whether this very word is one of the rules, or one that they know. */
  boolean isWritten(String form) {
    return spelled.containsKey(form)
        || exacts.containsKey(form)
        || fillers.contains(form)
        || meantAsTyped.contains(form);
  }

  /** The number of a word as a rule writes it. */
  int numberOf(String written) {
    if (written.indexOf(EXACT) == written.length() - 1)
      return exacts.computeIfAbsent(form(written.substring(0, written.length() - 1)), _ -> size++);
    var form = form(written);
    int number = stems.computeIfAbsent(WordStem.of(form), _ -> size++);
    for (var spelling : spellings(form)) spelled.putIfAbsent(spelling, number);
    return number;
  }

  /** Whether it is one word, as questions are taken apart. */
  static boolean isWord(String written) {
    int end = written.length() - 1;
    var bare = end > 0 && written.charAt(end) == EXACT ? written.substring(0, end) : written;
    var words = TextWord.of(bare);
    return words.size() == 1 && words.getFirst().end() == bare.length();
  }

  /** To be called when all words are in. */
  void close() {
    near = new NearWords(spelled.keySet());
  }

  int size() {
    return size;
  }

  /** The words that this one is, in any inflection; none if it is not of the rules. */
  int[] exactly(String form) {
    var exact = exacts.get(form);
    var stem = stems.get(WordStem.of(form));
    if (exact == null) return stem == null ? NONE : new int[] {stem};
    return stem == null ? new int[] {exact} : new int[] {exact, stem};
  }

  /** The words that this one may be a misspelling of. */
  int[] nearly(String form) {
    if (meantAsTyped.contains(form)) return NONE;
    var found = near.near(form);
    if (found.isEmpty()) return NONE;
    return found.stream().mapToInt(word -> spelled.getOrDefault(word, 0)).distinct().toArray();
  }

  /** The words that begin so. */
  int[] beginning(String start) {
    return spelled.keySet().stream()
        .filter(word -> beginsLike(word, start))
        .mapToInt(word -> spelled.getOrDefault(word, 0))
        .distinct()
        .toArray();
  }

  private static final int SLIP_LENGTH_MIN = 4;

  /** Whether the word begins so, or all but for two letters swapped. */
  private static boolean beginsLike(String word, String start) {
    int length = start.length();
    if (word.length() < length) return false;
    if (word.startsWith(start)) return true;
    if (length < SLIP_LENGTH_MIN) return false;
    for (int i = 0; i + 1 < length; i++) {
      if (word.charAt(i) == start.charAt(i)) continue;
      return word.charAt(i) == start.charAt(i + 1)
          && word.charAt(i + 1) == start.charAt(i)
          && word.regionMatches(i + 2, start, i + 2, length - i - 2);
    }
    return false;
  }

  /** The words that were run together ("chestpain"); none where they were not. */
  List<String> pieces(String form) {
    if (form.length() < PIECES_LENGTH_MIN || meantAsTyped.contains(form)) return List.of();
    int length = form.length();
    // For each end, where the last piece begins that leads there.
    int[] from = new int[length + 1];
    java.util.Arrays.fill(from, -1);
    from[0] = 0;
    for (int end = 1; end <= length; end++) {
      for (int start = 0; start < end && from[end] < 0; start++) {
        if (from[start] >= 0 && end - start < length && isPiece(form.substring(start, end)))
          from[end] = start;
      }
    }
    if (from[length] < 0) return List.of();
    var pieces = new ArrayList<String>();
    for (int end = length; end > 0; end = from[end])
      pieces.addFirst(form.substring(from[end], end));
    return pieces;
  }

  private boolean isPiece(String piece) {
    if (piece.equals("i")) return true;
    if (piece.length() < PIECE_MIN) return false;
    return fillers.contains(piece) || (piece.length() > PIECE_MIN && exactly(piece).length > 0);
  }

  private static String form(String word) {
    var words = TextWord.of(word);
    return words.isEmpty() ? "" : words.getFirst().form();
  }

  private static List<String> spellings(String form) {
    var spellings = new ArrayList<String>();
    spellings.add(form);
    int last = form.length() - 1;
    if (last < 3) return spellings;
    var stem = form.charAt(last) == 'e' ? form.substring(0, last) : form;
    if (!form.endsWith("ing") && !form.endsWith("ed")) {
      spellings.add(stem + "ing");
      spellings.add(stem + "ed");
    }
    return spellings;
  }
}
