package org.willowbark.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The {@code key: value} lines of one block, each key known and there once.
 *
 * <p>It keeps the composed nodes rather than plain values, because every message must name the line
 * that is wrong.
 */
final class YamlMap {
  private final Path file;
  private final Node block;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  private YamlMap(Path file, Node block) {
    this.file = file;
    this.block = block;
  }

  /**
   * Takes a block apart.
   *
   * @param what how messages call it
   */
  static YamlMap of(Path file, Node block, String what) throws BrokenConfigException {
    var map = new YamlMap(file, block);
    if (!(block instanceof MappingNode mapping)) throw map.broken(block, "expected " + what);
    for (var entry : mapping.getValue()) {
      var key = map.text(entry.getKeyNode(), "a key");
      if (map.values.put(key, entry.getValueNode()) != null)
        throw map.broken(entry.getKeyNode(), "has \"%s:\" twice".formatted(key));
      map.keys.put(key, entry.getKeyNode());
    }
    return map;
  }

  /** Refuses keys that nobody would read. */
  void expectOnly(String what, List<String> known) throws BrokenConfigException {
    for (var key : keys.entrySet()) {
      if (!known.contains(key.getKey()))
        throw broken(
            key.getValue(),
            "unknown key \"%s\" in %s; it may have %s"
                .formatted(key.getKey(), what, String.join(", ", known)));
    }
  }

  Map<String, Node> values() {
    return values;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String expectText(String key) throws BrokenConfigException {
    var text = findText(key);
    if (text.isEmpty()) throw broken("lacks \"%s:\"".formatted(key));
    return text.get();
  }

  Optional<String> findText(String key) throws BrokenConfigException {
    var value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(text(value, "\"" + key + ":\""));
  }

  /**
   * The items of a list; none where the key is missing.
   *
   * @param example how messages show such a list
   */
  List<Node> items(String key, String example) throws BrokenConfigException {
    var value = values.get(key);
    if (value == null) return List.of();
    if (value instanceof SequenceNode list) return list.getValue();
    throw broken(value, "\"%s:\" expects a list, such as %s".formatted(key, example));
  }

  List<String> texts(String key) throws BrokenConfigException {
    var texts = new ArrayList<String>();
    for (var item : items(key, "[one, two]")) texts.add(text(item, "each of \"" + key + ":\""));
    return texts;
  }

  /**
   * The text of a key, a value or an item.
   *
   * @param what how messages call it
   */
  String text(Node node, String what) throws BrokenConfigException {
    if (node instanceof ScalarNode value && !value.getValue().isBlank())
      return value.getValue().strip();
    throw broken(node, what + " expects a text");
  }

  BrokenConfigException broken(String what) {
    return broken(block, what);
  }

  /** About the value of a key. */
  BrokenConfigException brokenAt(String key, String what) {
    return broken(values.getOrDefault(key, block), what);
  }

  BrokenConfigException broken(Node node, String what) {
    return new BrokenConfigException(file, line(node), what);
  }

  int line() {
    return line(block);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
