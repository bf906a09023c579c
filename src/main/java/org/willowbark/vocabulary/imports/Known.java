package org.willowbark.vocabulary.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.Vocabulary;

/** What the vocabulary that there is says of the names of an import. */
final class Known {
  private final Vocabulary vocabulary;

  Known(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  boolean hasId(String id) {
    return vocabulary.findConcept(id).isPresent();
  }

  /** The concepts with this name, in whichever sense. */
  List<Concept> named(String name) {
    return mentions(name).map(Mention::concept).distinct().toList();
  }

  /**
   * The one concept that an imported one is: the only one that has its preferred name, or else any
   * of its exact names.
   */
  Optional<Concept> home(SourceConcept imported) {
    var byName = identified(imported.preferred());
    if (byName.size() == 1) return Optional.of(byName.iterator().next());
    if (byName.size() > 1) return Optional.empty();
    var byAny = new LinkedHashSet<Concept>();
    for (var name : imported.names()) {
      if (isExact(name)) byAny.addAll(identified(name.text()));
    }
    return byAny.size() == 1 ? Optional.of(byAny.iterator().next()) : Optional.empty();
  }

  private static boolean isExact(Name name) {
    return name.kind().identifies() && name.kind() != NameKind.ABBREVIATION;
  }

  private Set<Concept> identified(String name) {
    var found = new LinkedHashSet<Concept>();
    mentions(name)
        .filter(it -> it.name().kind().identifies() && !it.name().isConditional())
        .forEach(it -> found.add(it.concept()));
    return found;
  }

  private Stream<Mention> mentions(String name) {
    return spellings(name).stream().flatMap(it -> vocabulary.named(it).stream());
  }

  /** A name, and "slipped disk" for "disk, slipped" as indexes write it. */
  static List<String> spellings(String name) {
    var all = new ArrayList<String>(2);
    all.add(name);
    int comma = name.indexOf(", ");
    if (comma > 0 && name.indexOf(',', comma + 1) < 0)
      all.add(name.substring(comma + 2) + " " + name.substring(0, comma));
    return all;
  }

  /** Which of the two says that it is not the other, by its id or any of its names. */
  static Optional<Concept> saysApart(Concept one, Concept other) {
    if (isNot(one, other)) return Optional.of(one);
    return isNot(other, one) ? Optional.of(other) : Optional.empty();
  }

  private static boolean isNot(Concept one, Concept other) {
    return one.isNot(other) || other.names().stream().anyMatch(name -> isNot(one, name.text()));
  }

  /** Whether a concept says that it is nothing of this name. */
  static boolean isNot(Concept concept, String name) {
    if (concept.notSameAs().isEmpty()) return false;
    var key = Vocabulary.key(name);
    return concept.notSameAs().stream().anyMatch(it -> Vocabulary.key(it).equals(key));
  }
}
