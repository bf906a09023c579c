package org.willowbark.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.Span;

/**
 * The part of a passage that shows best why it answers, verbatim.
 *
 * @param text at most about {@value #WORDS_MAX} words
 * @param marks what to mark in {@code text}, in order and apart
 * @param isStart whether the passage starts with it
 * @param isEnd whether the passage ends with it
 */
public record Excerpt(String text, List<Span> marks, boolean isStart, boolean isEnd) {
  static final int WORDS_MAX = 55;

  /** How far back it may reach for the beginning of a sentence. */
  private static final int WORDS_BACK_MAX = 15;

  public Excerpt {
    marks = List.copyOf(marks);
  }

  static Excerpt of(FoundPassage found) {
    var text = found.passage().text();
    var words = words(text);
    if (words.size() <= WORDS_MAX + WORDS_BACK_MAX) return cut(found, 0, text.length());
    int first = sentenceStart(text, words, bestWindow(text, words, found.matches()));
    int last = Math.min(words.size(), first + WORDS_MAX) - 1;
    while (last > first && isListMarker(text, words.get(last))) last--;
    return cut(found, words.get(first).start(), words.get(last).end());
  }

  private static boolean isListMarker(String text, Span word) {
    return word.end() - word.start() == 1 && text.charAt(word.start()) == '-';
  }

  private static Excerpt cut(FoundPassage found, int start, int end) {
    var text = found.passage().text();
    var marks = new ArrayList<Span>();
    for (var match : found.matches()) {
      if (match.start() >= start && match.end() <= end) {
        marks.add(new Span(match.start() - start, match.end() - start));
      }
    }
    return new Excerpt(text.substring(start, end), marks, start == 0, end == text.length());
  }

  /**
   * The window of {@value #WORDS_MAX} words with the most different matches; the first of equals.
   */
  private static int bestWindow(String text, List<Span> words, List<Span> matches) {
    int best = 0;
    double bestScore = -1;
    for (int first = 0; first == 0 || first + WORDS_MAX <= words.size(); first++) {
      int start = words.get(first).start();
      int end = words.get(Math.min(words.size(), first + WORDS_MAX) - 1).end();
      double score = 0;
      var seen = new HashSet<String>();
      for (var match : matches) {
        if (match.start() < start || match.end() > end) continue;
        var matched = text.substring(match.start(), match.end()).toLowerCase(Locale.ROOT);
        score += seen.add(matched) ? 1 : 0.2;
      }
      if (score > bestScore) {
        best = first;
        bestScore = score;
      }
    }
    return best;
  }

  private static int sentenceStart(String text, List<Span> words, int window) {
    for (int first = window; first > Math.max(0, window - WORDS_BACK_MAX); first--) {
      int before = words.get(first - 1).end() - 1;
      if (".?!:".indexOf(text.charAt(before)) >= 0 || text.charAt(before + 1) == '\n') return first;
    }
    return window <= WORDS_BACK_MAX ? 0 : window;
  }

  private static List<Span> words(String text) {
    var words = new ArrayList<Span>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isSpace = i == text.length() || Character.isWhitespace(text.charAt(i));
      if (isSpace && start >= 0) {
        words.add(new Span(start, i));
        start = -1;
      } else if (!isSpace && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
