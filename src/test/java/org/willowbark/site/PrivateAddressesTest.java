package org.willowbark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to make us connect to this machine; a listener on all its addresses counts who comes. */
final class PrivateAddressesTest {
  /** Where the tricks lead; {@code PORT} becomes the listener's. */
  static final List<String> TARGETS =
      List.of(
          "http://127.0.0.1:PORT/",
          "http://127.0.0.2:PORT/",
          "http://127.1:PORT/",
          "http://localhost:PORT/",
          "http://LOCALHOST:PORT/",
          "http://localhost.:PORT/",
          "http://2130706433:PORT/",
          "http://0x7f000001:PORT/",
          "http://017700000001:PORT/",
          "http://0177.0.0.1:PORT/",
          "http://0x7f.0.0.1:PORT/",
          "http://127.000.000.001:PORT/",
          "http://0.0.0.0:PORT/",
          "http://0:PORT/",
          "http://[::1]:PORT/",
          "http://[::]:PORT/",
          "http://[::ffff:127.0.0.1]:PORT/",
          "http://[::ffff:7f00:1]:PORT/",
          "http://[::127.0.0.1]:PORT/",
          "http://[0:0:0:0:0:ffff:7f00:1]:PORT/",
          "http://[64:ff9b::7f00:1]:PORT/",
          "http://[2002:7f00:1::]:PORT/",
          "http://[2001:0:7f00:1::]:PORT/",
          "http://[fe80::1]:PORT/",
          "http://[fc00::1]:PORT/",
          "http://10.0.0.1:PORT/",
          "http://172.16.0.1:PORT/",
          "http://192.168.0.1:PORT/",
          "http://100.64.0.1:PORT/",
          "http://169.254.169.254/latest/meta-data/",
          "http://224.0.0.1:PORT/",
          "http://255.255.255.255:PORT/",
          "http://198.18.0.1:PORT/",
          "http://192.0.2.1:PORT/",
          "http://example.org@127.0.0.1:PORT/",
          "http://example.org:80@127.0.0.1:PORT/",
          "http://127.0.0.1:PORT#@example.org/",
          "http://127.0.0.1:PORT\\@example.org/",
          "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11:PORT/",
          "http://127\u30020\u30020\u30021:PORT/",
          "http://intranet.example:PORT/",
          "http://mixed.example:PORT/",
          "http://mapped.example:PORT/",
          "http://metadata.example:PORT/",
          "file:///etc/passwd",
          "ftp://127.0.0.1:PORT/",
          "jar:http://127.0.0.1:PORT/!/",
          "gopher://127.0.0.1:PORT/_");

  /** What name servers, and systems that read numbers as C does, make of names. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "intranet.example", List.of("127.0.0.1"),
          "mixed.example", List.of("8.8.8.8", "127.0.0.1"),
          "mapped.example", List.of("::ffff:127.0.0.1"),
          "metadata.example", List.of("169.254.169.254"),
          "0x7f000001", List.of("127.0.0.1"),
          "017700000001", List.of("127.0.0.1"),
          "0177.0.0.1", List.of("127.0.0.1"),
          "0x7f.0.0.1", List.of("127.0.0.1"),
          "127.000.000.001", List.of("127.0.0.1"),
          "localhost.", List.of("127.0.0.1"));

  @TempDir private Path folder;
  private ServerSocket listener;
  private final AtomicInteger visitors = new AtomicInteger();

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0);
    Thread.startVirtualThread(
        () -> {
          try {
            while (true) {
              try (var _ = listener.accept()) {
                visitors.incrementAndGet();
              }
            }
          } catch (IOException e) {
            // The test is over.
          }
        });
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void connectsToNobodyThoughTheHostItselfIsAllowed(String target) throws IOException {
    var start = WebAddress.find(withPort(target));
    if (start.isPresent()) {
      var site = site(start.get(), Set.of(), false);

      var report = refresh(site);

      assertThat(report.problems()).isNotEmpty();
      assertThat(report.fetched()).isZero();
    }
    assertThat(visitors).hasValue(0);
  }

  @ParameterizedTest
  @FieldSource("TARGETS")
  void connectsToNobodyOnTheWordOfASite(String target) throws IOException {
    try (var server = new TestSite()) {
      server.redirect("/redirected", 302, withPort(target));
      server.redirect("/robots.txt", 302, server.url("/real-robots.txt"));
      server.sitemap("/redirected");
      var listed =
          server
              .sitemapOf("/redirected")
              .replace("</urlset>", "<url><loc>" + xml(withPort(target)) + "</loc></url></urlset>");
      server.page("/sitemap.xml", "application/xml", listed);
      var site = site(URI.create(server.url("/sitemap.xml")), Set.of(), true);

      var report = refresh(site);

      assertThat(report.fetched()).isZero();
      assertThat(visitors).hasValue(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://0.0.0.0:PORT/", "http://[::]:PORT/", "http://0:PORT/"})
  void connectsToNoPlaceholderEvenWherePrivateAddressesAreAllowed(String target)
      throws IOException {
    var start = WebAddress.find(withPort(target)).orElseThrow();

    var report = refresh(site(start, Set.of(), true));

    assertThat(report.problems()).first().asString().contains("no public address");
    assertThat(visitors).hasValue(0);
  }

  @Test
  void noticesAVisitor() throws IOException {
    refresh(site(URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/"), Set.of(), true));

    assertThat(visitors.get()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void handsOnPublicAddresses(String address) throws Exception {
    assertThat(resolved(_ -> new InetAddress[] {InetAddress.ofLiteral(address)}, false))
        .containsExactly(InetAddress.ofLiteral(address));
  }

  @Test
  void connectsToTheVeryAddressThatItChecked() throws Exception {
    var asked = new AtomicInteger();
    GuardedLookup.Lookup rebinding =
        _ ->
            new InetAddress[] {
              InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")
            };

    var first = resolved(rebinding, false);

    assertThat(first).containsExactly(InetAddress.ofLiteral("8.8.8.8"));
    assertThat(asked).hasValue(1);
  }

  private static List<InetAddress> resolved(GuardedLookup.Lookup lookup, boolean allowsPrivate)
      throws Exception {
    var future = new CompletableFuture<List<java.net.InetSocketAddress>>();
    new GuardedLookup(lookup, allowsPrivate)
        .resolve("host.example", 443, Map.of(), Promise.from(future));
    return future.get(10, TimeUnit.SECONDS).stream()
        .map(java.net.InetSocketAddress::getAddress)
        .toList();
  }

  private static Site site(URI start, Set<String> hosts, boolean allowsPrivate) {
    return new Site(
        "trick",
        Site.Kind.SITEMAP,
        start,
        hosts,
        List.of(),
        List.of(),
        Duration.ZERO,
        100,
        allowsPrivate);
  }

  private SiteReport refresh(Site site) throws IOException {
    return SiteRefresh.run(
        site,
        folder,
        new SiteRefresh.Options("Willowbark/test", false),
        SiteProgress.NONE,
        PrivateAddressesTest::lookUp,
        new FetchLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ZERO));
  }

  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    var known = NAMES.get(host);
    if (known == null) return InetAddress.getAllByName(host);
    return Stream.of(known.toArray(String[]::new))
        .map(InetAddress::ofLiteral)
        .toArray(InetAddress[]::new);
  }

  private String withPort(String target) {
    return target.replace("PORT", String.valueOf(listener.getLocalPort()));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
