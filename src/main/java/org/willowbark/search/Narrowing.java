package org.willowbark.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.willowbark.index.FacetCounts;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.query.Filter;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.Question;
import org.willowbark.query.Retrieval;

/** Tells how the articles that were found can be narrowed down further, or otherwise. */
final class Narrowing {
  private Narrowing() {}

  /**
   * Counts whatever is found by the facets: all that words find, however far down the list, and
   * what meaning brings beside.
   *
   * @param place where the question lies
   * @param hits what the filter let through
   * @param depth how far down that list was looked at
   */
  static FacetCounts count(
      IndexView view,
      QueryPlan plan,
      QuestionPlace place,
      Filter filter,
      List<Hit> hits,
      int depth,
      LocalDate today)
      throws IOException {
    var question = place.exactly();
    if (question.isEmpty()) return view.count(plan.words(), List.of(), filter, today);
    if (plan.question().mode() == Question.Mode.MEANING)
      return view.count(new Retrieval.Meaning(question.get()), hits, filter, today);
    var besides = new ArrayList<>(hits);
    // What another choice would let through is not among the hits.
    if (!filter.isEmpty()) besides.addAll(Fusion.rank(view, plan, place, depth).hits());
    return view.count(plan.words(), besides, filter, today);
  }
}
