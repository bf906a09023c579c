package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What differs between a vocabulary and the one before it.
 *
 * @param added ids of concepts that were not there before
 * @param changed ids of concepts that say something else now
 * @param removed ids of concepts that are gone
 * @param concepts how many there are now
 * @param names how many names they have
 */
public record VocabularyChange(
    List<String> added, List<String> changed, List<String> removed, int concepts, int names) {
  private static final int IDS_SHOWN_MAX = 5;

  public VocabularyChange {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  static VocabularyChange between(Vocabulary before, Vocabulary after) {
    var added = new ArrayList<String>();
    var changed = new ArrayList<String>();
    var removed = new ArrayList<String>();
    int names = 0;
    for (var concept : after.concepts()) {
      names += concept.names().size();
      var known = before.findConcept(concept.id());
      if (known.isEmpty()) {
        added.add(concept.id());
      } else if (!known.get().saysTheSameAs(concept)) {
        changed.add(concept.id());
      }
    }
    for (var concept : before.concepts()) {
      if (after.findConcept(concept.id()).isEmpty()) removed.add(concept.id());
    }
    return new VocabularyChange(added, changed, removed, after.concepts().size(), names);
  }

  /** Whether both say the same. */
  public boolean isNone() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /** One line, such as {@code 1 concept added (gout), 6,701 concepts with 44,005 names now}. */
  @Override
  public String toString() {
    var parts = new ArrayList<String>();
    add(parts, added, "added");
    add(parts, changed, "changed");
    add(parts, removed, "removed");
    parts.add(String.format(Locale.ROOT, "%,d concepts with %,d names now", concepts, names));
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, List<String> ids, String what) {
    if (ids.isEmpty()) return;
    var shown = String.join(", ", ids.subList(0, Math.min(ids.size(), IDS_SHOWN_MAX)));
    int more = ids.size() - IDS_SHOWN_MAX;
    parts.add(
        String.format(
            Locale.ROOT,
            "%,d concept%s %s (%s%s)",
            ids.size(),
            ids.size() == 1 ? "" : "s",
            what,
            shown,
            more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : ""));
  }
}
