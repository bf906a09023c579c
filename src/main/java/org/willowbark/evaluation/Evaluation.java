package org.willowbark.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.willowbark.query.Question;
import org.willowbark.search.SearchEngine;
import org.willowbark.search.SearchEngine.RankedUnit;

/** Asks judged questions and scores the rankings. */
public final class Evaluation {
  private final SearchEngine engine;

  /** Asks this engine. */
  public Evaluation(SearchEngine engine) {
    this.engine = engine;
  }

  /**
   * What came of it.
   *
   * @param rankings best first, by question id
   * @param measures by question id: every judged question, those that were not asked with zeros
   */
  public record Result(Map<String, List<RankedUnit>> rankings, Map<String, Measures> measures) {
    /** The means over all judged questions, as trec_eval -c averages. */
    public Measures mean() {
      return Measures.mean(measures.values());
    }

    /** One measure by question id. */
    public Map<String, Double> values(Measure measure) {
      var values = new LinkedHashMap<String, Double>();
      measures.forEach((id, measured) -> values.put(id, measure.of(measured)));
      return values;
    }

    /** How many judged questions were not among those asked. */
    public long missing() {
      return measures.keySet().stream().filter(id -> !rankings.containsKey(id)).count();
    }
  }

  /** Asks every question that anything was judged for. */
  public Result run(
      Map<String, String> questions,
      Judgments judgments,
      Question.Mode mode,
      Question.Wording wording,
      SearchEngine.Unit unit,
      int depth)
      throws IOException {
    var rankings = new LinkedHashMap<String, List<RankedUnit>>();
    for (var id : judgments.questions()) {
      var text = questions.get(id);
      if (text == null) continue;
      rankings.put(id, descending(engine.rank(asked(text, mode, wording), unit, depth)));
    }
    return score(rankings, judgments);
  }

  /**
   * Scores rankings that are there already.
   *
   * @param rankings best first, by question id
   */
  public static Result score(Map<String, List<RankedUnit>> rankings, Judgments judgments) {
    var measures = new LinkedHashMap<String, Measures>();
    for (var id : judgments.questions()) {
      var ranking = rankings.get(id);
      measures.put(
          id,
          ranking == null
              ? Measures.ZERO
              : Measures.of(ranking.stream().map(RankedUnit::id).toList(), judgments.of(id)));
    }
    return new Result(rankings, measures);
  }

  /** A question as it is asked: of a long message, as much as is read. */
  static Question asked(String text, Question.Mode mode, Question.Wording wording) {
    int length = Math.min(text.strip().length(), Question.QUESTION_LENGTH_MAX_CHARS);
    return new Question(text.strip().substring(0, length), mode, wording);
  }

  /**
   * The ranking as readers get it, in scores that say so, whatever scores came with it: whoever
   * reads a run file sorts by score.
   */
  static List<RankedUnit> descending(List<RankedUnit> ranking) {
    var descending = new ArrayList<RankedUnit>(ranking.size());
    float last = Float.POSITIVE_INFINITY;
    for (var unit : ranking) {
      last = unit.score() > last ? Math.nextDown(last) : unit.score();
      descending.add(new RankedUnit(unit.id(), last));
    }
    return ordered(descending);
  }

  /**
   * By score, ties by id downwards: the order that trec_eval makes of a run file, whatever ranks it
   * states.
   */
  static List<RankedUnit> ordered(List<RankedUnit> ranking) {
    return ranking.stream()
        .sorted(
            Comparator.comparingDouble(RankedUnit::score).thenComparing(RankedUnit::id).reversed())
        .toList();
  }
}
