package org.willowbark.site;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses of pages in one form (RFC 3986, section 6): what is written differently and means the
 * same is equal.
 *
 * <p>Lists of addresses are written by hand and by programs, so unescaped spaces and letters are
 * put right. What is checked is what is asked for: both are the same {@link URI}.
 */
final class WebAddress {
  private static final int LENGTH_MAX_CHARS = 2_048;

  /** Never to be seen in an address, though often written there. */
  private static final String ILLEGAL = "\"<>\\^`{|}";

  private WebAddress() {}

  /** An absolute address, if it is one that may be asked for at all. */
  static Optional<URI> find(String text) {
    return lenient(text).flatMap(WebAddress::canonical);
  }

  /** An address as a page at {@code base} gives it, relative or not. */
  static Optional<URI> find(URI base, String text) {
    return lenient(text).map(base::resolve).flatMap(WebAddress::canonical);
  }

  /** Whether it has all that a request needs, and nothing that might mislead. */
  static boolean isWeb(URI url) {
    return url.getScheme() != null
        && (url.getScheme().equals("http") || url.getScheme().equals("https"))
        && url.getHost() != null
        && url.getRawUserInfo() == null;
  }

  static String host(URI url) {
    return url.getHost();
  }

  /** The port that a request goes to. */
  static int port(URI url) {
    if (url.getPort() >= 0) return url.getPort();
    return url.getScheme().equals("https") ? 443 : 80;
  }

  /** What robots.txt stands for: scheme, host and port. */
  static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  /** Path and query, as patterns are compared with. */
  static String pathAndQuery(URI url) {
    return url.getRawQuery() == null
        ? url.getRawPath()
        : url.getRawPath() + "?" + url.getRawQuery();
  }

  private static Optional<URI> lenient(String text) {
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LENGTH_MAX_CHARS) return Optional.empty();
    try {
      return Optional.of(new URI(escaped(stripped)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String text) {
    int afterHost = text.indexOf('/', Math.max(0, text.indexOf("//") + 2));
    var escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isStrayBracket = (c == '[' || c == ']') && (afterHost < 0 || i > afterHost);
      boolean isStrayPercent = c == '%' && !isEscape(text, i);
      if (c <= ' ' || c == 0x7f || ILLEGAL.indexOf(c) >= 0 || isStrayBracket || isStrayPercent) {
        escaped.append("%%%02X".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int percent) {
    return percent + 2 < text.length()
        && Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }

  private static Optional<URI> canonical(URI url) {
    if (url.getScheme() == null || url.getRawAuthority() == null) return Optional.empty();
    var scheme = url.getScheme().toLowerCase(Locale.ROOT);
    try {
      // A host outside ASCII is no host to URI, only an "authority": give it its ASCII form.
      var authority = URI.create("//" + ascii(url.getRawAuthority()));
      if (authority.getHost() == null || authority.getRawUserInfo() != null)
        return Optional.empty();
      var text = new StringBuilder(scheme).append("://").append(authority.getHost());
      int port = authority.getPort();
      boolean isUsual = port == (scheme.equals("https") ? 443 : 80);
      if (port >= 0 && !isUsual) text.append(':').append(port);
      text.append(path(url));
      if (url.getRawQuery() != null) text.append('?').append(url.getRawQuery());
      var canonical = URI.create(URI.create(text.toString()).toASCIIString());
      return isWeb(canonical) ? Optional.of(canonical) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String ascii(String authority) {
    var lower = authority.toLowerCase(Locale.ROOT);
    return lower.chars().allMatch(c -> c < 0x80) ? lower : IDN.toASCII(lower);
  }

  private static String path(URI url) {
    var path = url.normalize().getRawPath();
    if (path == null || path.isEmpty()) return "/";
    while (path.startsWith("/../")) path = path.substring(3);
    if (path.equals("/..")) path = "/";
    return path;
  }
}
