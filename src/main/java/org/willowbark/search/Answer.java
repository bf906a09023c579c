package org.willowbark.search;

import java.util.List;
import java.util.Set;
import org.willowbark.index.FacetCounts;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.Question;

/**
 * What was found for a question.
 *
 * @param results one passage of each article, best first
 * @param total articles that answer
 * @param isTotalAtLeast whether there may be more than {@code total}: counting stops where nobody
 *     reads on
 * @param facets how the articles found divide; nothing if nobody asked
 * @param movedBy the priors that changed which results these are, or their order
 * @param isMeaningComplete whether every passage could be found by meaning; while an index is still
 *     being filled, some are found by words alone
 * @param tookNanos from the question to this answer
 */
public record Answer(
    QueryPlan plan,
    List<RankedPassage> results,
    int total,
    boolean isTotalAtLeast,
    FacetCounts facets,
    Set<Prior> movedBy,
    boolean isMeaningComplete,
    long tookNanos) {
  public Answer {
    results = List.copyOf(results);
    movedBy = Set.copyOf(movedBy);
  }

  /** The same answer, given in another time. */
  Answer tookNanos(long nanos) {
    return new Answer(
        plan, results, total, isTotalAtLeast, facets, movedBy, isMeaningComplete, nanos);
  }

  /** Which evidence really ranked the results. */
  public Question.Mode mode() {
    if (plan.meaning().isEmpty()) return Question.Mode.WORDS;
    return plan.question().mode();
  }
}
