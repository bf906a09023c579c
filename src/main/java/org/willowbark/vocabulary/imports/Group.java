package org.willowbark.vocabulary.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.Vocabulary;

/** The concepts of a file that make one block of its draft. */
final class Group {
  private final Optional<Concept> home;
  private final List<SourceConcept> members = new ArrayList<>();
  private final Map<String, Name> names = new LinkedHashMap<>();

  /** The id of its block. */
  private final String id;

  Group(String id, Optional<Concept> home) {
    this.id = id;
    this.home = home;
  }

  void add(SourceConcept member) {
    members.add(member);
    for (var name : member.names()) {
      boolean isSecondName = name.kind() == NameKind.PREFERRED && !names.isEmpty();
      names.putIfAbsent(
          Vocabulary.key(name.text()),
          isSecondName || (home.isPresent() && name.kind() == NameKind.PREFERRED)
              ? Name.of(name.text(), NameKind.CLINICAL)
              : name);
    }
  }

  String id() {
    return id;
  }

  /** The known concept that it adds to. */
  Optional<Concept> home() {
    return home;
  }

  SourceConcept first() {
    return members.getFirst();
  }

  List<SourceConcept> members() {
    return members;
  }

  /** All names by key. */
  Map<String, Name> names() {
    return names;
  }

  Set<String> broader() {
    var all = new LinkedHashSet<String>();
    for (var member : members) all.addAll(member.broader());
    return all;
  }
}
