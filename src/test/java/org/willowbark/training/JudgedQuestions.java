package org.willowbark.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.willowbark.evaluation.Questions;
import org.willowbark.query.QuestionWords;

/** The questions that answers are judged by, so that nothing is fitted to what is like them. */
final class JudgedQuestions {
  private static final List<String> SHARED_FILES =
      List.of(
          "medquad/liveqa-queries.tsv",
          "medquad/liveqa-queries.paraphrase.tsv",
          "mediqa2019/queries.jsonl");

  private static final double SHARED_MIN = 0.6;

  /** Fewer words than these are within many a long question. */
  private static final int WORDS_WITHIN_MIN = 4;

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private final List<Set<String>> questions = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  /**
   * Those of the sets that are here.
   *
   * @param own the file of the project's own
   * @param data the folder of the others
   */
  static JudgedQuestions read(Path own, Path data) throws IOException {
    var judged = new JudgedQuestions();
    judged.add(own);
    for (var name : SHARED_FILES) {
      if (Files.exists(data.resolve(name))) judged.add(data.resolve(name));
    }
    return judged;
  }

  private void add(Path file) throws IOException {
    for (var question : Questions.read(file).values()) add(words(question));
  }

  private void add(Set<String> words) {
    for (var word : words) {
      byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(questions.size());
    }
    questions.add(words);
  }

  int size() {
    return questions.size();
  }

  /**
   * Whether a text has most of its words in common with one of them: of all words that count in
   * either, or, where both have several, of the words of the shorter.
   */
  boolean hasLike(String text) {
    var words = words(text);
    Map<Integer, Integer> shared = new HashMap<>();
    for (var word : words) {
      for (int question : byWord.getOrDefault(word, List.of())) {
        shared.merge(question, 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .anyMatch(it -> isLike(words.size(), questions.get(it.getKey()).size(), it.getValue()));
  }

  private static boolean isLike(int words, int others, int shared) {
    int fewer = Math.min(words, others);
    return shared >= SHARED_MIN * Math.max(words, others)
        || (fewer >= WORDS_WITHIN_MIN && shared >= SHARED_MIN * fewer);
  }

  /** The words that say what a text is about. */
  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      var word = matcher.group();
      if (!QuestionWords.isStop(word) && !QuestionWords.isAsking(word)) words.add(word);
    }
    return words;
  }
}
