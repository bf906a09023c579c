package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lexicon that is being checked: its concepts, how the finder sees their names, and where they
 * are written.
 */
final class LintedLexicon {
  private final Vocabulary vocabulary;
  private final Set<String> checked;
  private final Places places;
  private final List<Finding> broken;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Concept> byPreferredName = new HashMap<>();
  private final Map<String, List<Entry>> byKey = new HashMap<>();

  /** A name with the concept that has it, its words and the finder's key. */
  record Entry(Concept concept, Name name, List<TextWord> words, String key) {
    String quoted() {
      return "\"" + name.text() + "\"";
    }
  }

  LintedLexicon(List<Concept> concepts, Set<String> checked, Places places, List<Finding> broken) {
    this.checked = checked;
    this.places = places;
    this.broken = broken;
    try {
      vocabulary = Vocabulary.of(concepts);
    } catch (BrokenVocabularyException e) {
      throw new IllegalArgumentException("two concepts have one id: " + e.getMessage(), e);
    }
    for (var concept : concepts) {
      byPreferredName.putIfAbsent(concept.name(), concept);
      for (var name : concept.names()) {
        var words = TextWord.of(name.text());
        var entry = new Entry(concept, name, words, ConceptFinder.key(words));
        entries.add(entry);
        byKey.computeIfAbsent(entry.key, _ -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What could not be read at all. */
  List<Finding> broken() {
    return broken;
  }

  /** Whether it is this concept that is checked, rather than one that others are laid over. */
  boolean isChecked(Concept concept) {
    return checked.contains(concept.id());
  }

  /** All names, those of one concept together. */
  List<Entry> entries() {
    return entries;
  }

  /** The names that the finder can't tell from this one by their words, by the key they share. */
  Map<String, List<Entry>> byKey() {
    return byKey;
  }

  /** The concept that a reference means: by id, or by the name that it shows to readers. */
  Optional<Concept> findReferred(String idOrName) {
    return vocabulary
        .findConcept(idOrName)
        .or(() -> Optional.ofNullable(byPreferredName.get(idOrName)));
  }

  /** Whether two concepts are one, or either says that it is not the other, or is part of it. */
  boolean areToldApart(Concept one, Concept other) {
    return one.equals(other) || refers(one, other) || refers(other, one);
  }

  private boolean refers(Concept from, Concept to) {
    return from.broader().contains(to.id())
        || from.notSameAs().stream()
            .anyMatch(not -> findReferred(not).filter(to::equals).isPresent());
  }

  Place placeOf(Entry entry) {
    return places.of(entry.concept, entry.name);
  }

  Place placeOf(Concept concept, String reference) {
    return places.of(concept, reference);
  }

  /** Whether the lexicon says that the name means this in capitals and small letters alike. */
  boolean isForAnyCase(Name name) {
    return places.isForAnyCase(name);
  }

  /** How a message refers to a name of another concept: {@code sciatica (spine.yaml:66)}. */
  String pointer(Entry entry) {
    return entry.concept.id() + " (" + placeOf(entry) + ")";
  }
}
