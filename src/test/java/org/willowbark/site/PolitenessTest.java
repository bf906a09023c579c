package org.willowbark.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolitenessTest {
  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(2),
          Duration.ofMillis(700),
          Duration.ofMillis(50),
          Duration.ofSeconds(2));

  @TempDir private Path folder;
  private TestSite server;

  @BeforeEach
  void start() throws IOException {
    server = new TestSite();
    server.article("/gout", "Gout", "Crystals in a joint hurt.");
    server.article("/acne", "Acne", "Blocked pores swell.");
    server.sitemap("/gout", "/acne");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void keepsTheDistanceBetweenRequests() throws IOException {
    refresh(Duration.ofMillis(150));

    assertThat(gapsMillis()).hasSize(3).allSatisfy(gap -> assertThat(gap).isBetween(145L, 2_000L));
  }

  @Test
  void keepsALongerDistanceWhereRobotsAskForIt() throws IOException {
    server.page("/robots.txt", "text/plain", "User-agent: willowbark\nCrawl-delay: 0.2\n");

    refresh(Duration.ofMillis(10));

    assertThat(gapsMillis()).hasSize(3).allSatisfy(gap -> assertThat(gap).isGreaterThan(195L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "willowbark", "Willowbark"})
  void leavesOutWhatRobotsDisallowAndRemovesIt(String agent) throws IOException {
    refresh(Duration.ZERO);
    server.page("/robots.txt", "text/plain", "User-agent: %s\nDisallow: /gout\n".formatted(agent));
    server.requests();

    var report = refresh(Duration.ZERO);

    assertThat(report).isEqualTo(new SiteReport(0, 1, 0, 1, 1, List.of()));
    assertThat(server.paths()).doesNotContain("/gout");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void fetchesNothingWhileRobotsCannotBeRead(int status) throws IOException {
    refresh(Duration.ZERO);
    server.status("/robots.txt", status);
    server.requests();

    var report = refresh(Duration.ZERO);

    assertThat(server.paths()).containsOnly("/robots.txt");
    assertThat(report.removed()).isZero();
    assertThat(report.problems())
        .containsExactly(
            "%s can't be read (answered %d), and until it can nothing may be fetched"
                .formatted(server.url("/robots.txt"), status));
    assertThat(LocalSites.mirrored(folder, server)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void takesMissingRobotsAsLeave(int status) throws IOException {
    server.status("/robots.txt", status);

    assertThat(refresh(Duration.ZERO).fetched()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Robots-Tag: noindex",
        "X-Robots-Tag: nofollow, none",
        "X-Robots-Tag: willowbark: noindex",
        "<meta name=\"robots\" content=\"noindex,nofollow\">",
        "<META content=NOINDEX name=Robots>",
        "<meta name='willowbark' content='none'>"
      })
  void leavesOutPagesThatAskForIt(String how) throws IOException {
    refresh(Duration.ZERO);
    saying(how);

    var report = refresh(Duration.ZERO);

    assertThat(report).isEqualTo(new SiteReport(0, 1, 0, 1, 1, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Robots-Tag: otherbot: noindex",
        "X-Robots-Tag: noarchive, max-snippet: 50",
        "<meta name=\"robots\" content=\"index, follow\">",
        "<!-- <meta name=\"robots\" content=\"noindex\"> -->",
        "<title>noindex</title><meta name=\"otherbot\" content=\"noindex\">"
      })
  void takesPagesThatOnlySeemToAskForIt(String how) throws IOException {
    saying(how);

    assertThat(refresh(Duration.ZERO).fetched()).isEqualTo(2);
  }

  private void saying(String how) {
    var header = how.startsWith("<") ? "" : how.substring(how.indexOf(':') + 2);
    var html =
        "<html><head>%s</head><body><p>Text.</p></body></html>"
            .formatted(how.startsWith("<") ? how : "");
    server.on(
        "/gout",
        exchange -> {
          if (!header.isEmpty()) exchange.getResponseHeaders().set("X-Robots-Tag", header);
          TestSite.send(exchange, 200, "text/html", html.getBytes(UTF_8));
        });
  }

  @Test
  void waitsAsLongAsABusyServerAsks() throws IOException {
    var calls = new AtomicInteger();
    server.on(
        "/gout",
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            TestSite.send(exchange, 429, "text/plain", new byte[0]);
          } else {
            TestSite.send(exchange, 200, "text/html", "Crystals.".getBytes(UTF_8));
          }
        });
    long start = System.nanoTime();

    var report = refresh(Duration.ZERO);

    assertThat(report).isEqualTo(new SiteReport(2, 0, 0, 0, 0, List.of()));
    assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);
  }

  @Test
  void leavesABusyServerAloneAfterAFewTries() throws IOException {
    server.status("/gout", 503);

    var report = refresh(Duration.ZERO);

    assertThat(server.paths()).filteredOn("/gout"::equals).hasSize(3);
    assertThat(report.problems()).containsExactly(server.url("/gout") + " answered 503 (busy)");
    assertThat(report.fetched()).isEqualTo(1);
  }

  @Test
  void goesAwayWhenAskedToForLong() throws IOException {
    server.on(
        "/gout",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          TestSite.send(exchange, 503, "text/plain", new byte[0]);
        });

    var report = refresh(Duration.ZERO);

    assertThat(server.paths()).containsExactly("/robots.txt", "/sitemap.xml", "/gout");
    assertThat(report.failed()).isEqualTo(2);
    assertThat(report.problems())
        .first()
        .asString()
        .contains("asks to be left alone for 3,600 seconds");
  }

  @Test
  void breaksOffAnAnswerThatDrips() throws IOException {
    server.on(
        "/gout",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            sleep(50);
          }
        });
    long start = System.nanoTime();

    var report = refresh(Duration.ZERO);

    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("/gout gave no whole answer within 1 seconds");
    assertThat(report.fetched()).isEqualTo(1);
    assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
  }

  @Test
  void breaksOffAnAnswerThatNeverStarts() throws IOException {
    server.on("/gout", _ -> server.hang());

    assertThat(refresh(Duration.ZERO).problems())
        .singleElement()
        .asString()
        .contains("gave no whole answer");
  }

  @Test
  void breaksOffAnAnswerThatIsTooLarge() throws IOException {
    var sent = new AtomicInteger();
    server.on(
        "/gout",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          var block = new byte[1 << 20];
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(block);
            sent.incrementAndGet();
          }
        });

    var report = refresh(Duration.ZERO, FetchLimits.DEFAULT);

    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("/gout is larger than 67,108,864 bytes");
    assertThat(sent.get()).isLessThan(100);
  }

  @Test
  void breaksOffAPackedAnswerThatSwells() throws IOException {
    var bomb = Packed.zeros(200 << 20);
    server.on(
        "/gout",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          TestSite.send(exchange, 200, "text/html", bomb);
        });
    server.on("/bomb.xml.gz", exchange -> TestSite.send(exchange, 200, "application/gzip", bomb));
    server.page(
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
            .formatted(server.url("/bomb.xml.gz"), server.url("/pages.xml")));
    server.page("/pages.xml", "application/xml", server.sitemapOf("/gout"));

    var report = refresh(Duration.ZERO, FetchLimits.DEFAULT);

    assertThat(report.problems())
        .hasSize(2)
        .anyMatch(it -> it.contains("/bomb.xml.gz can't be read: unpacks to more than"))
        .anyMatch(it -> it.contains("/gout is larger than"));
  }

  @Test
  void unpacksAPackedPage() throws IOException {
    server.on(
        "/gout",
        exchange -> {
          assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding")).contains("gzip");
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          TestSite.send(exchange, 200, "text/html", Packed.of("Crystals hurt."));
        });

    refresh(Duration.ZERO);

    var mirror = SiteMirror.at(folder);
    assertThat(mirror.pages().values())
        .filteredOn(page -> page.url().getPath().equals("/gout"))
        .allSatisfy(page -> assertThat(mirror.file(page)).hasContent("Crystals hurt."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE urlset [<!ENTITY a SYSTEM \"%1$s\">]><urlset><url><loc>%2$s&a;</loc></url></urlset>",
        "<!DOCTYPE urlset SYSTEM \"%1$s\"><urlset><url><loc>%2$s</loc></url></urlset>",
        "<!DOCTYPE urlset [<!ENTITY %% a SYSTEM \"%1$s\"> %%a;]><urlset><url><loc>%2$s</loc></url></urlset>",
        "<!DOCTYPE urlset [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><urlset><url><loc>%2$s&d;</loc></url></urlset>",
        "<urlset xmlns:xi=\"http://www.w3.org/2001/XInclude\"><url><loc>%2$s</loc><xi:include href=\"%1$s\"/></url></urlset>"
      })
  void fetchesAndExpandsNothingOnASitemapsWord(String hostile) throws IOException {
    server.page("/sitemap.xml", "application/xml", hostile.formatted(server.url("/secret"), "x"));

    var report = refresh(Duration.ZERO);

    assertThat(server.paths()).containsExactly("/robots.txt", "/sitemap.xml");
    assertThat(report.problems()).isNotEmpty();
  }

  private SiteReport refresh(Duration delay) throws IOException {
    return refresh(delay, LIMITS);
  }

  private SiteReport refresh(Duration delay, FetchLimits limits) throws IOException {
    return SiteRefresh.run(
        LocalSites.of(Site.Kind.SITEMAP, server.url("/sitemap.xml"), delay),
        folder,
        new SiteRefresh.Options("Willowbark/test", false),
        SiteProgress.NONE,
        InetAddress::getAllByName,
        limits);
  }

  private List<Long> gapsMillis() {
    var requests = server.requests();
    return java.util.stream.IntStream.range(1, requests.size())
        .mapToObj(i -> (requests.get(i).atNanos() - requests.get(i - 1).atNanos()) / 1_000_000)
        .toList();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
