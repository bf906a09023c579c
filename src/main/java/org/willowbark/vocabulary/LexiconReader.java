package org.willowbark.vocabulary;

import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads concepts from the lexicon's YAML: a list of blocks, one a concept.
 *
 * <p>It walks the composed nodes rather than plain maps, because every message must name the line
 * that is wrong.
 */
final class LexiconReader {
  /** The keys that hold names, by the kind of name they hold. */
  private static final Map<NameKind, String> NAME_KEYS =
      new EnumMap<>(
          Map.of(
              NameKind.CLINICAL, "clinical",
              NameKind.LAY, "lay",
              NameKind.DESCRIBED, "described",
              NameKind.ABBREVIATION, "abbreviations",
              NameKind.BRAND, "brands",
              NameKind.EPONYM, "eponyms",
              NameKind.SPELLING, "spellings",
              NameKind.DATED, "dated",
              NameKind.OFFENSIVE, "offensive"));

  private static final Set<String> OTHER_KEYS =
      Set.of("id", "name", "type", "broader", "not", "sources", "review", "adds", "imported");

  private static final Set<String> NAME_PARTS = Set.of("text", "case", "context");

  /** Where an imported concept came from: kept for those who review it, and no use to a search. */
  private static final Set<String> IMPORTED_PARTS = Set.of("from", "id");

  /** Room for a vocabulary of a hundred thousand concepts; the parser's own limit is 3 million. */
  private static final int FILE_MAX_CHARS = 100_000_000;

  private final String file;

  private final Notes notes;

  /** Where to put what a file takes out; nothing where none may. */
  private final @Nullable List<Removal> removals;

  /** What only the check of a lexicon asks for. Does nothing unless overridden. */
  interface Notes {
    /** Nobody asks. */
    Notes NONE = new Notes() {};

    /** A name, or a text that refers to another concept, is written here. */
    default void placed(Object nameOrReference, Place place) {}

    /** Somebody made sure that the name means this in small letters, too. */
    default void anyCase(Name name) {}
  }

  private LexiconReader(String file, Notes notes, @Nullable List<Removal> removals) {
    this.file = file;
    this.notes = notes;
    this.removals = removals;
  }

  /**
   * The concepts of one file, in its order.
   *
   * @param file how messages name it
   * @throws BrokenVocabularyException at the first line that can't be understood
   */
  static List<Concept> read(String file, Reader text) throws BrokenVocabularyException {
    return read(file, text, null);
  }

  /** The same for a site's own file, which may also take concepts out. */
  static List<Concept> read(String file, Reader text, @Nullable List<Removal> removals)
      throws BrokenVocabularyException {
    var reader = new LexiconReader(file, Notes.NONE, removals);
    var concepts = new ArrayList<Concept>();
    for (var block : reader.blocks(text)) {
      if (!reader.isRemoval(block)) concepts.add(reader.concept(block));
    }
    return concepts;
  }

  /**
   * The concepts of one file that can be understood, for checking it.
   *
   * @param notes told where each name and each reference is written
   * @param broken told why each of the others can't be understood
   */
  static List<Concept> readLeniently(
      String file, Reader text, Notes notes, Consumer<BrokenVocabularyException> broken) {
    var reader = new LexiconReader(file, notes, new ArrayList<>());
    var concepts = new ArrayList<Concept>();
    try {
      for (var block : reader.blocks(text)) {
        try {
          if (!reader.isRemoval(block)) concepts.add(reader.concept(block));
        } catch (BrokenVocabularyException e) {
          broken.accept(e);
        }
      }
    } catch (BrokenVocabularyException e) {
      broken.accept(e);
    }
    return concepts;
  }

