package org.willowbark.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.willowbark.article.Sentences;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.QuestionWords;
import org.willowbark.query.Span;
import org.willowbark.query.WordList;
import org.willowbark.vocabulary.TextWord;

/**
 * Tells which sentence of a passage answers one question: the one that holds most of its words,
 * each counted once and by how rare it is.
 *
 * <p>What the article's title says already tells its sentences less apart, and where the question
 * asks how much or how long, a sentence that says so comes first. The weights were chosen on 69
 * questions that were judged by hand ({@code evaluation/answer-sentences.tsv}).
 */
final class AnswerSentences {
  /** English and Spanish words are inflected behind their first letters. */
  private static final int STEM_CHARS = 5;

  /** What another name than the typed words counts, against the usual word of the question. */
  private static final double OTHER_NAME = 0.7;

  private static final double WORD_OF_TITLE = 0.6;

  /** What telling an amount is worth, against all that the best sentence has by its words. */
  private static final double AMOUNT = 0.4;

  private final Map<String, Double> weights;
  private final double usualWeight;
  private final boolean asksAmount;

  private AnswerSentences(Map<String, Double> weights, boolean asksAmount) {
    this.weights = weights;
    this.usualWeight = weights.values().stream().mapToDouble(it -> it).average().orElse(0);
    this.asksAmount = asksAmount;
  }

  /**
   * For one question.
   *
   * @param words of the passages
   * @param passages how many there are
   */
  static AnswerSentences to(QueryPlan plan, WordList words, int passages) {
    Map<String, Double> weights = new HashMap<>();
    for (var word : TextWord.of(plan.searched())) {
      var plain = word.plain();
      if (QuestionWords.isStop(plain)) continue;
      int found = words.passagesWith(plain);
      if (found > 0)
        weights.merge(
            stem(word), Math.log(1 + (passages - found + 0.5) / (found + 0.5)), Math::min);
    }
    return new AnswerSentences(weights, Amounts.isAsked(plan.searched()));
  }

  private static String stem(TextWord word) {
    var form = word.form().toLowerCase(Locale.ROOT);
    return form.substring(0, Math.min(STEM_CHARS, form.length()));
  }

  /** The sentence, or item of a list; nothing where no word of the question stands in any. */
  Optional<Span> find(FoundPassage found) {
    if (found.matches().isEmpty()) return Optional.empty();
    var text = found.passage().text();
    var sentences = sentences(text);
    var title = new HashSet<String>();
    for (var word : TextWord.of(found.articleTitle())) title.add(stem(word));
    double[] scores = new double[sentences.size()];
    double most = 0;
    int at = 0;
    for (int i = 0; i < scores.length; i++) {
      var sentence = sentences.get(i);
      Map<String, Double> evidence = new HashMap<>();
      for (; at < found.matches().size(); at++) {
        var match = found.matches().get(at);
        if (match.start() >= sentence.end()) break;
        if (match.start() >= sentence.start()) weigh(text, match, title, evidence);
      }
      for (double weight : evidence.values()) scores[i] += weight;
      most = Math.max(most, scores[i]);
    }
    if (most == 0) return Optional.empty();
    if (asksAmount) {
      for (int i = 0; i < scores.length; i++)
        if (Amounts.isTold(text, sentences.get(i))) scores[i] += AMOUNT * most;
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
    return Optional.of(sentences.get(best));
  }

  private void weigh(String text, Span match, Set<String> title, Map<String, Double> evidence) {
    var matched = text.substring(match.start(), match.end());
    boolean isTyped = false;
    for (var word : TextWord.of(matched)) {
      var stem = stem(word);
      var weight = weights.get(stem);
      if (weight == null) continue;
      evidence.put(stem, title.contains(stem) ? weight * WORD_OF_TITLE : weight);
      isTyped = true;
    }
    if (!isTyped) evidence.put(matched.toLowerCase(Locale.ROOT), usualWeight * OTHER_NAME);
  }

  /** The sentences of a passage, an item's mark and the space around left out. */
  static List<Span> sentences(String text) {
    var sentences = new ArrayList<Span>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      var line = text.substring(start, end);
      if (!line.isBlank()) addSentences(line, start, sentences);
      start = end + 1;
    }
    return sentences;
  }

  private static void addSentences(String line, int offset, List<Span> sentences) {
    int from = line.startsWith("- ") ? 2 : 0;
    for (int end : Sentences.ends(line)) {
      int to = end;
      while (to > from && Character.isWhitespace(line.charAt(to - 1))) to--;
      while (from < to && Character.isWhitespace(line.charAt(from))) from++;
      if (from < to) sentences.add(new Span(offset + from, offset + to));
      from = end;
    }
  }
}
