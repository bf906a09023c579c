package org.willowbark.query;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A plan with all that was decided on the way to it.
 *
 * @param decisions each once, in the order in which they were made
 */
public record Explanation(QueryPlan plan, List<PlanDecision> decisions) {
  public Explanation {
    decisions = List.copyOf(decisions);
  }

  /** The plan for a question, with the reasons for it. */
  public static Explanation of(Question question, Understanding understanding) {
    var decisions = new LinkedHashSet<PlanDecision>();
    var plan = QueryPlanner.plan(question, understanding, decisions::add);
    return new Explanation(plan, List.copyOf(decisions));
  }
}
