package org.willowbark.vocabulary.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.Vocabulary;

/** Decides name by name what a group may bring in, and says why not for the rest. */
final class NameReview {
  /** Shorter words in small letters are words of every sentence. */
  private static final int PLAIN_ABBREVIATION_MIN_CHARS = 4;

  private final Group group;
  private final String from;
  private final Map<String, Set<Group>> holders;
  private final List<Name> kept = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  /** The known concepts that names of the group have, each with those names. */
  private final Map<Concept, List<String>> touched = new LinkedHashMap<>();

  NameReview(Group group, String from, Known known, Map<String, Set<Group>> holders) {
    this.group = group;
    this.from = from;
    this.holders = holders;
    group
        .home()
        .ifPresent(home -> touched.put(home, new ArrayList<>(List.of(group.first().preferred()))));
    group.names().forEach((key, name) -> review(key, name, known.named(name.text())));
    nameJoined();
  }

  /** The names that are new and do no harm that anybody can see. */
  List<Name> kept() {
    return kept;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  private void review(String key, Name name, List<Concept> having) {
    var home = group.home();
    if (home.isPresent() && having.contains(home.get())) return;
    // "Disc, slipped" beside "slipped disc" is for an index in print.
    if (Known.spellings(name.text()).stream()
        .skip(1)
        .anyMatch(it -> group.names().containsKey(Vocabulary.key(it)))) return;
    boolean isShort = name.kind() == NameKind.ABBREVIATION;
    if (!having.isEmpty()) {
      if (isShort) {
        conflict(
            Conflict.Kind.ABBREVIATION,
            "\"%s\" already means %s".formatted(name.text(), list(having)));
      }
      for (var concept : having)
        touched.computeIfAbsent(concept, _ -> new ArrayList<>(1)).add(name.text());
    } else if (home.isPresent() && Known.isNot(home.get(), name.text())) {
      conflict(
          Conflict.Kind.KEPT_APART,
          "%s is not \"%s\" (%s)".formatted(home.get().id(), name.text(), home.get().origin()));
    } else if (isShort && isPlainWord(name.text())) {
      conflict(
          Conflict.Kind.ABBREVIATION,
          "\"%s\" in small letters is a word or may be one; give it context"
              .formatted(name.text()));
    } else if (holders.getOrDefault(key, Set.of()).size() > 1 && !isOwnName(name)) {
      conflict(
          isShort ? Conflict.Kind.ABBREVIATION : Conflict.Kind.TWICE,
          "\"%s\" is also a name of %s".formatted(name.text(), others(key)));
    } else {
      kept.add(name);
    }
  }

  /** A block keeps the name that it is called by, whoever else has it. */
  private boolean isOwnName(Name name) {
    return group.home().isEmpty() && name.kind() == NameKind.PREFERRED;
  }

  private static boolean isPlainWord(String text) {
    return text.length() < PLAIN_ABBREVIATION_MIN_CHARS
        && text.equals(text.toLowerCase(Locale.ROOT));
  }

  private String others(String key) {
    return holders.getOrDefault(key, Set.of()).stream()
        .filter(other -> other != group)
        .map(Group::id)
        .collect(Collectors.joining(", "));
  }

  /** What the group would make one, in every pair of the known concepts that it touches. */
  private void nameJoined() {
    var concepts = List.copyOf(touched.keySet());
    for (int i = 0; i < concepts.size(); i++) {
      for (int j = i + 1; j < concepts.size(); j++) join(concepts.get(i), concepts.get(j));
    }
    if (group.home().isEmpty() && concepts.size() == 1) {
      var only = concepts.getFirst();
      conflict(
          Conflict.Kind.JOINS,
          "%s a name of %s, which this may or may not be".formatted(names(only), only.id()));
    }
  }

  private void join(Concept one, Concept other) {
    var path =
        "%s a name of %s, and %s one of %s"
            .formatted(names(one), one.id(), names(other), other.id());
    var says = Known.saysApart(one, other);
    if (says.isEmpty()) {
      conflict(Conflict.Kind.JOINS, path);
      return;
    }
    var apart = says.get();
    conflict(
        Conflict.Kind.KEPT_APART,
        "%s; %s is not %s (%s)"
            .formatted(
                path, apart.id(), apart.equals(one) ? other.id() : one.id(), apart.origin()));
  }

  /** {@code "tennis elbow" is}. */
  private String names(Concept concept) {
    var names = touched.getOrDefault(concept, List.of());
    return names.stream().collect(Collectors.joining("\" is, \"", "\"", "\" is"));
  }

  private static String list(List<Concept> concepts) {
    return concepts.stream().map(Concept::id).collect(Collectors.joining(", "));
  }

  private void conflict(Conflict.Kind kind, String text) {
    conflicts.add(new Conflict(kind, from, text));
  }
}
