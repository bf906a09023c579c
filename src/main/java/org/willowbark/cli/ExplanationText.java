package org.willowbark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.willowbark.query.Explanation;
import org.willowbark.query.PlanDecision;
import org.willowbark.query.QueryPlan;
import org.willowbark.vocabulary.Decision;
import org.willowbark.vocabulary.Mention;

/** Prints for people how a question is understood. */
final class ExplanationText {
  private final PrintWriter out;
  private final Explanation explanation;
  private final QueryPlan plan;

  ExplanationText(PrintWriter out, Explanation explanation) {
    this.out = out;
    this.explanation = explanation;
    this.plan = explanation.plan();
  }

  void print(boolean hasArticles) {
    if (!hasArticles)
      out.println("From the lexicon alone, as if every name stood in some article.");
    out.println("Searched for: " + plan.searched());
    explanation.decisions().forEach(this::printIfOfText);
    if (plan.understood().isEmpty()) out.println("No concept recognised.");
    plan.understood().forEach(this::print);
    var notMeant =
        vocabularyDecisions().stream().filter(Decision.NotMeant.class::isInstance).toList();
    if (!notMeant.isEmpty()) out.printf("%nConsidered, and not meant%n");
    for (var decision : notMeant) print((Decision.NotMeant) decision);
  }

  private void printIfOfText(PlanDecision decision) {
    switch (decision) {
      case PlanDecision.Spelling(var word, var better) when better.isEmpty() ->
          out.printf("Spelling: \"%s\" is unknown, and no known word is near enough%n", word);
      case PlanDecision.Spelling(var word, var better) ->
          out.printf("Spelling: \"%s\" is unknown, read as \"%s\"%n", word, better);
      case PlanDecision.Quoted(var words) -> out.printf("Quoted: %s as it stands%n", words);
      case PlanDecision.PassedOver _, PlanDecision.NotSearched _ -> {
        // Told beside its mention.
      }
    }
  }

  private void print(QueryPlan.Understood it) {
    var mention = it.mention();
    out.printf(
        "%n%s  =  %s (%s, %s)%n",
        plan.matched(it),
        mention.concept().name(),
        mention.concept().id(),
        mention.concept().type().label());
    out.printf(
        "  by \"%s\" (%s), written at %s; characters %d to %d%n",
        mention.name().text(),
        mention.name().kind().label(),
        mention.concept().origin(),
        mention.start(),
        mention.end());
    if (!mention.name().kind().identifies())
      out.println("  a description: other names count beside the words, not in their place");
    out.println(it.names().isEmpty() ? "  nothing else is searched for" : "  also searched for");
    for (var name : it.names()) {
      var of = name.concept().equals(mention.concept()) ? "" : " (" + name.concept().id() + ")";
      out.printf(
          Locale.ROOT, "    %.2f  %s  %s%s%n", name.weight(), name.text(), name.relation(), of);
    }
    printBlocked(mention);
  }

  /** By reason, as one reason often holds for a dozen names. */
  private void printBlocked(Mention mention) {
    var byReason = new LinkedHashMap<String, List<String>>();
    for (var decision : explanation.decisions()) {
      switch (decision) {
        case PlanDecision.NotSearched not when not.mention().equals(mention) ->
            byReason
                .computeIfAbsent(not.cause().reason(), _ -> new ArrayList<>())
                .add(not.name().text());
        case PlanDecision.PassedOver(Decision.NotAdded not) when not.mention().equals(mention) ->
            byReason
                .computeIfAbsent(not.obstacle().reason() + by(not.by()), _ -> new ArrayList<>())
                .add(not.name());
        default -> {
          // Of another mention, or of the text.
        }
      }
    }
    if (!byReason.isEmpty()) out.println("  not searched for");
    byReason.forEach(
        (reason, names) -> out.printf("    %s%n      (%s)%n", String.join(", ", names), reason));
  }

  private void print(Decision.NotMeant not) {
    var mention = not.mention();
    out.printf(
        "  %s  is not taken for %s (%s): %s%s%n",
        plan.searched().substring(mention.start(), mention.end()),
        mention.concept().name(),
        mention.concept().id(),
        not.obstacle().reason(),
        by(not.by()));
  }

  private static String by(String what) {
    return what.isEmpty() ? "" : ": " + what;
  }

  private List<Decision> vocabularyDecisions() {
    return explanation.decisions().stream()
        .filter(PlanDecision.PassedOver.class::isInstance)
        .map(it -> ((PlanDecision.PassedOver) it).decision())
        .toList();
  }
}
