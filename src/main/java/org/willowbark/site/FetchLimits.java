package org.willowbark.site;

import java.time.Duration;

/**
 * What no server may exceed.
 *
 * @param connect for a connection, looking up the host and encryption included
 * @param response for one whole answer, however slowly it drips
 * @param backOff the first wait after a server said that it is busy; doubles each time
 * @param comeBackMax a server that asks for a longer pause than this is left alone until the next
 *     run
 */
record FetchLimits(Duration connect, Duration response, Duration backOff, Duration comeBackMax) {
  static final FetchLimits DEFAULT =
      new FetchLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(2),
          Duration.ofSeconds(120));

  /** As large as the corpus reads an article. */
  static final int PAGE_SIZE_MAX_BYTES = 64 << 20;

  /** The limit of the sitemap protocol, unpacked. */
  static final int LISTING_SIZE_MAX_BYTES = 50 << 20;

  /** Beyond the half megabyte that RFC 9309 asks crawlers to read. */
  static final int ROBOTS_SIZE_MAX_BYTES = 1 << 20;

  static final int HEADERS_SIZE_MAX_BYTES = 64 << 10;
  static final int REDIRECTS_MAX = 5;
  static final int TRIES_MAX = 3;
}
