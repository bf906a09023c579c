package org.willowbark.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteRefreshTest {
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
  void fetchesWhatTheSitemapLists() throws IOException {
    var report = refresh();

    assertThat(report).isEqualTo(new SiteReport(2, 0, 0, 0, 0, List.of()));
    assertThat(mirrored()).containsExactlyInAnyOrder("/gout", "/acne");
    assertThat(server.paths()).containsExactly("/robots.txt", "/sitemap.xml", "/gout", "/acne");
  }

  @Test
  void introducesItselfAndAsksForNothingButTheSite() throws IOException {
    refresh();

    assertThat(server.requests())
        .allSatisfy(
            request -> {
              assertThat(request.header("User-agent")).isEqualTo("Willowbark/test");
              assertThat(request.headers()).doesNotContainKeys("Cookie", "Referer");
            });
  }

  @Test
  void asksTheSecondTimeOnlyForWhatChanged() throws IOException {
    refresh();
    server.requests();
    server.article("/gout", "Gout", "Crystals in a joint hurt at night.");

    var report = refresh();

    assertThat(report).isEqualTo(new SiteReport(1, 1, 0, 0, 0, List.of()));
    assertThat(server.requests())
        .filteredOn(request -> request.path().equals("/acne"))
        .singleElement()
        .satisfies(request -> assertThat(request.header("If-none-match")).isNotEmpty());
    assertThat(content("/gout")).contains("at night");
  }

  @Test
  void asksByDateWhereThereIsNoEtag() throws IOException {
    var date = "Wed, 21 Oct 2026 07:28:00 GMT";
    server.on(
        "/gout",
        exchange -> {
          exchange.getResponseHeaders().set("Last-Modified", date);
          if (date.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            TestSite.send(exchange, 200, "text/markdown", "Crystals.".getBytes(UTF_8));
          }
        });
    refresh();

    assertThat(refresh().unchanged()).isEqualTo(2);
  }

  @Test
  void countsTheSameBytesAsUnchangedWhateverTheServerSays() throws IOException {
    server.on(
        "/gout", exchange -> TestSite.send(exchange, 200, "text/html", "Same.".getBytes(UTF_8)));
    refresh();

    assertThat(refresh()).isEqualTo(new SiteReport(0, 2, 0, 0, 0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void removesAPageThatIsGone(int status) throws IOException {
    refresh();
    server.status("/gout", status);

    var report = refresh();

    assertThat(report).isEqualTo(new SiteReport(0, 1, 0, 1, 0, List.of()));
    assertThat(mirrored()).containsExactly("/acne");
    assertThat(files()).hasSize(1);
  }

  @Test
  void removesAPageThatTheSitemapNoLongerLists() throws IOException {
    refresh();
    server.sitemap("/acne");
    server.requests();

    assertThat(refresh().removed()).isEqualTo(1);
    assertThat(mirrored()).containsExactly("/acne");
    assertThat(server.paths()).doesNotContain("/gout");
  }

  @Test
  void keepsManyPagesThatAreAllNotFoundAtOnceUnlessToldOtherwise() throws IOException {
    var pages = new ArrayList<String>();
    for (int i = 0; i < 20; i++) pages.add("/page-" + i);
    pages.forEach(page -> server.article(page, "A page", "Text of " + page));
    server.sitemap(pages.toArray(String[]::new));
    refresh();
    pages.subList(0, 12).forEach(server::remove);

    var careful = refresh();
    var kept = mirrored();
    var told =
        SiteRefresh.run(
            site("/sitemap.xml"),
            folder,
            new SiteRefresh.Options("Willowbark/test", true),
            SiteProgress.NONE);

    assertThat(careful.problems())
        .singleElement()
        .asString()
        .contains("12 of 20 pages answer 404")
        .contains("--allow-removals");
    assertThat(kept).hasSize(20);
    assertThat(told.removed()).isEqualTo(12);
  }

  @Test
  void keepsAPageThatCannotBeFetchedNow() throws IOException {
    refresh();
    server.status("/gout", 500);

    var report = refresh();

    assertThat(report.problems()).containsExactly(server.url("/gout") + " answered 500");
    assertThat(report.failed()).isEqualTo(1);
    assertThat(content("/gout")).contains("Crystals");
  }

  @Test
  void followsRedirectsAndKeepsOnePageOnce() throws IOException {
    server.redirect("/old-gout", 301, "/gout");
    server.sitemap("/old-gout", "/gout", "/acne");

    var report = refresh();
    var again = refresh();

    assertThat(report.problems()).isEmpty();
    assertThat(mirrored()).containsExactlyInAnyOrder("/gout", "/acne");
    assertThat(again.unchanged()).isEqualTo(3);
  }

  @Test
  void givesUpOnRedirectsWithoutEnd() throws IOException {
    server.redirect("/gout", 302, "/gout?again");
    server.redirect("/gout?again", 302, "/gout");

    assertThat(refresh().problems())
        .containsExactly(server.url("/gout") + " redirects more than 5 times");
  }

  @Test
  void doesNotFollowARedirectToAHostThatIsNotItsOwn() throws IOException {
    try (var other = new TestSite()) {
      other.article("/gout", "Gout", "From elsewhere.");
      server.redirect("/gout", 302, other.url("/gout").replace("127.0.0.1", "localhost"));

      var report = refresh();

      assertThat(report.problems())
          .singleElement()
          .asString()
          .contains("redirects to http://local");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void namesPagesOfKindsThatAreNotRead() throws IOException {
    server.page("/gout", "image/png", "no picture");

    assertThat(refresh().problems())
        .singleElement()
        .asString()
        .contains("is of type \"image/png\"")
        .contains("exclude:");
  }

  @Test
  void stopsAtAPauseThatAServerInTroubleNeeds() throws IOException {
    var pages = new ArrayList<String>();
    for (int i = 0; i < 20; i++) pages.add("/page-" + i);
    pages.forEach(page -> server.status(page, 500));
    server.sitemap(pages.toArray(String[]::new));

    var report = refresh();

    assertThat(server.paths()).hasSize(2 + 5);
    assertThat(report.failed()).isEqualTo(20);
    assertThat(report.problems()).last().asString().contains("15 more pages stay as they were");
  }

  @Test
  void letsOnlyOneRunFetchASiteAtATime() throws IOException {
    try (var _ = MirrorLock.take(folder, "clinic")) {
      org.assertj.core.api.Assertions.assertThatIOException()
          .isThrownBy(this::refresh)
          .withMessageContaining("another run is fetching \"clinic\"");
    }
  }

  @Test
  void fetchesAnewWhatAKilledRunLeftHalfWritten() throws IOException {
    refresh();
    var file = files().getFirst();
    Files.writeString(file, "half");
    Files.writeString(file.resolveSibling("orphan.md"), "of a run that was killed");

    var report = refresh();

    assertThat(report).isEqualTo(new SiteReport(1, 1, 0, 0, 0, List.of()));
    assertThat(files())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it).content().hasSizeGreaterThan(20));
  }

  private SiteReport refresh() throws IOException {
    return refresh(site("/sitemap.xml"));
  }

  private SiteReport refresh(Site site) throws IOException {
    return SiteRefresh.run(
        site, folder, new SiteRefresh.Options("Willowbark/test", false), SiteProgress.NONE);
  }

  private Site site(String path) {
    return LocalSites.of(Site.Kind.SITEMAP, server.url(path));
  }

  private List<String> mirrored() throws IOException {
    return LocalSites.mirrored(folder, server);
  }

  private String content(String path) throws IOException {
    for (var page : SiteMirror.at(folder).urlsByFile().entrySet()) {
      if (page.getValue().equals(server.url(path)))
        return Files.readString(SiteMirror.at(folder).pagesFolder().resolve(page.getKey()));
    }
    throw new AssertionError("no page " + path);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("pages"))) {
      return files.sorted().toList();
    }
  }
}
