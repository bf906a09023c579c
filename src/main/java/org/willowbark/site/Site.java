package org.willowbark.site;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A site to fetch, and how.
 *
 * @param name how reports call it
 * @param start the sitemap or the feed
 * @param hosts the only hosts that are ever asked, in lower case
 * @param include pages wanted, by path; all if there are none
 * @param exclude pages not wanted, by path, even where they are included
 * @param delay at least so long between two requests to a host; robots.txt may ask for more
 * @param pagesMax no more pages than this are fetched
 * @param allowsPrivateAddresses whether a host may be this machine or one of its own network
 */
public record Site(
    String name,
    Kind kind,
    URI start,
    Set<String> hosts,
    List<PathPattern> include,
    List<PathPattern> exclude,
    Duration delay,
    int pagesMax,
    boolean allowsPrivateAddresses) {
  /** How long to wait between two requests to a host where nothing else is said. */
  public static final Duration DELAY = Duration.ofSeconds(1);

  /** A longer wait would take days for any site worth having. */
  public static final Duration DELAY_MAX = Duration.ofSeconds(60);

  /** As many pages as a sitemap may list; more needs to be asked for. */
  public static final int PAGES_MAX = 50_000;

  /** What tells which pages there are. */
  public enum Kind {
    /** Lists all pages, so that a page it no longer lists is gone. */
    SITEMAP,
    /** Lists the latest pages, so that a page stays until it is seen to be gone. */
    FEED
  }

  public Site {
    if (!WebAddress.isWeb(start))
      throw new IllegalArgumentException(
          "\"%s\" is no address of a sitemap or feed, such as https://example.org/sitemap.xml"
              .formatted(start));
    if (delay.isNegative() || delay.compareTo(DELAY_MAX) > 0)
      throw new IllegalArgumentException(
          "the delay must be from 0 to %d seconds, got %s"
              .formatted(DELAY_MAX.toSeconds(), delay.toMillis() / 1e3));
    if (pagesMax < 1)
      throw new IllegalArgumentException("at least one page must be allowed, got " + pagesMax);
    hosts =
        hosts.isEmpty()
            ? Set.of(WebAddress.host(start))
            : hosts.stream().map(Site::host).collect(Collectors.toUnmodifiableSet());
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** A site with nothing more said about it. */
  public static Site of(String name, Kind kind, String url) {
    return new Site(
        name,
        kind,
        address(url),
        Set.of(),
        List.of(),
        List.of(),
        DELAY,
        PAGES_MAX,
        /* allowsPrivateAddresses= */ false);
  }

  /**
   * An address as it is compared and asked for.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static URI address(String url) {
    return WebAddress.find(url)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is no web address; write it as https://example.org/sitemap.xml, without user name or password"
                        .formatted(url)));
  }

  /**
   * The name of a host as it is compared.
   *
   * @throws IllegalArgumentException if it is none, or more than that
   */
  public static String host(String name) {
    var bracketed = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    return WebAddress.find("https://" + bracketed + "/")
        .filter(url -> url.getPort() < 0 && url.getRawPath().equals("/"))
        .map(WebAddress::host)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is no name of a host, such as www.example.org".formatted(name)));
  }
}
