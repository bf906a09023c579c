package org.willowbark.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** A file that pages need. Its path changes with its content, so browsers may keep it for good. */
final class Asset {
  private static final int HASH_CHARS = 12;
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final String path;
  private final String type;
  private final byte[] content;

  private Asset(String path, String type, byte[] content) {
    this.path = path;
    this.type = type;
    this.content = content;
  }

  /**
   * A file of this content.
   *
   * @param name the first part of its name; a hash of the content follows
   */
  static Asset of(String name, String extension, String type, byte[] content) {
    var hash = HexFormat.of().formatHex(AdminToken.sha256(content)).substring(0, HASH_CHARS);
    return new Asset("/assets/%s-%s.%s".formatted(name, hash, extension), type, content.clone());
  }

  /** A file among this program's resources. */
  static byte[] read(String resource) {
    try (var in = Asset.class.getResourceAsStream("assets/" + resource)) {
      if (in == null) throw new IllegalStateException("this build lacks the asset " + resource);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is served. */
  String path() {
    return path;
  }

  void addTo(RoutesConfig routes) {
    addTo(routes, path, FOR_GOOD);
  }

  /** Serves it at a path that others know, too. */
  void addTo(RoutesConfig routes, String at, String cached) {
    routes.get(
        at, context -> context.contentType(type).header("Cache-Control", cached).result(content));
  }
}
