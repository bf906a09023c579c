package org.willowbark.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Settings for sites on this machine. */
final class LocalSites {
  private LocalSites() {}

  static Site of(Site.Kind kind, String url) {
    return of(kind, url, Duration.ZERO);
  }

  static Site of(Site.Kind kind, String url, Duration delay) {
    return new Site(
        "clinic", kind, Site.address(url), Set.of(), List.of(), List.of(), delay, 1_000, true);
  }

  /** The paths of the pages that are mirrored of a site. */
  static List<String> mirrored(Path folder, TestSite server) throws IOException {
    return SiteMirror.at(folder).urlsByFile().values().stream()
        .map(url -> url.substring(server.url("").length()))
        .toList();
  }
}
