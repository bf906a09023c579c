package org.willowbark.config;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.nodes.Node;
import org.willowbark.search.Priors;

/** Reads {@code ranking:}, what counts for or against articles whatever is asked. */
final class RankingReader {
  private static final List<String> KEYS = List.of("prefer", "prefer-less", "currency");
  private static final String PUBLISHERS = "[Lakeside Clinic]";

  private final Path file;

  RankingReader(Path file) {
    this.file = file;
  }

  Priors read(Node node) throws BrokenConfigException {
    var block = YamlMap.of(file, node, "settings such as {prefer: " + PUBLISHERS + "}");
    block.expectOnly("\"ranking:\"", KEYS);
    var priors = Priors.USUAL.withCurrency(heedsCurrency(block));
    priors = publishers(block, "prefer", priors, Priors::preferring);
    return publishers(block, "prefer-less", priors, Priors::preferringLess);
  }

  private static boolean heedsCurrency(YamlMap block) throws BrokenConfigException {
    var text = block.findText("currency").orElse("on");
    return switch (text) {
      case "on" -> true;
      case "off" -> false;
      default ->
          throw block.brokenAt(
              "currency", "\"currency:\" is \"on\" or \"off\", got \"%s\"".formatted(text));
    };
  }

  private static Priors publishers(
      YamlMap block, String key, Priors priors, BiFunction<Priors, String, Priors> with)
      throws BrokenConfigException {
    for (var item : block.items(key, PUBLISHERS)) {
      var name = block.text(item, "each of \"" + key + ":\"");
      try {
        priors = with.apply(priors, name);
      } catch (IllegalArgumentException e) {
        throw block.broken(item, "\"%s:\" %s".formatted(key, e.getMessage()));
      }
    }
    return priors;
  }
}
