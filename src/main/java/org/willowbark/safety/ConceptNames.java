package org.willowbark.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.SemanticType;
import org.willowbark.vocabulary.TextWord;
import org.willowbark.vocabulary.Vocabulary;

/**
 * The names of those concepts that rules speak of, for finding them faster than a search finds all
 * concepts. Names that depend on letters or context are left to the rules.
 */
final class ConceptNames {
  private static final int WORDS_MAX = 6;

  private final Map<String, List<Concept>> byName = new HashMap<>();

  /** How many words the longest name has that begins with this one. */
  private final Map<String, Integer> longest = new HashMap<>();

  /** The names of these concepts, and of all of these types. */
  ConceptNames(Vocabulary vocabulary, List<String> ids, List<SemanticType> types) {
    for (var concept : vocabulary.concepts()) {
      if (concept.isDraft() || !(ids.contains(concept.id()) || types.contains(concept.type())))
        continue;
      for (var name : concept.names()) {
        if (!name.isConditional()) add(concept, name);
      }
    }
  }

  private void add(Concept concept, Name name) {
    var words = TextWord.of(name.text());
    if (words.isEmpty() || words.size() > WORDS_MAX) return;
    var key = new StringBuilder(words.getFirst().form());
    for (var word : words.subList(1, words.size())) key.append(' ').append(word.form());
    byName.computeIfAbsent(key.toString(), _ -> new ArrayList<>(1)).add(concept);
    longest.merge(words.getFirst().form(), words.size(), Math::max);
  }

  /** A concept and the words that name it. */
  record Named(Concept concept, int from, int to) {}

  /** The concepts named by these words. */
  List<Named> find(List<String> forms) {
    var found = new ArrayList<Named>();
    for (int from = 0; from < forms.size(); from++) {
      int most = longest.getOrDefault(forms.get(from), 0);
      var key = new StringBuilder();
      for (int to = from; to < Math.min(forms.size(), from + most); to++) {
        if (to > from) key.append(' ');
        key.append(forms.get(to));
        for (var concept : byName.getOrDefault(key.toString(), List.of()))
          found.add(new Named(concept, from, to));
      }
    }
    return found;
  }
}
