package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that health questions are about, with all the names that readers and clinicians give
 * it.
 *
 * @param names the preferred name first
 * @param type what sort of thing it is
 * @param broader ids of the next wider concepts
 * @param notSameAs ids or names that must never be treated as this concept
 * @param sources whose usage supports the names: vocabularies by name
 * @param review {@code unreviewed}, or who checked it; a {@code draft} never answers readers
 * @param addsNames whether it only adds names to the concept of the same id that is known already
 * @param origin where it is written, for messages
 */
public record Concept(
    String id,
    List<Name> names,
    SemanticType type,
    List<String> broader,
    List<String> notSameAs,
    List<String> sources,
    String review,
    boolean addsNames,
    Place origin) {
  /** The state of review of what nobody has looked at since it was imported. */
  public static final String DRAFT = "draft";

  public Concept {
    if (names.isEmpty()) throw new IllegalArgumentException("concept " + id + " has no name");
    names = List.copyOf(names);
    broader = List.copyOf(broader);
    notSameAs = List.copyOf(notSameAs);
    sources = List.copyOf(sources);
  }

  /** The name to show to readers. */
  public String name() {
    return names.getFirst().text();
  }

  /** Whether it waits for somebody to look at it, and must not answer readers before. */
  public boolean isDraft() {
    return review.equals(DRAFT);
  }

  /** Whether both say the same, wherever they are written. */
  boolean saysTheSameAs(Concept other) {
    return equals(other)
        || equals(
            new Concept(
                other.id,
                other.names,
                other.type,
                other.broader,
                other.notSameAs,
                other.sources,
                other.review,
                other.addsNames,
                origin));
  }

  /** Whether this one says that it is not the other. */
  public boolean isNot(Concept other) {
    return notSameAs.contains(other.id()) || notSameAs.contains(other.name());
  }

  /** This concept with the names of another that it does not have, after its own. */
  Concept withNamesOf(Concept other) {
    var all = new ArrayList<>(names);
    var keys = names.stream().map(name -> Vocabulary.key(name.text())).collect(Collectors.toSet());
    for (var name : other.names) {
      if (!keys.add(Vocabulary.key(name.text()))) continue;
      // The name to show stays the one that was; another's is a name like any.
      all.add(name.kind() == NameKind.PREFERRED ? Name.of(name.text(), NameKind.CLINICAL) : name);
    }
    return new Concept(id, all, type, broader, notSameAs, sources, review, false, origin);
  }
}
