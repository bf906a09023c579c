package org.willowbark.safety;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A file of rules as YAML: its blocks and texts, each with its line for messages. */
final class RuleYaml {
  private final String file;

  /** A text and where it stands. */
  record Line(String text, String file, int number) {
    BrokenRulesException broken(String what) {
      return new BrokenRulesException(file, number, what);
    }

    @Override
    public String toString() {
      return file + ":" + number;
    }
  }

  RuleYaml(String file) {
    this.file = file;
  }

  /** The top of the file; empty if the file is. */
  Map<String, Node> top(Reader text, List<String> known) throws BrokenRulesException {
    try {
      var settings = LoadSettings.builder().setLabel(file).build();
      var root = new Compose(settings).composeReader(text);
      return root.isEmpty() ? Map.of() : block(root.get(), known);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new BrokenRulesException(file, line, "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new BrokenRulesException(file, 1, "not valid YAML: " + e.getMessage());
    }
  }

  /** The values of a block by their keys, all of which must be known. */
  Map<String, Node> block(Node node, List<String> known) throws BrokenRulesException {
    return block(node, known, _ -> false);
  }

  /** The same where other keys of one kind may stand, too. */
  Map<String, Node> block(Node node, List<String> known, Predicate<String> others)
      throws BrokenRulesException {
    var values = block(node);
    for (var entry : ((MappingNode) node).getValue()) {
      var key = line(entry.getKeyNode());
      if (!known.contains(key.text) && !others.test(key.text))
        throw key.broken(
            "unknown key \"%s\"; there may be %s".formatted(key.text, String.join(", ", known)));
    }
    return values;
  }

  /** The values of a block by their keys. */
  Map<String, Node> block(Node node) throws BrokenRulesException {
    if (!(node instanceof MappingNode mapping))
      throw at(node).broken("expected lines of the form \"key: value\"");
    var values = new LinkedHashMap<String, Node>();
    for (var entry : mapping.getValue()) {
      var key = line(entry.getKeyNode());
      if (values.put(key.text, entry.getValueNode()) != null)
        throw key.broken("has \"%s:\" twice".formatted(key.text));
    }
    return values;
  }

  Line expect(Node block, Map<String, Node> values, String key) throws BrokenRulesException {
    var value = values.get(key);
    if (value == null) throw at(block).broken("lacks \"%s:\"".formatted(key));
    return line(value);
  }

  /** The texts of a list; none where the key is missing. */
  List<Line> lines(Map<String, Node> values, String key) throws BrokenRulesException {
    var value = values.get(key);
    return value == null ? List.of() : lines(value);
  }

  List<Line> lines(Node list) throws BrokenRulesException {
    var lines = new ArrayList<Line>();
    for (var item : items(list)) lines.add(line(item));
    return lines;
  }

  List<Node> items(Node list) throws BrokenRulesException {
    if (list instanceof SequenceNode sequence) return sequence.getValue();
    throw at(list).broken("expected a list, such as [one, two]");
  }

  private Line line(Node node) throws BrokenRulesException {
    if (node instanceof ScalarNode value && !value.getValue().isBlank())
      return new Line(value.getValue().strip(), file, at(node).number);
    throw at(node).broken("expected a text");
  }

  /** Where a node stands. */
  Line at(Node node) {
    return new Line("", file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
