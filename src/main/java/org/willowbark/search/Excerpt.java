package org.willowbark.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.Span;

/**
 * The part of a passage that shows best why it answers, verbatim.
 *
 * @param text at most about {@value #WORDS_MAX} words
 * @param start where it starts in the passage's text
 * @param marks what to mark in {@code text}, in order and apart
 * @param answer where the sentence that answers stands in {@code text}, if one does
 * @param isEnd whether the passage ends with it
 */
public record Excerpt(
    String text, int start, List<Span> marks, Optional<Span> answer, boolean isEnd) {
  static final int WORDS_MAX = 55;

  /** How far back it may reach for the beginning of a sentence. */
  private static final int WORDS_BACK_MAX = 15;

  private static final int STUMP_WORDS_MAX = 4;

  public Excerpt {
    marks = List.copyOf(marks);
  }

  /** Whether the passage starts with it. */
  public boolean isStart() {
    return start == 0;
  }

  /** The same sentence as a stretch of the passage's text. */
  public Optional<Span> answerInPassage() {
    return answer.map(it -> new Span(start + it.start(), start + it.end()));
  }

  /**
   * The excerpt of a passage.
   *
   * @param answer the sentence that answers, which it then shows whole if that is short enough
   */
  static Excerpt of(FoundPassage found, Optional<Span> answer) {
    var text = found.passage().text();
    var words = words(text);
    if (words.size() <= WORDS_MAX + WORDS_BACK_MAX) return cut(found, answer, 0, text.length());
    int first =
        answer.isPresent()
            ? around(answer.get(), text, words, found.matches())
            : sentenceStart(text, words, bestWindow(text, words, found.matches()));
    int last = Math.min(words.size(), first + WORDS_MAX) - 1;
    if (last < words.size() - 1) last = withoutStump(answer, text, words, first, last);
    while (last > first && isListMarker(text, words.get(last))) last--;
    return cut(found, answer, words.get(first).start(), words.get(last).end());
  }

  /** The last word without the few with which another sentence begins, that say nothing yet. */
  private static int withoutStump(
      Optional<Span> answer, String text, List<Span> words, int first, int last) {
    if (startsSentence(text, words, last + 1)) return last;
    for (int start = last; start > Math.max(first, last - STUMP_WORDS_MAX); start--) {
      int at = words.get(start).start();
      if (answer.isPresent() && answer.get().start() == at) return last;
      if (startsSentence(text, words, start)) return start - 1;
    }
    return last;
  }

  private static boolean isListMarker(String text, Span word) {
    return word.end() - word.start() == 1 && text.charAt(word.start()) == '-';
  }

  /**
   * The first word of the window of {@value #WORDS_MAX} words, from the start of a sentence, that
   * holds the answer and the most different matches; of equals the one with the most words, then
   * the one that comes to the point first.
   */
  private static int around(Span answer, String text, List<Span> words, List<Span> matches) {
    int best = -1;
    int bestEnd = 0;
    double bestScore = -1;
    for (int first = 0; first < words.size(); first++) {
      int start = words.get(first).start();
      if (start > answer.start()) break;
      if (!startsSentence(text, words, first) && start != answer.start()) continue;
      int end = Math.min(words.size(), first + WORDS_MAX);
      if (words.get(end - 1).end() < answer.end() && start != answer.start()) continue;
      // What a list answers stands below the line that leads in to it.
      if (text.charAt(answer.end() - 1) == ':' && start != answer.start()) continue;
      double score = score(text, matches, start, words.get(end - 1).end());
      boolean isAsGood = score == bestScore && end - first >= bestEnd - best;
      if (best < 0 || score > bestScore || isAsGood) {
        best = first;
        bestEnd = end;
        bestScore = score;
      }
    }
    // An item is shown with its mark.
    return best > 0 && isListMarker(text, words.get(best - 1)) ? best - 1 : best;
  }

  private static Excerpt cut(FoundPassage found, Optional<Span> answer, int start, int end) {
    var text = found.passage().text();
    var marks = new ArrayList<Span>();
    for (var match : found.matches()) {
      if (match.start() >= start && match.end() <= end) {
        marks.add(new Span(match.start() - start, match.end() - start));
      }
    }
    // Of an answer that is longer than an excerpt its beginning is shown.
    var shown =
        answer
            .filter(it -> it.start() >= start && it.start() < end)
            .map(it -> new Span(it.start() - start, Math.min(it.end(), end) - start));
    return new Excerpt(text.substring(start, end), start, marks, shown, end == text.length());
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
      double score = score(text, matches, start, end);
      if (score > bestScore) {
        best = first;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(String text, List<Span> matches, int start, int end) {
    double score = 0;
    var seen = new HashSet<String>();
    for (var match : matches) {
      if (match.start() < start || match.end() > end) continue;
      var matched = text.substring(match.start(), match.end()).toLowerCase(Locale.ROOT);
      score += seen.add(matched) ? 1 : 0.2;
    }
    return score;
  }

  private static boolean startsSentence(String text, List<Span> words, int first) {
    if (first == 0) return true;
    int before = words.get(first - 1).end() - 1;
    return ".?!:".indexOf(text.charAt(before)) >= 0 || text.charAt(before + 1) == '\n';
  }

  private static int sentenceStart(String text, List<Span> words, int window) {
    for (int first = window; first > Math.max(0, window - WORDS_BACK_MAX); first--) {
      if (startsSentence(text, words, first)) return first;
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
