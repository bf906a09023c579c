package org.willowbark.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a Word file. Word writes their built-in names in English whatever its own language;
 * their ids it translates.
 */
final class DocxStyles implements DocxPackage.Elements {
  /** What a style states itself; null where it takes what it is based on. */
  private static final class Style {
    private String name = "";
    private @Nullable String basedOn;
    private @Nullable Integer outline;
    private @Nullable Boolean bold;
    private @Nullable Integer halfPoints;
    private @Nullable String list;
    private @Nullable Integer listLevel;
  }

  private static final int BASED_ON_MAX = 32;
  private static final int OUTLINE_OF_TEXT = 9;

  private final Map<String, Style> styles = new HashMap<>();
  private final Style defaults = new Style();
  private Style open = defaults;
  private String defaultStyle = "";
  private String language = "";

  private DocxStyles() {}

  static DocxStyles read(DocxPackage file) throws IOException, DocxPackage.BrokenException {
    var styles = new DocxStyles();
    file.read(DocxPackage.STYLES, styles);
    return styles;
  }

  @Override
  public void start(XMLStreamReader at) {
    switch (at.getLocalName()) {
      case "style" -> {
        open = new Style();
        var id = Wml.attribute(at, "styleId");
        styles.put(id, open);
        if (Wml.isOn(Wml.attribute(at, "default"), false)
            && Wml.attribute(at, "type").equals("paragraph")) defaultStyle = id;
      }
      case "name" -> open.name = Wml.value(at).toLowerCase(Locale.ROOT);
      case "basedOn" -> open.basedOn = Wml.value(at);
      case "outlineLvl" -> open.outline = Wml.number(at);
      case "b" -> open.bold = Wml.isOn(Wml.value(at), true);
      case "sz" -> open.halfPoints = Wml.number(at);
      case "numId" -> open.list = Wml.value(at);
      case "ilvl" -> open.listLevel = Wml.number(at);
      case "lang" -> {
        if (language.isEmpty()) language = Wml.value(at);
      }
      default -> {
        // Looks that mean nothing here.
      }
    }
  }

  @Override
  public void end(XMLStreamReader at) {
    if (at.getLocalName().equals("style")) open = defaults;
  }

  /** The language of the text, unless it says otherwise; may be empty. */
  String language() {
    return language;
  }

  /** The style of a paragraph that states none. */
  String defaultStyle() {
    return defaultStyle;
  }

  /** From 1 for {@code heading 1}, 0 for the title; empty where the style is no heading's. */
  Optional<Integer> headingLevel(String style) {
    if (nameOf(style).equals("title")) return Optional.of(0);
    var outline = find(style, it -> it.outline);
    if (outline.isPresent()) return outline.filter(it -> it < OUTLINE_OF_TEXT).map(it -> it + 1);
    return find(style, it -> headingNumber(it.name))
        .or(() -> Optional.ofNullable(headingNumber(style)));
  }

  private static @Nullable Integer headingNumber(String name) {
    var plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.matches("heading[1-9]") ? plain.charAt(7) - '0' : null;
  }

  /** Whether paragraphs of this style are a table of contents, which repeats what stands below. */
  boolean isContents(String style) {
    return nameOf(style).matches("(toc|table of figures|index) ?(\\d|heading)?.*");
  }

  private String nameOf(String style) {
    var found = styles.get(style);
    return found == null ? style.toLowerCase(Locale.ROOT) : found.name;
  }

  boolean isBold(String style) {
    return find(style, it -> it.bold).orElse(false);
  }

  /** The size of letters in half points; 0 where none is stated. */
  int halfPoints(String style) {
    return find(style, it -> it.halfPoints).orElse(0);
  }

  Optional<String> list(String style) {
    return find(style, it -> it.list);
  }

  int listLevel(String style) {
    return find(style, it -> it.listLevel).orElse(0);
  }

  /** What the style states, or else the nearest style that it is based on, or else the defaults. */
  private <T> Optional<T> find(String style, Function<Style, @Nullable T> property) {
    var seen = new HashSet<String>();
    String id = style;
    while (id != null && seen.add(id) && seen.size() < BASED_ON_MAX) {
      var found = styles.get(id);
      if (found == null) break;
      T value = property.apply(found);
      if (value != null) return Optional.of(value);
      id = found.basedOn;
    }
    return Optional.ofNullable(property.apply(defaults));
  }
}
