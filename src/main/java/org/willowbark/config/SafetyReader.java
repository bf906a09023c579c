package org.willowbark.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.willowbark.safety.Contacts;
import org.willowbark.safety.Helpline;
import org.willowbark.safety.SafetySettings;

/** Reads {@code safety:}, what a publisher decides about notices and whom readers are to call. */
final class SafetyReader {
  private static final List<String> KEYS =
      List.of("region", "emergency", "urgent", "crisis", "poisons", "abuse", "rules", "off");
  private static final List<String> HELPLINE_KEYS = List.of("name", "number", "text");
  private static final String EXAMPLE = "{region: GB, emergency: \"999\"}";
  private static final String HELPLINE_EXAMPLE = "[{name: Samaritans, number: 116 123}]";

  /** More do not fit on a card beside what to do. */
  private static final int HELPLINES_MAX = 3;

  /** A heading holds it, so it can't be a sentence. */
  private static final int CONTACT_MAX_CHARS = 60;

  private final Path file;

  SafetyReader(Path file) {
    this.file = file;
  }

  SafetySettings read(Node node) throws BrokenConfigException {
    var block = YamlMap.of(file, node, "safety settings, such as " + EXAMPLE);
    block.expectOnly("\"safety:\"", KEYS);
    var neutral = Contacts.NEUTRAL;
    var contacts =
        new Contacts(
            region(block),
            contact(block, "emergency", neutral.emergency()),
            contact(block, "urgent", neutral.urgent()),
            helplines(block),
            contact(block, "poisons", neutral.poisons()),
            contact(block, "abuse", neutral.abuse()));
    return new SafetySettings(contacts, rules(block), new LinkedHashSet<>(block.texts("off")));
  }

  private static String region(YamlMap block) throws BrokenConfigException {
    var region = block.findText("region").orElse(Contacts.EVERYWHERE);
    if (Contacts.isRegion(region)) return region;
    throw block.brokenAt(
        "region",
        "\"region:\" is a country's two capital letters, such as GB, or international, got \"%s\""
            .formatted(region));
  }

  private static String contact(YamlMap block, String key, String neutral)
      throws BrokenConfigException {
    var contact = block.findText(key).orElse(neutral);
    if (contact.length() <= CONTACT_MAX_CHARS) return contact;
    throw block.brokenAt(
        key,
        "\"%s:\" has %d characters; a heading has room for %d"
            .formatted(key, contact.length(), CONTACT_MAX_CHARS));
  }

  private List<Helpline> helplines(YamlMap block) throws BrokenConfigException {
    var helplines = new ArrayList<Helpline>();
    for (var node : block.items("crisis", HELPLINE_EXAMPLE)) {
      var line = YamlMap.of(file, node, "a helpline, such as " + HELPLINE_EXAMPLE);
      line.expectOnly("a helpline", HELPLINE_KEYS);
      var name = contact(line, "name", line.expectText("name"));
      try {
        helplines.add(new Helpline(name, contact(line, "number", ""), contact(line, "text", "")));
      } catch (IllegalArgumentException e) {
        throw line.broken(String.valueOf(e.getMessage()));
      }
    }
    if (helplines.size() > HELPLINES_MAX)
      throw block.brokenAt(
          "crisis",
          "\"crisis:\" names %d helplines; a reader in need sees at most %d"
              .formatted(helplines.size(), HELPLINES_MAX));
    return helplines;
  }

  private List<Path> rules(YamlMap block) throws BrokenConfigException {
    var rules = new ArrayList<Path>();
    var folder = file.toAbsolutePath().getParent();
    for (var text : block.texts("rules")) {
      try {
        var path = folder == null ? Path.of(text) : folder.resolve(text).normalize();
        if (!Files.exists(path))
          throw block.brokenAt(
              "rules", "there is no file or folder \"%s\" with rules".formatted(path));
        rules.add(path);
      } catch (InvalidPathException e) {
        throw block.brokenAt("rules", "\"%s\" is no path: %s".formatted(text, e.getReason()));
      }
    }
    return rules;
  }
}
