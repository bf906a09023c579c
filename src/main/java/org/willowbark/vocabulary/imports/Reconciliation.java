package org.willowbark.vocabulary.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.Vocabulary;

/**
 * Lays the concepts of a file beside those that are known: which are the same, which names are new,
 * which would do harm.
 */
final class Reconciliation {
  /** A block with more than these has become a list of everything. */
  private static final int BROADER_MAX = 8;

  private final String file;
  private final ImportOptions options;
  private final Known known;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Group> bySourceId = new HashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();

  /** In which groups each name stands, by its key. */
  private final Map<String, Set<Group>> holders = new HashMap<>();

  Reconciliation(String file, ImportOptions options, Vocabulary vocabulary) {
    this.file = file;
    this.options = options;
    this.known = new Known(vocabulary);
  }

  /** The blocks for these concepts, in the order of the file. */
  List<DraftConcept> blocks(SourceConcepts concepts) {
    for (var concept : concepts.all()) {
      if (!concept.preferred().isEmpty()) place(concept);
    }
    for (var group : groups.values()) {
      for (var key : group.names().keySet())
        holders.computeIfAbsent(key, _ -> new LinkedHashSet<>(2)).add(group);
    }
    return groups.values().stream().map(this::block).toList();
  }

  private void place(SourceConcept concept) {
    var home = known.home(concept);
    var key = home.isPresent() ? home.get().id() : " " + Vocabulary.key(concept.preferred());
    var group =
        groups.computeIfAbsent(
            key, _ -> new Group(home.isPresent() ? key : newId(concept.preferred()), home));
    group.add(concept);
    bySourceId.put(concept.id(), group);
    bySourceId.putIfAbsent(concept.preferred(), group);
  }

  /** "Crohn's disease" becomes crohns-disease, or crohns-disease-2 if that is taken. */
  private String newId(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var id = plain.replaceAll("['\\u2019\\p{M}]", "").replaceAll("[^a-z0-9]+", "-");
    id = id.replaceAll("^-+|-+$", "");
    if (id.isEmpty()) id = "concept";
    var free = id;
    for (int n = 2; known.hasId(free) || !ids.add(free); n++) free = id + "-" + n;
    return free;
  }

  private DraftConcept block(Group group) {
    var from = file + ":" + group.first().line();
    var review = new NameReview(group, from, known, holders);
    var home = group.home();
    var names = review.kept();
    if (home.isEmpty()) names.removeIf(name -> name.kind() == NameKind.PREFERRED);
    var notes = new ArrayList<String>();
    for (var member : group.members()) notes.addAll(member.notes());
    if (group.members().size() > 1) {
      notes.add(
          "the file tells apart: "
              + group.members().stream()
                  .map(SourceConcept::preferred)
                  .distinct()
                  .collect(Collectors.joining("; ")));
    }
    return new DraftConcept(
        group.id(),
        home.isPresent() ? home.get().name() : group.first().preferred(),
        home.isPresent(),
        home.isPresent() ? home.get().type() : group.first().type().orElse(options.type()),
        names,
        home.isPresent() ? List.of() : broader(group),
        from,
        group.members().stream().map(SourceConcept::id).toList(),
        notes,
        review.conflicts());
  }

  private List<String> broader(Group group) {
    return group.broader().stream()
        .map(bySourceId::get)
        .filter(Objects::nonNull)
        .map(Group::id)
        .filter(id -> !id.equals(group.id()))
        .distinct()
        .limit(BROADER_MAX)
        .toList();
  }
}
