package org.willowbark.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.willowbark.theme.Colour;
import org.willowbark.theme.Logo;
import org.willowbark.theme.Palette;
import org.willowbark.theme.Role;
import org.willowbark.theme.Theme;

/** Reads the {@code theme:} of the settings. */
final class ThemeReader {
  private static final List<String> KEYS =
      List.of("name", "logo", "colours", "dark-colours", "footer", "links", "style");
  private static final List<String> LINK_KEYS = List.of("text", "url");
  private static final List<String> ROLES = Stream.of(Role.values()).map(Role::label).toList();
  private static final int STYLE_MAX_BYTES = 30 << 10;

  private final Path file;

  ThemeReader(Path file) {
    this.file = file;
  }

  /** The theme that a block says; ours for whatever it does not say. */
  Theme theme(YamlMap block) throws BrokenConfigException, IOException {
    block.expectOnly("the theme", KEYS);
    return new Theme(
        block.findText("name").orElse(Theme.OWN.name()),
        logo(block),
        palette(block, "colours", Palette.LIGHT),
        palette(block, "dark-colours", Palette.DARK),
        block.findText("footer").orElse(""),
        links(block),
        style(block));
  }

  private Optional<Logo> logo(YamlMap block) throws BrokenConfigException, IOException {
    var path = path(block, "logo", Logo.SIZE_MAX_BYTES);
    if (path.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Logo.of(path.get().toString(), Files.readAllBytes(path.get())));
    } catch (IllegalArgumentException e) {
      throw block.brokenAt("logo", "\"logo:\" " + e.getMessage());
    }
  }

  private String style(YamlMap block) throws BrokenConfigException, IOException {
    var path = path(block, "style", STYLE_MAX_BYTES);
    try {
      return path.isEmpty() ? "" : Files.readString(path.get());
    } catch (MalformedInputException e) {
      throw block.brokenAt("style", "\"style:\" the file is not written in UTF-8");
    }
  }

  /** The file that a key names, if it is there and not too large. */
  private Optional<Path> path(YamlMap block, String key, int bytesMax)
      throws BrokenConfigException, IOException {
    var text = block.findText(key);
    if (text.isEmpty()) return Optional.empty();
    try {
      var folder = file.toAbsolutePath().getParent();
      var path = folder == null ? Path.of(text.get()) : folder.resolve(text.get()).normalize();
      if (!Files.isRegularFile(path))
        throw block.brokenAt(key, "\"%s:\" there is no file \"%s\"".formatted(key, path));
      long bytes = Files.size(path);
      if (bytes > bytesMax)
        throw block.brokenAt(
            key,
            "\"%s:\" the file has %,d bytes, and every page would wait for it; at most %,d are taken"
                .formatted(key, bytes, bytesMax));
      return Optional.of(path);
    } catch (InvalidPathException e) {
      throw block.brokenAt(
          key, "\"%s:\" \"%s\" is no path: %s".formatted(key, text.get(), e.getReason()));
    }
  }

  private Palette palette(YamlMap block, String key, Palette own) throws BrokenConfigException {
    var node = block.values().get(key);
    if (node == null) return own;
    var map = YamlMap.of(file, node, "colours, such as {panel: \"#1c4a38\"}");
    map.expectOnly("the colours", ROLES);
    Map<Role, Colour> colours = new EnumMap<>(Role.class);
    for (var role : Role.values()) {
      var text = map.findText(role.label());
      if (text.isEmpty()) continue;
      try {
        colours.put(role, Colour.parse(text.get()));
      } catch (IllegalArgumentException e) {
        throw map.brokenAt(role.label(), "\"%s:\" %s".formatted(role.label(), e.getMessage()));
      }
    }
    try {
      return own.with(colours);
    } catch (IllegalArgumentException e) {
      throw block.brokenAt(key, "\"%s:\" %s".formatted(key, e.getMessage()));
    }
  }

  private List<Theme.Link> links(YamlMap block) throws BrokenConfigException {
    var links = new ArrayList<Theme.Link>();
    for (var node : block.items("links", "[{text: Privacy, url: /privacy}]")) {
      var link = YamlMap.of(file, node, "a link, such as {text: Privacy, url: /privacy}");
      link.expectOnly("a link", LINK_KEYS);
      try {
        links.add(new Theme.Link(link.expectText("text"), link.expectText("url")));
      } catch (IllegalArgumentException e) {
        throw link.brokenAt("url", "\"url:\" " + e.getMessage());
      }
    }
    return links;
  }
}
