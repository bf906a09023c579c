package org.willowbark.theme;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a publisher makes of the look.
 *
 * @param name of the site
 * @param logo in place of our leaf
 * @param footer a sentence in the footer; empty if there is none
 * @param links in the footer
 * @param style CSS that is read after our own; empty if there is none
 */
public record Theme(
    String name,
    Optional<Logo> logo,
    Palette light,
    Palette dark,
    String footer,
    List<Link> links,
    String style) {
  /** Ours. */
  public static final Theme OWN =
      new Theme("Willowbark", Optional.empty(), Palette.LIGHT, Palette.DARK, "", List.of(), "");

  public Theme {
    if (name.isBlank()) throw new IllegalArgumentException("a site needs a name");
    links = List.copyOf(links);
  }

  /**
   * A link in the footer.
   *
   * @param url an address of the web, or a path of this site
   */
  public record Link(String text, String url) {
    public Link {
      if (text.isBlank()) throw new IllegalArgumentException("a link needs a text");
      if (!isFollowable(url))
        throw new IllegalArgumentException(
            "\"%s\" is no address for a link; write https://..., or /... for a page of this site"
                .formatted(url));
    }

    private static boolean isFollowable(String url) {
      try {
        var scheme = URI.create(url).getScheme();
        return scheme == null
            ? url.startsWith("/") && !url.startsWith("//")
            : scheme.equals("https") || scheme.equals("http") || scheme.equals("mailto");
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** The CSS that makes our style sheet this theme; empty for our own. */
  public String css() {
    var css = new StringBuilder();
    append(css, light.properties(), "");
    append(css, dark.properties(), "@media screen and (prefers-color-scheme: dark) ");
    return css.append(style).toString();
  }

  private static void append(StringBuilder css, Map<String, Colour> properties, String media) {
    if (properties.isEmpty()) return;
    css.append(media.isEmpty() ? "" : media + "{ ").append(":root {");
    properties.forEach(
        (name, colour) -> css.append(" --").append(name).append(": ").append(colour).append(';'));
    css.append(media.isEmpty() ? " }\n" : " } }\n");
  }
}
