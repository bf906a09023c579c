package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds concepts in text by their names.
 *
 * <p>Names are compared by the forms of their words run together, so "ear ache", "ear-ache" and
 * "earache" are one name, and without articles and possessives, so "pain down the back of my leg"
 * is "pain down the back of the leg". The longest name wins over names inside it ("heat stroke" is
 * no "stroke"); names that merely overlap are all found.
 */
final class ConceptFinder {
  private static final Set<String> SKIPPED =
      Set.of("a", "an", "the", "my", "your", "his", "her", "our", "their");

  private record Entry(Concept concept, Name name) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private int longestWords;

  ConceptFinder(Iterable<Concept> concepts) {
    for (var concept : concepts) {
      for (var name : concept.names()) {
        var words = TextWord.of(name.text());
        longestWords = Math.max(longestWords, words.size());
        entries.computeIfAbsent(key(words), _ -> new ArrayList<>(1)).add(new Entry(concept, name));
      }
    }
  }

  /** How the finder sees a name; two names with one key can't be told apart. */
  static String key(List<TextWord> words) {
    var key = new StringBuilder();
    for (var word : words) {
      if (!SKIPPED.contains(word.form())) key.append(word.form());
    }
    return key.toString();
  }

  List<Mention> find(String text) {
    var words = TextWord.of(text);
    var found = new ArrayList<Mention>();
    var key = new StringBuilder();
    for (int from = 0; from < words.size(); from++) {
      if (SKIPPED.contains(words.get(from).form())) continue;
      key.setLength(0);
      int counted = 0;
      for (int to = from; to < words.size() && counted < longestWords; to++) {
        var word = words.get(to);
        if (SKIPPED.contains(word.form())) continue;
        counted++;
        key.append(word.form());
        for (var entry : entries.getOrDefault(key.toString(), List.of())) {
          if (holds(entry.name(), words, from, to)) {
            found.add(
                new Mention(entry.concept(), entry.name(), words.get(from).start(), word.end()));
          }
        }
      }
    }
    return longest(found);
  }

  private static boolean holds(Name name, List<TextWord> words, int from, int to) {
    if (!name.isConditional()) return true;
    if (name.exactCase() && !asWritten(name, words, from, to)) return false;
    if (name.context().isEmpty()) return true;
    for (int i = 0; i < words.size(); i++) {
      if (i >= from && i <= to) continue;
      for (var wanted : name.context()) {
        if (words
            .get(i)
            .form()
            .equals(WordForms.normalise(wanted.toLowerCase(java.util.Locale.ROOT)))) return true;
      }
    }
    return false;
  }

  private static boolean asWritten(Name name, List<TextWord> words, int from, int to) {
    var typed = new StringBuilder();
    for (int i = from; i <= to; i++) typed.append(words.get(i).raw());
    var written = new StringBuilder();
    for (var word : TextWord.of(name.text())) written.append(word.raw());
    return typed.toString().contentEquals(written);
  }

  /** Drops what lies inside a longer mention; at one place, a true name beats a description. */
  private static List<Mention> longest(List<Mention> found) {
    var kept = new ArrayList<Mention>();
    found.sort(
        Comparator.comparingInt(Mention::length)
            .reversed()
            .thenComparing((Mention mention) -> mention.name().kind()));
    for (var mention : found) {
      boolean inside =
          kept.stream()
              .anyMatch(
                  longer ->
                      longer.contains(mention)
                          && (longer.length() > mention.length()
                              || longer.concept().equals(mention.concept())));
      if (!inside) kept.add(mention);
    }
    kept.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::length));
    return kept;
  }
}
