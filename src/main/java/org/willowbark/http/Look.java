package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.theme.Theme;

/** How all pages look: the theme, and the files that they need for it. */
public final class Look {
  /** One file, so that a page waits for no second one. */
  private static final Asset SCRIPT =
      Asset.of(
          "willowbark",
          "js",
          "text/javascript; charset=utf-8",
          (text("willowbark.js") + text("suggest.js")).getBytes(StandardCharsets.UTF_8));

  private static final Asset EDITOR_SCRIPT =
      Asset.of("editor", "js", "text/javascript; charset=utf-8", Asset.read("editor.js"));
  private static final Asset ICON =
      Asset.of("icon", "svg", "image/svg+xml", Asset.read("icon.svg"));

  private static final String FOR_AN_HOUR = "public, max-age=3600";

  private final Theme theme;
  private final Asset style;
  private final @Nullable Asset logo;

  Look(Theme theme) {
    this.theme = theme;
    var css = text("willowbark.css") + theme.css();
    this.style =
        Asset.of(
            "willowbark", "css", "text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8));
    this.logo =
        theme
            .logo()
            .map(it -> Asset.of("logo", it.extension(), it.type(), it.content()))
            .orElse(null);
  }

  private static String text(String resource) {
    return new String(Asset.read(resource), StandardCharsets.UTF_8);
  }

  void addTo(RoutesConfig routes) {
    style.addTo(routes);
    SCRIPT.addTo(routes);
    EDITOR_SCRIPT.addTo(routes);
    if (logo != null) logo.addTo(routes);
    ICON.addTo(routes, "/favicon.ico", FOR_AN_HOUR);
    ICON.addTo(routes, "/assets/icon.svg", FOR_AN_HOUR);
  }

  /** The name of the site. */
  public String name() {
    return theme.name();
  }

  /** A sentence in the footer, or nothing. */
  public String footer() {
    return theme.footer();
  }

  /** The publisher's links in the footer. */
  public List<Theme.Link> links() {
    return theme.links();
  }

  /** The address of the publisher's logo, or null. */
  public @Nullable String logo() {
    return logo == null ? null : logo.path();
  }

  /** The address of the style sheet. */
  public String style() {
    return style.path();
  }

  /** The address of the script of the editor's pages. */
  public String editorScript() {
    return EDITOR_SCRIPT.path();
  }

  /** The address of the script. */
  public String script() {
    return SCRIPT.path();
  }
}
