package org.willowbark.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.willowbark.query.Question;
import org.willowbark.query.Retrieval.SidePath;
import org.willowbark.search.Answer;
import org.willowbark.search.SearchEngine;

/** Asks two searches the same questions, to see what a change would do before it is made. */
public final class Comparison {
  /** Deep enough for a first ten with ties. */
  private static final int DEPTH = 100;

  private final SearchEngine before;
  private final SearchEngine after;

  /** Compares the second with the first. */
  public Comparison(SearchEngine before, SearchEngine after) {
    this.before = before;
    this.after = after;
  }

  /** The first ten of both for one question. */
  public TopTenChange ask(String id, String text) throws IOException {
    var question = Evaluation.asked(text, Question.Mode.HYBRID, Question.Wording.UNDERSTOOD);
    var first = before.search(question);
    var second = after.search(question);
    var names = names(second);
    names.removeAll(names(first));
    return new TopTenChange(id, question.text(), places(first, second), names);
  }

  private static Set<String> names(Answer answer) {
    return answer.plan().words().paths().stream()
        .map(SidePath::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<TopTenChange.Place> places(Answer first, Answer second) {
    var ranksBefore = ranks(first);
    var ranksAfter = ranks(second);
    var titles = new LinkedHashMap<String, String>();
    for (var answer : List.of(second, first)) {
      for (var result : answer.results()) titles.putIfAbsent(result.article(), result.title());
    }
    var places = new ArrayList<TopTenChange.Place>();
    for (var article : titles.keySet()) {
      places.add(
          new TopTenChange.Place(
              article,
              titles.getOrDefault(article, article),
              ranksBefore.getOrDefault(article, 0),
              ranksAfter.getOrDefault(article, 0)));
    }
    return places;
  }

  private static Map<String, Integer> ranks(Answer answer) {
    var ranks = new LinkedHashMap<String, Integer>();
    for (var result : answer.results()) ranks.put(result.article(), ranks.size() + 1);
    return ranks;
  }

  /** How both do on the judged ones of these questions, by nDCG@10. */
  public Difference score(
      Map<String, String> questions, Judgments judgments, SearchEngine.Unit unit)
      throws IOException {
    return Difference.of(
        run(before, questions, judgments, unit).values(Measure.NDCG_AT_10),
        run(after, questions, judgments, unit).values(Measure.NDCG_AT_10));
  }

  private static Evaluation.Result run(
      SearchEngine engine,
      Map<String, String> questions,
      Judgments judgments,
      SearchEngine.Unit unit)
      throws IOException {
    return new Evaluation(engine)
        .run(questions, judgments, Question.Mode.HYBRID, Question.Wording.UNDERSTOOD, unit, DEPTH);
  }
}
