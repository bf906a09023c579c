package org.willowbark.theme;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of one of the two schemes, light and dark: our own, some of them replaced. Whatever
 * is text can be read on its ground at a contrast of {@value #CONTRAST_MIN} at least.
 */
public final class Palette {
  /** Of WCAG 2.2, success criterion 1.4.3. */
  public static final double CONTRAST_MIN = 4.5;

  /** Our own light colours. */
  public static final Palette LIGHT =
      own(
          "#f8f3e8", "#20241d", "#12503a", "#1c4a38", "#fbf6ea", "#e8b04a", "#231d0f", "#f8e0a0",
          "#20241d");

  /** Our own dark colours. */
  public static final Palette DARK =
      own(
          "#151814", "#eae6da", "#a3d8b9", "#1d3e30", "#f4efe1", "#e8b04a", "#231d0f", "#5c4a14",
          "#fff3cc");

  private final Map<Role, Colour> given;
  private final Map<Role, Colour> all;

  private Palette(Map<Role, Colour> given, Map<Role, Colour> all) {
    this.given = given;
    this.all = all;
  }

  /** The colours of the style sheet, in the order of the roles. */
  private static Palette own(String... colours) {
    var own = new EnumMap<Role, Colour>(Role.class);
    int at = 0;
    for (var role : Role.values()) own.put(role, Colour.parse(colours[at++]));
    return new Palette(Map.of(), own);
  }

  /**
   * These colours, some of them replaced. Where a ground is replaced and its text is not, the text
   * becomes black or white if it has to.
   *
   * @throws IllegalArgumentException if a text could not be read
   */
  public Palette with(Map<Role, Colour> replaced) {
    var mixed = new EnumMap<Role, Colour>(all);
    mixed.putAll(replaced);
    for (var role : Role.values()) {
      if (role.ground().isEmpty()) continue;
      var ground = mixed.getOrDefault(role.ground().get(), Colour.WHITE);
      var text = mixed.getOrDefault(role, Colour.BLACK);
      if (text.contrastTo(ground) >= CONTRAST_MIN) continue;
      if (replaced.containsKey(role)) throw unreadable(role, text, ground);
      mixed.put(role, ground.text());
    }
    return new Palette(Map.copyOf(replaced), mixed);
  }

  private static IllegalArgumentException unreadable(Role role, Colour text, Colour ground) {
    var groundRole = role.ground().orElseThrow();
    return new IllegalArgumentException(
        "%s %s can't be read on %s %s: the contrast is %.1f, and at least %.1f is needed; %s would do"
            .formatted(
                role.label(),
                text,
                groundRole.label(),
                ground,
                // Rounded down: 4.46 must not be shown as 4.5.
                Math.floor(text.contrastTo(ground) * 10) / 10,
                CONTRAST_MIN,
                text.readableOn(ground, CONTRAST_MIN)));
  }

  /** The colour of a role. */
  public Colour colour(Role role) {
    return all.getOrDefault(role, Colour.BLACK);
  }

  /** The custom properties that differ from the style sheet's, by name; nothing if none does. */
  Map<String, Colour> properties() {
    var properties = new LinkedHashMap<String, Colour>();
    if (given.isEmpty()) return properties;
    all.forEach((role, colour) -> properties.put(role.property(), colour));
    if (given.containsKey(Role.PAGE) || given.containsKey(Role.TEXT)) {
      var page = colour(Role.PAGE);
      var text = colour(Role.TEXT);
      properties.put("raised", page);
      properties.put("tint", page);
      properties.put("hair", page.mixed(text, 0.2));
      properties.put("line", page.mixed(text, 0.6));
      properties.put("quiet", text.mixed(page, 0.2).readableOn(page, CONTRAST_MIN));
      properties.put("focus", text);
      properties.put("error", text);
      properties.put("urgent-tint", page);
      properties.put("visited", colour(Role.LINK));
    }
    if (given.containsKey(Role.PANEL)) {
      var panel = colour(Role.PANEL);
      properties.put("leaf-deep", panel);
      properties.put("leaf-quiet", colour(Role.PANEL_TEXT));
      properties.put("bark", panel.mixed(panel.text(), 0.25));
    }
    return properties;
  }
}
