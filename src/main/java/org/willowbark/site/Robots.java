package org.willowbark.site;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Duration;

/**
 * What the robots.txt of a host says to us (RFC 9309).
 *
 * @param unreachable why it could not be read, so that nothing may be fetched; empty if it could
 */
record Robots(BaseRobotRules rules, String unreachable) {
  /** The name by which a site's owner can address us. */
  static final String NAME = "willowbark";

  boolean allows(URI url) {
    return rules.isAllowed(url.toString());
  }

  /** The distance between requests that it asks for, no more than we keep to; zero if none. */
  Duration delay() {
    long millis = rules.getCrawlDelay();
    if (millis == BaseRobotRules.UNSET_CRAWL_DELAY) return Duration.ZERO;
    return Duration.ofMillis(Math.clamp(millis, 0, Site.DELAY_MAX.toMillis()));
  }
}
