package org.willowbark.vocabulary.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.willowbark.vocabulary.NameKind;

/** How near a synonym is to its concept, in the words of ontologies. */
enum Scope {
  LABEL,
  EXACT,
  NARROW,
  BROAD,
  RELATED;

  static Optional<Scope> find(String word) {
    var wanted = word.strip().toUpperCase(Locale.ROOT);
    return Stream.of(values()).filter(it -> it.name().equals(wanted)).findFirst();
  }

  /**
   * Adds a name as near as it is: what is narrower, wider or related suggests the concept and does
   * not name it.
   *
   * @param kind what an exact name is
   */
  void add(SourceConcept concept, String name, NameKind kind) {
    switch (this) {
      case LABEL -> concept.add(name, NameKind.PREFERRED);
      case EXACT -> concept.add(name, kind);
      case NARROW, BROAD, RELATED -> {
        concept.add(name, NameKind.DESCRIBED);
        concept.note(name().toLowerCase(Locale.ROOT) + ", not exact: " + name);
      }
    }
  }
}
