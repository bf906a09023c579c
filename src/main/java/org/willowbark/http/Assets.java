package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The style sheet and icon, from this program's resources. */
final class Assets {
  private static final String CACHED = "public, max-age=3600";

  private Assets() {}

  static void addTo(RoutesConfig routes) {
    add(routes, "/assets/willowbark.css", "willowbark.css", "text/css; charset=utf-8");
    add(routes, "/favicon.ico", "icon.svg", "image/svg+xml");
    add(routes, "/assets/icon.svg", "icon.svg", "image/svg+xml");
  }

  private static void add(RoutesConfig routes, String path, String resource, String type) {
    byte[] content = read(resource);
    routes.get(
        path, context -> context.contentType(type).header("Cache-Control", CACHED).result(content));
  }

  private static byte[] read(String resource) {
    try (var in = Assets.class.getResourceAsStream("assets/" + resource)) {
      if (in == null) throw new IllegalStateException("this build lacks the asset " + resource);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
