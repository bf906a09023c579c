package org.willowbark.http;

import io.javalin.config.RoutesConfig;

/** The style sheet, the script and the icon of all pages. */
final class Assets {
  static final Asset STYLE =
      Asset.of("willowbark", "css", "text/css; charset=utf-8", Asset.read("willowbark.css"));
  static final Asset SCRIPT =
      Asset.of("willowbark", "js", "text/javascript; charset=utf-8", Asset.read("willowbark.js"));
  private static final Asset ICON =
      Asset.of("icon", "svg", "image/svg+xml", Asset.read("icon.svg"));

  private static final String FOR_AN_HOUR = "public, max-age=3600";

  private Assets() {}

  static void addTo(RoutesConfig routes) {
    STYLE.addTo(routes);
    SCRIPT.addTo(routes);
    ICON.addTo(routes, "/favicon.ico", FOR_AN_HOUR);
    ICON.addTo(routes, "/assets/icon.svg", FOR_AN_HOUR);
  }
}
