package org.willowbark.vocabulary;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Where the names and references of a lexicon are written: by the very object that was read, as two
 * concepts may hold equal ones. Kept only while a lexicon is checked. Not thread-safe.
 */
final class Places implements LexiconReader.Notes {
  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

  private final Set<Name> anyCase = Collections.newSetFromMap(new IdentityHashMap<>());

  @Override
  public void placed(Object nameOrReference, Place place) {
    places.put(nameOrReference, place);
  }

  @Override
  public void anyCase(Name name) {
    anyCase.add(name);
  }

  /** Whether the lexicon says that a name means this in capitals and small letters alike. */
  boolean isForAnyCase(Name name) {
    return anyCase.contains(name);
  }

  /** Where a concept's name or reference is written; where the concept is, if that is not known. */
  Place of(Concept concept, Object nameOrReference) {
    return places.getOrDefault(nameOrReference, concept.origin());
  }
}
