package org.willowbark.config;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.willowbark.corpus.Source;
import org.willowbark.safety.SafetySettings;
import org.willowbark.search.Priors;
import org.willowbark.site.PathPattern;
import org.willowbark.site.Site;
import org.willowbark.theme.Theme;

/** Reads {@code willowbark.yaml}, refusing whatever it would not act upon. */
final class ConfigReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final List<String> TOP_KEYS = List.of("sources", "theme", "safety", "ranking");
  private static final List<String> LOCATION_KEYS = List.of("path", "sitemap", "feed");
  private static final List<String> FILES_KEYS = List.of("columns");
  private static final List<String> SITE_KEYS =
      List.of("hosts", "include", "exclude", "delay", "pages-max", "private-addresses");
  private static final List<String> SOURCE_KEYS =
      Stream.of(List.of("name"), LOCATION_KEYS, FILES_KEYS, SITE_KEYS)
          .flatMap(List::stream)
          .toList();

  private static final String EXAMPLE_LIST = "[{name: leaflets, path: articles/}]";
  private static final String EXAMPLE = "sources: " + EXAMPLE_LIST;

  private final Path file;

  ConfigReader(Path file) {
    this.file = file;
  }

  Config config(String text) throws BrokenConfigException, IOException {
    var root = compose(text);
    var top = YamlMap.of(file, root, "settings, such as " + EXAMPLE);
    top.expectOnly("the settings", TOP_KEYS);
    var theme = top.values().get("theme");
    var safety = top.values().get("safety");
    var ranking = top.values().get("ranking");
    return new Config(
        file,
        sources(top),
        theme == null
            ? Theme.OWN
            : new ThemeReader(file)
                .theme(YamlMap.of(file, theme, "a theme, such as {name: Lakeside Clinic}")),
        safety == null ? SafetySettings.USUAL : new SafetyReader(file).read(safety),
        ranking == null ? Priors.USUAL : new RankingReader(file).read(ranking));
  }

  /** None where the file is about other things alone. */
  private List<NamedSource> sources(YamlMap top) throws BrokenConfigException {
    var blocks = top.items("sources", EXAMPLE_LIST);
    if (blocks.isEmpty() && (top.has("sources") || top.values().isEmpty()))
      throw top.broken("names no sources; write " + EXAMPLE);
    var sources = new ArrayList<NamedSource>();
    Map<String, Integer> lines = new HashMap<>();
    for (var node : blocks) {
      var block = YamlMap.of(file, node, "a source, such as {name: leaflets, path: articles/}");
      var source = source(block);
      var other = lines.putIfAbsent(source.name().toLowerCase(Locale.ROOT), block.line());
      if (other != null)
        throw block.brokenAt(
            "name",
            "the name \"%s\" is taken by the source of line %d".formatted(source.name(), other));
      sources.add(source);
    }
    return sources;
  }

  private Node compose(String text) throws BrokenConfigException {
    try {
      return new Compose(LoadSettings.builder().build())
          .composeString(text)
          .orElseThrow(() -> new BrokenConfigException(file, 1, "says nothing; write " + EXAMPLE));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      var hint = hint(e, text.lines().skip(line - 1).findFirst().orElse(""));
      throw new BrokenConfigException(file, line, "not valid YAML: " + e.getProblem() + hint);
    } catch (YamlEngineException e) {
      throw new BrokenConfigException(file, 1, "not valid YAML: " + e.getMessage());
    }
  }

  /** What most often is behind words that only writers of YAML readers understand. */
  private static String hint(MarkedYamlEngineException e, String line) {
    if (line.contains("*")) return "; put quotation marks around a text that starts with *";
    return e.getProblem().contains("block") ? "; lines of one source start below each other" : "";
  }

  private NamedSource source(YamlMap block) throws BrokenConfigException {
    block.expectOnly("a source", SOURCE_KEYS);
    var name = block.expectText("name");
    if (!NAME.matcher(name).matches())
      throw block.brokenAt(
          "name",
          "\"%s\" is no name for a source; use up to 64 letters, digits, hyphens and underscores"
              .formatted(name));
    var locations = LOCATION_KEYS.stream().filter(block::has).toList();
    if (locations.size() != 1)
      throw block.broken(
          "the source \"%s\" needs exactly one of path:, sitemap: and feed:, and has %s"
              .formatted(name, locations.isEmpty() ? "none" : String.join(" and ", locations)));
    return locations.contains("path") ? files(name, block) : pages(name, block);
  }

  private NamedSource files(String name, YamlMap block) throws BrokenConfigException {
    expectNone(block, SITE_KEYS, "goes with sitemap: or feed:, not with path:");
    var path = block.expectText("path");
    try {
      var folder = file.toAbsolutePath().getParent();
      var resolved = folder == null ? Path.of(path) : folder.resolve(path).normalize();
      return new NamedSource.Files(
          new Source(name, resolved, columns(block)), file + ":" + block.line());
    } catch (InvalidPathException e) {
      throw block.brokenAt("path", "\"%s\" is no path: %s".formatted(path, e.getReason()));
    }
  }

  private Map<String, String> columns(YamlMap block) throws BrokenConfigException {
    var node = block.values().get("columns");
    if (node == null) return Map.of();
    var map = YamlMap.of(file, node, "columns, such as {title: Heading, text: Body}");
    var columns = new LinkedHashMap<String, String>();
    for (var key : map.values().keySet()) columns.put(key, map.expectText(key));
    return columns;
  }

  private NamedSource pages(String name, YamlMap block) throws BrokenConfigException {
    expectNone(block, FILES_KEYS, "goes with path:, not with sitemap: or feed:");
    var key = block.has("sitemap") ? "sitemap" : "feed";
    var kind = block.has("sitemap") ? Site.Kind.SITEMAP : Site.Kind.FEED;
    try {
      var start = at(block, key, () -> Site.address(block.expectText(key)));
      return new NamedSource.Pages(
          new Site(
              name,
              kind,
              start,
              hosts(block),
              patterns(block, "include"),
              patterns(block, "exclude"),
              delay(block),
              pagesMax(block),
              allowsPrivateAddresses(block)));
    } catch (IllegalArgumentException e) {
      throw block.broken(String.valueOf(e.getMessage()));
    }
  }

  private Set<String> hosts(YamlMap block) throws BrokenConfigException {
    var hosts = new TreeSet<String>();
    for (var host : block.texts("hosts")) hosts.add(at(block, "hosts", () -> Site.host(host)));
    return hosts;
  }

  private List<PathPattern> patterns(YamlMap block, String key) throws BrokenConfigException {
    var patterns = new ArrayList<PathPattern>();
    for (var text : block.texts(key)) patterns.add(at(block, key, () -> PathPattern.of(text)));
    return patterns;
  }

  private Duration delay(YamlMap block) throws BrokenConfigException {
    var text = block.findText("delay");
    if (text.isEmpty()) return Site.DELAY;
    try {
      var seconds = new BigDecimal(text.get());
      if (seconds.signum() >= 0 && seconds.compareTo(BigDecimal.valueOf(60)) <= 0)
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    } catch (NumberFormatException e) {
      // Said below, as for a number that is out of bounds.
    }
    throw block.brokenAt(
        "delay",
        "\"delay:\" expects seconds from 0 to %d, such as 0.5, got \"%s\""
            .formatted(Site.DELAY_MAX.toSeconds(), text.get()));
  }

  private int pagesMax(YamlMap block) throws BrokenConfigException {
    var text = block.findText("pages-max");
    if (text.isEmpty()) return Site.PAGES_MAX;
    try {
      int pages = Integer.parseInt(text.get());
      if (pages > 0) return pages;
    } catch (NumberFormatException e) {
      // Said below, as for a number that is out of bounds.
    }
    throw block.brokenAt(
        "pages-max", "\"pages-max:\" expects a number above 0, got \"%s\"".formatted(text.get()));
  }

  private boolean allowsPrivateAddresses(YamlMap block) throws BrokenConfigException {
    var text = block.findText("private-addresses").orElse("refuse");
    return switch (text) {
      case "allow" -> true;
      case "refuse" -> false;
      default ->
          throw block.brokenAt(
              "private-addresses",
              "\"private-addresses:\" is \"allow\" or \"refuse\", got \"%s\"".formatted(text));
    };
  }

  private static void expectNone(YamlMap block, List<String> keys, String why)
      throws BrokenConfigException {
    for (var key : keys) {
      if (block.has(key)) throw block.brokenAt(key, "\"%s:\" %s".formatted(key, why));
    }
  }

  /** A value that may be refused by what it is for. */
  private interface Checked<T> {
    T get() throws BrokenConfigException;
  }

  private static <T> T at(YamlMap block, String key, Checked<T> value)
      throws BrokenConfigException {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw block.brokenAt(key, "\"%s:\" %s".formatted(key, e.getMessage()));
    }
  }
}
