package org.willowbark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteListingTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"down", "broken", "page of an error", "empty", "gone", "half"})
  void removesNothingOnTheWordOfASitemapThatIsNotWhole(String how) throws IOException {
    refresh();
    switch (how) {
      case "down" -> server.status("/sitemap.xml", 500);
      case "gone" -> server.remove("/sitemap.xml");
      case "empty" -> server.sitemap();
      case "page of an error" -> server.page("/sitemap.xml", "text/html", "<p>Sorry.</p>");
      case "half" ->
          server.page(
              "/sitemap.xml",
              "application/xml",
              server.sitemapOf("/acne").replace("</urlset>", ""));
      default -> server.page("/sitemap.xml", "application/xml", "<urlset><url></urlset>");
    }

    var report = refresh();

    assertThat(report.problems()).singleElement().asString().contains("/sitemap.xml");
    assertThat(report.removed()).isZero();
    assertThat(mirrored()).containsExactlyInAnyOrder("/gout", "/acne");
  }

  @Test
  void readsAnIndexOfSitemapsSomeOfThemPacked() throws IOException {
    server.page(
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
            .formatted(server.url("/one.xml"), server.url("/two.xml.gz")));
    server.page("/one.xml", "application/xml", server.sitemapOf("/gout"));
    var packed = Packed.of(server.sitemapOf("/acne"));
    server.on("/two.xml.gz", exchange -> TestSite.send(exchange, 200, "application/gzip", packed));

    var report = refresh();

    assertThat(report.problems()).isEmpty();
    assertThat(mirrored()).containsExactlyInAnyOrder("/gout", "/acne");
  }

  @Test
  void removesNothingWhileOneOfSeveralSitemapsIsDown() throws IOException {
    refresh();
    server.page(
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
            .formatted(server.url("/one.xml"), server.url("/two.xml")));
    server.page("/one.xml", "application/xml", server.sitemapOf("/gout"));
    server.status("/two.xml", 500);

    var report = refresh();

    assertThat(report.problems()).containsExactly(server.url("/two.xml") + " answered 500");
    assertThat(mirrored()).containsExactlyInAnyOrder("/gout", "/acne");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version=\"2.0\"><channel><title>News</title><link>%1$s</link><item><title>Gout</title><link>%2$s</link></item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><link href=\"%2$s\"/></entry></feed>"
      })
  void addsWhatAFeedListsAndKeepsWhatItNoLongerDoes(String feed) throws IOException {
    server.page("/feed", "application/xml", feed.formatted(server.url("/"), server.url("/gout")));
    refresh(feed("/feed"));
    server.page("/feed", "application/xml", feed.formatted(server.url("/"), server.url("/acne")));

    var second = refresh(feed("/feed"));
    server.remove("/gout");
    var third = refresh(feed("/feed"));

    assertThat(second).isEqualTo(new SiteReport(1, 1, 0, 0, 0, List.of()));
    assertThat(third).isEqualTo(new SiteReport(0, 1, 0, 1, 0, List.of()));
    assertThat(mirrored()).containsExactly("/acne");
  }

  @Test
  void saysWhereAFeedIsNamedAsASitemap() throws IOException {
    server.page(
        "/sitemap.xml", "application/xml", "<rss version=\"2.0\"><channel></channel></rss>");

    assertThat(refresh().problems()).singleElement().asString().contains("name it with \"feed:\"");
  }

  @Test
  void leavesOutWhatItIsToldTo() throws IOException {
    server.article("/conditions/gout", "Gout", "Crystals.");
    server.article("/conditions/archive/gout", "Gout", "Bad humours.");
    server.sitemap(
        "/gout", "/conditions/gout", "/conditions/archive/gout", "https://other.example/flu");
    var plain = site("/sitemap.xml");
    var site =
        new Site(
            plain.name(),
            plain.kind(),
            plain.start(),
            Set.of(),
            List.of(PathPattern.of("/conditions/")),
            List.of(PathPattern.of("/conditions/archive/")),
            plain.delay(),
            100,
            true);

    var report = refresh(site);

    assertThat(report).isEqualTo(new SiteReport(1, 0, 0, 0, 3, List.of()));
    assertThat(mirrored()).containsExactly("/conditions/gout");
  }

  @Test
  void namesTheHostsWhereEveryPageIsOnAnother() throws IOException {
    server.sitemap("https://www.example.org/gout");

    assertThat(refresh().problems())
        .singleElement()
        .asString()
        .contains("none of them on the hosts of this source")
        .contains("www.example.org");
  }

  @Test
  void fetchesNoMorePagesThanAllowed() throws IOException {
    var plain = site("/sitemap.xml");
    var site =
        new Site(
            plain.name(),
            plain.kind(),
            plain.start(),
            Set.of(),
            List.of(),
            List.of(),
            Duration.ZERO,
            1,
            true);

    var report = refresh(site);

    assertThat(report.fetched()).isEqualTo(1);
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("lists 1 pages more than \"pages-max:\" allows");
  }

  private SiteReport refresh() throws IOException {
    return refresh(LocalSites.of(Site.Kind.SITEMAP, server.url("/sitemap.xml")));
  }

  private SiteReport refresh(Site site) throws IOException {
    return SiteRefresh.run(
        site, folder, new SiteRefresh.Options("Willowbark/test", false), SiteProgress.NONE);
  }

  private Site site(String path) {
    return LocalSites.of(Site.Kind.SITEMAP, server.url(path));
  }

  private Site feed(String path) {
    return LocalSites.of(Site.Kind.FEED, server.url(path));
  }

  private List<String> mirrored() throws IOException {
    return LocalSites.mirrored(folder, server);
  }
}
