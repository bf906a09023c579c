package org.willowbark.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.willowbark.vocabulary.LintedLexicon.Entry;

/**
 * Types every name and looks at what a search would add: never what the concept is said not to be,
 * never a demeaning or outdated name, never the opposite.
 */
final class LookalikeCheck {
  private final LintedLexicon lexicon;
  private final Consumer<Finding> found;

  /** By concept, the concepts that it must never meet: those that it names, and those naming it. */
  private final Map<String, Set<String>> apart = new HashMap<>();

  /** Names that are never shown, by key, with the concept that alone is meant; all if empty. */
  private final Map<String, Optional<String>> hidden = new HashMap<>();

  /** Which concept was found to lead to which lookalike: one report of a pair is enough. */
  private final Set<String> joined = new HashSet<>();

  private final Map<String, String> keys = new HashMap<>();

  private LookalikeCheck(LintedLexicon lexicon, Consumer<Finding> found) {
    this.lexicon = lexicon;
    this.found = found;
    for (var concept : lexicon.vocabulary().concepts()) {
      for (var not : concept.notSameAs()) {
        lexicon.findReferred(not).ifPresent(other -> keepApart(concept.id(), other.id()));
      }
    }
    for (var entry : lexicon.entries()) {
      var kind = entry.name().kind();
      if (kind == NameKind.OFFENSIVE) hidden.put(entry.key(), Optional.empty());
      if (kind == NameKind.DATED)
        hidden.putIfAbsent(entry.key(), Optional.of(entry.concept().id()));
    }
  }

  private void keepApart(String one, String other) {
    apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
    apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
  }

  static void check(LintedLexicon lexicon, Consumer<Finding> found) {
    var check = new LookalikeCheck(lexicon, found);
    Set<String> reported = new HashSet<>();
    for (var entry : lexicon.entries()) {
      var text = entry.name().text();
      for (var mention : lexicon.vocabulary().find(text)) {
        // Where a condition tells two meanings apart, their names may be the same.
        boolean isConditional = entry.name().isConditional() || mention.name().isConditional();
        if (isConditional && !mention.concept().equals(entry.concept())) continue;
        for (var added : lexicon.vocabulary().expand(mention)) {
          if (!lexicon.isChecked(entry.concept()) && !lexicon.isChecked(added.concept())) continue;
          // By the first of its names that leads there.
          if (reported.add(entry.concept().id() + '\n' + added.text())) check.added(entry, added);
        }
      }
    }
  }

  private void added(Entry typed, Expansion added) {
    var concept = typed.concept();
    var key = keys.computeIfAbsent(added.text(), it -> ConceptFinder.key(TextWord.of(it)));
    lookalike(concept, added, key)
        .filter(not -> joined.add(concept.id() + '\n' + not))
        .ifPresent(
            not ->
                report(
                    LintRule.JOINS_LOOKALIKE,
                    typed,
                    "%s leads to \"%s\" (%s, %s), but %s is said not to be %s; take the name out, or the relation"
                        .formatted(
                            typed.quoted(),
                            added.text(),
                            added.concept().id(),
                            added.relation(),
                            concept.id(),
                            not)));
    hidden(concept, added, key);
    if (added.concept().equals(concept)) return;
    for (var own : concept.names()) {
      if (own.kind().weight() == 0) continue;
      Opposites.between(own.text(), added.text())
          .ifPresent(
              pair ->
                  report(
                      LintRule.OPPOSITES,
                      typed,
                      "%s leads to \"%s\" (%s), and %s; give one a \"not:\" for the other"
                          .formatted(typed.quoted(), added.text(), added.relation(), pair)));
    }
  }

  private void hidden(Concept concept, Expansion added, String key) {
    var hiddenFor = hidden.get(key);
    if (hiddenFor == null || !hiddenFor.map(concept.id()::equals).orElse(true)) return;
    lexicon.byKey().getOrDefault(key, List.of()).stream()
        .filter(it -> it.concept().equals(added.concept()))
        .filter(it -> it.name().text().equals(added.text()))
        .findFirst()
        .ifPresent(
            shown ->
                report(
                    LintRule.SUGGESTS_HIDDEN,
                    shown,
                    "%s is marked as demeaning or outdated elsewhere; keep it under that mark alone"
                        .formatted(shown.quoted())));
  }

  /** Which of the concepts or phrases that the concept is said not to be this name means. */
  private Optional<String> lookalike(Concept concept, Expansion added, String key) {
    var others = apart.getOrDefault(concept.id(), Set.of());
    if (others.contains(added.concept().id())) return Optional.of(added.concept().id());
    for (var entry : lexicon.byKey().getOrDefault(key, List.of())) {
      if (!entry.name().isConditional() && others.contains(entry.concept().id()))
        return Optional.of(entry.concept().id());
    }
    return concept.notSameAs().stream()
        .filter(not -> lexicon.findReferred(not).isEmpty())
        .filter(not -> ConceptFinder.key(TextWord.of(not)).equals(key))
        .findFirst();
  }

  private void report(LintRule rule, Entry entry, String message) {
    found.accept(new Finding(rule, lexicon.placeOf(entry), message));
  }
}
