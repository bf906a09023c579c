package org.willowbark.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Checks that concepts refer to others that exist, and not in a circle. */
final class ReferenceCheck {
  private final LintedLexicon lexicon;
  private final Consumer<Finding> found;
  private final Map<String, Boolean> onTheWay = new HashMap<>();

  private ReferenceCheck(LintedLexicon lexicon, Consumer<Finding> found) {
    this.lexicon = lexicon;
    this.found = found;
  }

  static void check(LintedLexicon lexicon, Consumer<Finding> found) {
    var check = new ReferenceCheck(lexicon, found);
    for (var concept : lexicon.vocabulary().concepts()) {
      check.climb(concept);
      if (!lexicon.isChecked(concept)) continue;
      check.broader(concept);
      check.notSameAs(concept);
      if (concept.isDraft()) {
        found.accept(
            new Finding(
                LintRule.LIVE_DRAFT,
                concept.origin(),
                "an imported draft that answers questions; read it through, then say \"review:"
                    + " unreviewed\", or who reviewed it"));
      }
    }
  }

  private void broader(Concept concept) {
    for (var id : concept.broader()) {
      if (lexicon.vocabulary().findConcept(id).isPresent()) continue;
      report(
          LintRule.UNKNOWN_BROADER,
          concept,
          id,
          "there is no concept \"%s\"; take the id of the next wider one".formatted(id));
    }
  }

  /**
   * A lookalike is given by id or preferred name, as the finder's guards know it; or it is a phrase
   * that stands for no concept, and then none of the names may be that phrase.
   */
  private void notSameAs(Concept concept) {
    for (var not : concept.notSameAs()) {
      if (not.equals(concept.id()) || not.equals(concept.name())) {
        report(LintRule.JOINS_LOOKALIKE, concept, not, "a concept can't differ from itself");
        continue;
      }
      if (lexicon.findReferred(not).isPresent()) continue;
      var named = lexicon.byKey().getOrDefault(ConceptFinder.key(TextWord.of(not)), List.of());
      Set<String> ids = new HashSet<>();
      named.stream()
          .filter(it -> !it.name().isConditional())
          .forEach(it -> ids.add(it.concept().id()));
      if (ids.contains(concept.id())) {
        report(
            LintRule.JOINS_LOOKALIKE,
            concept,
            not,
            "\"%s\" is one of the concept's own names; take it out of one of the two"
                .formatted(not));
      } else if (ids.size() == 1) {
        report(
            LintRule.NOT_BY_NAME,
            concept,
            not,
            "\"%s\" guards nothing here; say \"%s\"".formatted(not, ids.iterator().next()));
      } else if (ids.isEmpty() && not.indexOf('-') > 0 && not.indexOf(' ') < 0) {
        report(
            LintRule.UNKNOWN_NOT,
            concept,
            not,
            "there is no concept \"%s\"; take another id, or write it as a phrase".formatted(not));
      }
    }
  }

  private void report(LintRule rule, Concept concept, String reference, String message) {
    found.accept(new Finding(rule, lexicon.placeOf(concept, reference), message));
  }

  /** Goes to ever wider concepts, and reports where that leads back to one on the way. */
  private void climb(Concept concept) {
    if (onTheWay.putIfAbsent(concept.id(), true) != null) return;
    for (var id : concept.broader()) {
      if (Boolean.TRUE.equals(onTheWay.get(id))) {
        report(
            LintRule.BROADER_CYCLE,
            concept,
            id,
            "\"%s\" is wider than \"%s\", and so wider than itself; take one of the steps out"
                .formatted(id, concept.id()));
      } else {
        lexicon.vocabulary().findConcept(id).ifPresent(this::climb);
      }
    }
    onTheWay.put(concept.id(), false);
  }
}
