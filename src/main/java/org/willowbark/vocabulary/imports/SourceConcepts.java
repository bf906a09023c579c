package org.willowbark.vocabulary.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been read of a file: its concepts, and the lines that could not be understood. */
final class SourceConcepts {
  private final String file;
  private final Map<String, SourceConcept> byId = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  SourceConcepts(String file) {
    this.file = file;
  }

  /** The concept with this id, new if it is read of for the first time. */
  SourceConcept at(String id, int line) {
    return byId.computeIfAbsent(id, _ -> new SourceConcept(id, line));
  }

  /**
   * Takes a concept that was read apart.
   *
   * @return whether its id was free
   */
  boolean take(SourceConcept concept) {
    return byId.putIfAbsent(concept.id(), concept) == null;
  }

  Optional<SourceConcept> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Names a line that is passed over, and why. */
  void broken(int line, String what) {
    problems.add(file + ":" + line + ": " + what);
  }

  /** Takes over what could not be understood of a file beside this one. */
  void addProblems(SourceConcepts beside) {
    problems.addAll(beside.problems);
  }

  /** Where a file marks no name of a concept as the preferred one, its first is. */
  void nameTheNameless() {
    byId.values().forEach(SourceConcept::preferFirst);
  }

  Collection<SourceConcept> all() {
    return byId.values();
  }

  List<String> problems() {
    return problems;
  }
}
