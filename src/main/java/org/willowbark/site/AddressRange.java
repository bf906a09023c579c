package org.willowbark.site;

import java.net.InetAddress;
import java.util.List;

/** All network addresses that begin with the same bits, as in {@code 10.0.0.0/8}. */
record AddressRange(InetAddress start, int bits) {
  /**
   * Never the address of a site: "this network", link-local (where clouds keep their secrets),
   * multicast, reserved, broadcast.
   */
  static final List<AddressRange> NOWHERE =
      parse("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "fe80::/10", "ff00::/8");

  /**
   * This machine and its own network: loopback, private use (RFC 1918, RFC 4193), shared (6598).
   */
  static final List<AddressRange> PRIVATE =
      parse(
          "127.0.0.0/8",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10",
          "::1/128",
          "fc00::/7");

  /**
   * Not handed out to anybody (IANA's special-purpose registries): protocol assignments,
   * documentation, benchmarks, and the forms that carry an IPv4 address which may be anybody's
   * (6to4, Teredo).
   */
  static final List<AddressRange> SPECIAL =
      parse(
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /** All of IPv6 that is handed out; NAT64, mapped and compatible forms lie outside. */
  static final List<AddressRange> GLOBAL_IPV6 = parse("2000::/3");

  private static List<AddressRange> parse(String... ranges) {
    return List.of(ranges).stream()
        .map(
            range -> {
              int slash = range.indexOf('/');
              return new AddressRange(
                  InetAddress.ofLiteral(range.substring(0, slash)),
                  Integer.parseInt(range.substring(slash + 1)));
            })
        .toList();
  }

  boolean contains(InetAddress address) {
    var mine = start.getAddress();
    var other = address.getAddress();
    if (mine.length != other.length) return false;
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit & 7);
      if ((mine[bit >> 3] & mask) != (other[bit >> 3] & mask)) return false;
    }
    return true;
  }

  static boolean anyContains(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
