package org.willowbark.site;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Which addresses a site's settings allow to be asked at all. */
final class Scope {
  private final Site site;

  Scope(Site site) {
    this.site = site;
  }

  /** Why nothing may be sent to this address; empty if it may. */
  Optional<String> refusal(URI url) {
    if (!WebAddress.isWeb(url)) return Optional.of("is neither http nor https");
    int port = WebAddress.port(url);
    if (port != 80 && port != 443 && port != WebAddress.port(site.start())) {
      return Optional.of(
          "is at port %d; only 80, 443 and the port of %s are asked".formatted(port, site.start()));
    }
    var host = WebAddress.host(url).toLowerCase(Locale.ROOT);
    if (!site.hosts().contains(host)) {
      return Optional.of(
          "is on the host %s; if its pages belong to this source, add it to \"hosts:\""
              .formatted(host));
    }
    return Optional.empty();
  }

  /** Whether a page is wanted, going by its path. */
  boolean wants(URI page) {
    boolean isIncluded =
        site.include().isEmpty() || site.include().stream().anyMatch(it -> it.matches(page));
    return isIncluded && site.exclude().stream().noneMatch(it -> it.matches(page));
  }
}
