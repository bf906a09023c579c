package org.willowbark.vocabulary.imports;

import java.util.List;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.SemanticType;

/**
 * A block of a draft.
 *
 * @param name the one to show
 * @param addsNames whether it only adds names to a concept that is known
 * @param names the new ones, without {@code name}
 * @param from where the file speaks of it: {@code file:line}
 * @param sourceIds its ids in the file
 * @param notes what a reviewer should know
 */
record DraftConcept(
    String id,
    String name,
    boolean addsNames,
    SemanticType type,
    List<Name> names,
    List<String> broader,
    String from,
    List<String> sourceIds,
    List<String> notes,
    List<Conflict> conflicts) {
  DraftConcept {
    names = List.copyOf(names);
    broader = List.copyOf(broader);
    sourceIds = List.copyOf(sourceIds);
    notes = List.copyOf(notes);
    conflicts = List.copyOf(conflicts);
  }

  /** Whether it says anything that is not known; else only its conflicts are of interest. */
  boolean isNew() {
    return !addsNames || !names.isEmpty();
  }
}
