package org.willowbark.vocabulary;

import java.util.List;

/**
 * One thing that health questions are about, with all the names that readers and clinicians give
 * it.
 *
 * @param names the preferred name first
 * @param type what sort of thing it is
 * @param broader ids of the next wider concepts
 * @param notSameAs ids or names that must never be treated as this concept
 * @param sources whose usage supports the names: vocabularies by name
 * @param review {@code unreviewed}, or who checked it
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
    Place origin) {
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
}
