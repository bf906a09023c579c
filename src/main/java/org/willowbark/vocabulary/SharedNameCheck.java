package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.willowbark.vocabulary.LintedLexicon.Entry;

/** Checks that no name means two things, unless conditions tell which. */
final class SharedNameCheck {
  private SharedNameCheck() {}

  static void check(LintedLexicon lexicon, Consumer<Finding> found) {
    for (var sharing : lexicon.byKey().values()) {
      for (int i = 1; i < sharing.size(); i++) {
        for (var first : sharing.subList(0, i)) {
          var second = sharing.get(i);
          if (first.concept().equals(second.concept())) continue;
          if (!lexicon.isChecked(first.concept()) && !lexicon.isChecked(second.concept())) continue;
          if (areToldApart(first.name(), second.name()) || hasLetterA(first) != hasLetterA(second))
            continue;
          found.accept(finding(lexicon, first, second));
        }
      }
    }
    inAnotherOrder(lexicon, found);
  }

  /** Whether no text can mean both by this name, or one of them only says so in its own context. */
  private static boolean areToldApart(Name one, Name other) {
    if (!one.isConditional() && !other.isConditional()) return false;
    if (one.exactCase() && other.exactCase() && !one.text().equals(other.text())) return true;
    if (one.context().isEmpty() || other.context().isEmpty()) {
      // One has the name by default, the other where its context says so.
      return !(one.context().isEmpty() && other.context().isEmpty())
          || one.exactCase() != other.exactCase();
    }
    return Collections.disjoint(forms(one.context()), forms(other.context()));
  }

  /** The finder does not take "retina" for "Retin-A". */
  private static boolean hasLetterA(Entry entry) {
    return entry.words().stream().anyMatch(word -> word.raw().equals("A"));
  }

  private static List<String> forms(List<String> context) {
    return context.stream().map(it -> WordForms.normalise(it.toLowerCase(Locale.ROOT))).toList();
  }

  private static Finding finding(LintedLexicon lexicon, Entry first, Entry second) {
    if (isDescription(first) != isDescription(second)) {
      var description = isDescription(first) ? first : second;
      var own = isDescription(first) ? second : first;
      return new Finding(
          LintRule.DESCRIBED_ELSEWHERE,
          lexicon.placeOf(description),
          "%s is the very name of %s; take it out of the descriptions here"
              .formatted(description.quoted(), lexicon.pointer(own)));
    }
    if (isBrand(first) && isBrand(second)) {
      return new Finding(
          LintRule.SHARED_BRAND,
          lexicon.placeOf(second),
          "%s is a trade name of %s too; keep it where it belongs, or give both a context"
              .formatted(second.quoted(), lexicon.pointer(first)));
    }
    return new Finding(
        LintRule.SHARED_NAME,
        lexicon.placeOf(second),
        "%s is a name of %s too; keep it where it belongs, or give each a context of its own"
            .formatted(second.quoted(), lexicon.pointer(first)));
  }

  private static boolean isDescription(Entry entry) {
    return entry.name().kind() == NameKind.DESCRIBED;
  }

  private static boolean isBrand(Entry entry) {
    return entry.name().kind() == NameKind.BRAND && entry.concept().type() == SemanticType.MEDICINE;
  }

  /**
   * Names that only the order of their words tells apart, and words that the finder passes over:
   * right as they stand, but in a third order they are found for both.
   */
  private static void inAnotherOrder(LintedLexicon lexicon, Consumer<Finding> found) {
    Map<Long, List<Entry>> bags = new HashMap<>();
    for (var entry : lexicon.entries()) {
      var bag = WordBag.of(entry.words());
      if (entry.name().isConditional() || bag.words() < 2 || bag.words() > WordBag.WORDS_MAX)
        continue;
      var met = bags.computeIfAbsent(bag.key(), _ -> new ArrayList<>(1));
      met.stream()
          .filter(it -> !it.key().equals(entry.key()))
          .filter(it -> !lexicon.areToldApart(it.concept(), entry.concept()))
          .filter(it -> lexicon.isChecked(it.concept()) || lexicon.isChecked(entry.concept()))
          .findFirst()
          .ifPresent(
              it ->
                  found.accept(
                      new Finding(
                          LintRule.SHARED_WORDS,
                          lexicon.placeOf(entry),
                          "%s has the words of %s, a name of %s; take one out, or say that they differ with \"not:\""
                              .formatted(entry.quoted(), it.quoted(), lexicon.pointer(it)))));
      met.add(entry);
    }
  }
}