  private List<Node> blocks(Reader text) throws BrokenVocabularyException {
    var settings = LoadSettings.builder().setLabel(file).setCodePointLimit(FILE_MAX_CHARS).build();
    try {
      var root = new Compose(settings).composeReader(text);
      if (root.isEmpty()) return List.of();
      if (root.get() instanceof SequenceNode blocks) return blocks.getValue();
      throw broken(root.get(), "expected a list of concepts, each starting with \"- id:\"");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new BrokenVocabularyException(
          new Place(file, line), "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new BrokenVocabularyException(new Place(file, 1), "not valid YAML: " + e.getMessage());
    }
  }

  /** Takes in {@code {id: x, remove: true}}, where a file may take concepts out. */
  private boolean isRemoval(Node node) throws BrokenVocabularyException {
    if (removals == null || !(node instanceof MappingNode block)) return false;
    var remove = value(block, "remove");
    if (remove == null) return false;
    if (!scalar(remove).equals("true") || block.getValue().size() != 2) {
      throw broken(
          remove, "a block that takes a concept out is \"id:\" and \"remove: true\" alone");
    }
    removals.add(new Removal(required(block, "id"), place(block)));
    return true;
  }

  private Concept concept(Node node) throws BrokenVocabularyException {
    if (!(node instanceof MappingNode block))
      throw broken(node, "expected a concept, starting with \"id:\"");
    Set<String> seen = new HashSet<>();
    for (var entry : block.getValue()) {
      var key = scalar(entry.getKeyNode());
      if (!seen.add(key)) throw broken(entry.getKeyNode(), "has \"" + key + ":\" twice");
      if (!OTHER_KEYS.contains(key) && !NAME_KEYS.containsValue(key)) {
        throw broken(entry.getKeyNode(), "unknown key \"" + key + "\"");
      }
    }
    var names = new ArrayList<Name>();
    var preferred = Name.of(required(block, "name"), NameKind.PREFERRED);
    note(preferred, value(block, "name"));
    names.add(preferred);
    for (var kind : NAME_KEYS.entrySet()) {
      for (var item : items(block, kind.getValue())) names.add(name(item, kind.getKey()));
    }
    var type = required(block, "type");
    checkImported(block);
    return new Concept(
        required(block, "id"),
        names,
        SemanticType.find(type).orElseThrow(() -> broken(block, "unknown type \"" + type + "\"")),
        texts(block, "broader"),
        texts(block, "not"),
        texts(block, "sources"),
        required(block, "review"),
        addsNames(block),
        place(block));
  }

  /** {@code adds: names} makes a block an addition to the concept of its id. */
  private boolean addsNames(MappingNode block) throws BrokenVocabularyException {
    var adds = value(block, "adds");
    if (adds != null && !scalar(adds).equals("names"))
      throw broken(adds, "adds can only be \"names\"");
    return adds != null;
  }

  /** {@code imported: {from: FILE, id: ID-THERE}}. */
  private void checkImported(MappingNode block) throws BrokenVocabularyException {
    var imported = value(block, "imported");
    if (imported == null) return;
    if (!(imported instanceof MappingNode parts))
      throw broken(imported, "\"imported:\" expects {from: FILE, id: ID}");
    for (var entry : parts.getValue()) {
      var key = scalar(entry.getKeyNode());
      if (!IMPORTED_PARTS.contains(key))
        throw broken(entry.getKeyNode(), "unknown key \"" + key + "\" in \"imported:\"");
      scalar(entry.getValueNode());
    }
    required(parts, "from");
  }

  /** A name is its text alone, or {@code {text: AS, case: exact, context: [spine]}}. */
  private Name name(Node node, NameKind kind) throws BrokenVocabularyException {
    var name =
        node instanceof MappingNode parts
            ? conditionalName(parts, kind)
            : Name.of(scalar(node), kind);
    note(name, node);
    return name;
  }

  private Name conditionalName(MappingNode parts, NameKind kind) throws BrokenVocabularyException {
    for (var entry : parts.getValue()) {
      var key = scalar(entry.getKeyNode());
      if (!NAME_PARTS.contains(key))
        throw broken(entry.getKeyNode(), "unknown key \"" + key + "\" in a name");
    }
    var letterCase = value(parts, "case");
    var letters = letterCase == null ? "" : scalar(letterCase);
    if (letterCase != null && !letters.equals("exact") && !letters.equals("any")) {
      throw broken(letterCase, "case can only be \"exact\" or \"any\"");
    }
    var name =
        new Name(required(parts, "text"), kind, letters.equals("exact"), texts(parts, "context"));
    if (letters.equals("any")) notes.anyCase(name);
    return name;
  }

  private String required(MappingNode block, String key) throws BrokenVocabularyException {
    var value = value(block, key);
    if (value == null) throw broken(block, "lacks \"" + key + ":\"");
    return scalar(value);
  }

  private List<String> texts(MappingNode block, String key) throws BrokenVocabularyException {
    var texts = new ArrayList<String>();
    for (var item : items(block, key)) {
      var text = scalar(item);
      note(text, item);
      texts.add(text);
    }
    return texts;
  }

  private List<Node> items(MappingNode block, String key) throws BrokenVocabularyException {
    var value = value(block, key);
    if (value == null) return List.of();
    if (value instanceof SequenceNode list) return list.getValue();
    throw broken(value, "\"" + key + ":\" expects a list, such as [one, two]");
  }

  private static @Nullable Node value(MappingNode block, String key) {
    for (var entry : block.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        return entry.getValueNode();
    }
    return null;
  }

  private String scalar(Node node) throws BrokenVocabularyException {
    if (node instanceof ScalarNode value && !value.getValue().isBlank())
      return value.getValue().strip();
    throw broken(node, "expected a text");
  }

  private BrokenVocabularyException broken(Node node, String what) {
    return new BrokenVocabularyException(place(node), what);
  }

  private void note(Object nameOrReference, @Nullable Node node) {
    if (node != null) notes.placed(nameOrReference, place(node));
  }

  private Place place(Node node) {
    return new Place(file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
