package org.willowbark.vocabulary.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.SemanticType;
import org.willowbark.vocabulary.Vocabulary;

/** One concept as the file gives it, while the file is being read. Not thread-safe. */
final class SourceConcept {
  /** Longer ones are sentences, and no reader types them. */
  private static final int NAME_MAX_CHARS = 120;

  /** Written in capitals, perhaps with digits or a plural: MS, HbA1c is not. */
  private static final Pattern CAPITALS = Pattern.compile("(?=.*[A-Z].*[A-Z])[A-Z0-9]{2,5}s?");

  private final String id;
  private final int line;
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Set<String> broader = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  private String preferred = "";
  private Optional<SemanticType> type = Optional.empty();

  SourceConcept(String id, int line) {
    this.id = id;
    this.line = line;
  }

  /** The first preferred name is the one; what else is called preferred is a name like any. */
  void add(String name, NameKind kind) {
    var text = name.strip().replaceAll("\\s+", " ");
    var key = Vocabulary.key(text);
    if (key.isEmpty()) return;
    if (text.length() > NAME_MAX_CHARS) {
      notes.add("left out, too long for a name: " + text.substring(0, NAME_MAX_CHARS) + "...");
      return;
    }
    if (kind == NameKind.PREFERRED && preferred.isEmpty()) {
      preferred = text;
      names.put(key, Name.of(text, NameKind.PREFERRED));
      return;
    }
    names.putIfAbsent(key, of(text, kind == NameKind.PREFERRED ? NameKind.CLINICAL : kind));
  }

  private static Name of(String text, NameKind kind) {
    boolean isShort = CAPITALS.matcher(text).matches();
    if (kind == NameKind.ABBREVIATION || (isShort && kind.identifies() && kind.weight() > 0)) {
      // Nobody has said where it means this, so at the least it must be written as it is here.
      return new Name(text, NameKind.ABBREVIATION, text.length() <= 5, List.of());
    }
    return Name.of(text, kind);
  }

  /** Makes the first name the preferred one where none is. */
  void preferFirst() {
    if (!preferred.isEmpty() || names.isEmpty()) return;
    var first = names.entrySet().iterator().next();
    preferred = first.getValue().text();
    first.setValue(Name.of(preferred, NameKind.PREFERRED));
  }

  void addBroader(String idOrName) {
    if (!idOrName.isBlank()) broader.add(idOrName.strip());
  }

  void note(String text) {
    notes.add(text);
  }

  /** Says that another vocabulary has the concept too. */
  void addReference(String id) {
    references.add(id);
  }

  void setType(SemanticType found) {
    type = Optional.of(found);
  }

  String id() {
    return id;
  }

  int line() {
    return line;
  }

  /** Empty as long as the file has named none. */
  String preferred() {
    return preferred;
  }

  List<Name> names() {
    return List.copyOf(names.values());
  }

  Set<String> broader() {
    return broader;
  }

  List<String> notes() {
    if (references.isEmpty()) return notes;
    var all = new ArrayList<>(notes);
    all.add("elsewhere: " + String.join(", ", references));
    return all;
  }

  Optional<SemanticType> type() {
    return type;
  }
}
