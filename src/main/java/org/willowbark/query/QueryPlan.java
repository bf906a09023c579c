package org.willowbark.query;

import java.util.List;
import java.util.Optional;
import org.willowbark.article.SectionKind;
import org.willowbark.vocabulary.Expansion;
import org.willowbark.vocabulary.Mention;

/**
 * What to retrieve for a question, and what was understood of it.
 *
 * @param question as it was asked
 * @param searched the text that is searched for: the question, its spelling corrected
 * @param words what its words find
 * @param meaning what its meaning is found by; nothing where only its words are to be searched for
 * @param intent what it asks about its subject
 * @param negated what it says it is not about, in the order of their places
 * @param understood the concepts recognised in {@code searched}, in the order of their places
 */
public record QueryPlan(
    Question question,
    String searched,
    List<Understood> understood,
    Retrieval.Words words,
    Optional<ModelText> meaning,
    SectionKind intent,
    List<Negation> negated) {
  public QueryPlan {
    understood = List.copyOf(understood);
    negated = List.copyOf(negated);
  }

  /**
   * A concept that the question names.
   *
   * @param names the other names that are searched for, strongest first; none if no article uses
   *     any
   */
  public record Understood(Mention mention, List<Expansion> names) {
    public Understood {
      names = List.copyOf(names);
    }
  }

  /** The same, where nobody can tell what it means. */
  public QueryPlan withoutMeaning() {
    return new QueryPlan(question, searched, understood, words, Optional.empty(), intent, negated);
  }

  /** Whether the searched text differs from the typed one. */
  public boolean isCorrected() {
    return !searched.equals(question.text());
  }

  /** The words of the question by which a concept was recognised. */
  public String matched(Understood it) {
    return searched.substring(it.mention().start(), it.mention().end());
  }

  /** One line, such as {@code (plan (words "flu rash" (or "influenza" 0.9)))}. */
  @Override
  public String toString() {
    var plan = new StringBuilder("(plan ").append(words);
    meaning.ifPresent(it -> plan.append(' ').append(it));
    if (intent != SectionKind.OTHER) plan.append(" (asks ").append(intent.code()).append(')');
    for (var it : negated) plan.append(' ').append(it);
    return plan.append(')').toString();
  }
}
