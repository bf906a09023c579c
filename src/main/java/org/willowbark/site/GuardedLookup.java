package org.willowbark.site;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Finds the addresses of a host and hands them on only if all of them may be connected to.
 *
 * <p>It is the only way by which the client comes to an address, and the client connects to the
 * very address that was checked, so a host that answers differently the second time gains nothing
 * (DNS rebinding).
 */
final class GuardedLookup implements SocketAddressResolver {
  /** Asks the system's resolver, or in a test a table. */
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** A host has an address that must not be connected to. */
  static final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedAddressException(String message) {
      super(message);
    }
  }

  private final Lookup lookup;
  private final boolean allowsPrivate;

  GuardedLookup(Lookup lookup, boolean allowsPrivate) {
    this.lookup = lookup;
    this.allowsPrivate = allowsPrivate;
  }

  /** On a thread of its own: a name server may take its time. */
  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    Thread.startVirtualThread(
        () -> {
          try {
            promise.succeeded(
                checked(host).map(address -> new InetSocketAddress(address, port)).toList());
          } catch (IOException | RuntimeException e) {
            promise.failed(e);
          }
        });
  }

  private Stream<InetAddress> checked(String host) throws IOException {
    boolean isLiteral = host.startsWith("[") && host.endsWith("]");
    var addresses = lookup.addresses(isLiteral ? host.substring(1, host.length() - 1) : host);
    for (var address : addresses) {
      if (mayConnectTo(address)) continue;
      throw new RefusedAddressException(
          isPrivate(address)
              ? "the host %s is at %s, on this machine or its own network; \"private-addresses: allow\" permits it"
                  .formatted(host, address.getHostAddress())
              : "the host %s is at %s, which is no public address"
                  .formatted(host, address.getHostAddress()));
    }
    return Stream.of(addresses);
  }

  private boolean mayConnectTo(InetAddress address) {
    if (AddressRange.anyContains(AddressRange.NOWHERE, address)) return false;
    if (isPrivate(address)) return allowsPrivate;
    boolean isOutsideGlobal =
        address instanceof Inet6Address
            && !AddressRange.anyContains(AddressRange.GLOBAL_IPV6, address);
    return !isOutsideGlobal && !AddressRange.anyContains(AddressRange.SPECIAL, address);
  }

  private static boolean isPrivate(InetAddress address) {
    return AddressRange.anyContains(AddressRange.PRIVATE, address);
  }
}
