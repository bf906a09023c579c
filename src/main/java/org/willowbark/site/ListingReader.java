package org.willowbark.site;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.AbstractSiteMap.SitemapType;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Reads which pages a site has: a sitemap with all sitemaps that it names, or a feed.
 *
 * <p>The parser refuses document types, so that nothing is fetched or expanded on a file's word.
 */
final class ListingReader {
  private static final int SITEMAPS_MAX = 1_000;
  private static final int NAMED_MAX = 20;

  private final SiteMapParser parser =
      new SiteMapParser(/* strict= */ false, /* allowPartial= */ false);
  private final Fetcher fetcher;
  private final Site site;
  private final Scope scope;

  private final Deque<URI> waiting = new ArrayDeque<>();
  private final Set<URI> known = new HashSet<>();
  private final Set<URI> pages = new LinkedHashSet<>();
  private final Set<String> otherHosts = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private int leftOut;
  private int beyond;
  private int unusable;
  private boolean hasTooManyLists;
  private boolean isWhole = true;

  ListingReader(Fetcher fetcher, Site site) {
    this.fetcher = fetcher;
    this.site = site;
    this.scope = new Scope(site);
  }

  Listing read() throws InterruptedIOException {
    enqueue(site.start());
    for (var list = waiting.poll(); list != null; list = waiting.poll()) readList(list);
    if (isWhole && pages.isEmpty()) problem(site.start(), emptiness());
    if (beyond > 0)
      problem(site.start(), "lists %,d pages more than \"pages-max:\" allows".formatted(beyond));
    if (hasTooManyLists)
      problem(site.start(), "names more than %,d sitemaps".formatted(SITEMAPS_MAX));
    if (unusable > NAMED_MAX)
      problems.add(
          "%s lists %,d more that are no web addresses"
              .formatted(site.start(), unusable - NAMED_MAX));
    return new Listing(List.copyOf(pages), isWhole, leftOut, problems);
  }

  private String emptiness() {
    if (leftOut == 0) return "lists no pages";
    if (otherHosts.isEmpty())
      return "lists %,d pages, none of which \"include:\" and \"exclude:\" leave"
          .formatted(leftOut);
    return "lists %,d pages, none of them on the hosts of this source; add to \"hosts:\" what belongs to it: %s"
        .formatted(leftOut, String.join(", ", otherHosts));
  }

  private void enqueue(URI list) {
    if (known.size() == SITEMAPS_MAX) {
      hasTooManyLists |= !known.contains(list);
    } else if (known.add(list)) {
      waiting.add(list);
    }
  }

  private void readList(URI list) throws InterruptedIOException {
    switch (fetcher.listing(list)) {
      case Fetched.Sent(var answer) -> parse(list, answer);
      case Fetched.Failed(var reason, _) -> problem(list, reason);
      case Fetched.TurnedAway(var reason) -> problem(list, reason);
      case Fetched.Unreachable(var reason) -> {
        isWhole = false;
        problems.add(reason);
      }
      case Fetched.Gone() -> problem(list, "is not there (404)");
      case Fetched.Unchanged _, Fetched.Disallowed() -> problem(list, "can't be read");
    }
  }

  private void parse(URI list, Answer answer) {
    try {
      switch (parser.parseSiteMap(unpacked(answer.body()), answer.url().toURL())) {
        case SiteMapIndex index -> addLists(list, index.getSitemaps());
        case SiteMap map -> addPages(list, map);
        case AbstractSiteMap _ -> problem(list, "is neither a sitemap nor a feed");
      }
    } catch (UnknownFormatException e) {
      var cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      problem(list, "is not a valid sitemap or feed" + cause);
    } catch (IOException e) {
      problem(list, "can't be read: " + e.getMessage());
    }
  }

  private void addLists(URI list, Collection<AbstractSiteMap> lists) {
    if (site.kind() == Site.Kind.FEED) {
      problem(list, "is a sitemap, not a feed; name it with \"sitemap:\"");
      return;
    }
    for (var it : lists) {
      var url = WebAddress.find(it.getUrl().toString());
      if (url.isPresent()) {
        enqueue(url.get());
      } else {
        problem(list, "names \"%s\", which is no web address".formatted(it.getUrl()));
      }
    }
  }

  private void addPages(URI list, SiteMap map) {
    boolean isFeed = map.getType() == SitemapType.RSS || map.getType() == SitemapType.ATOM;
    if (isFeed != (site.kind() == Site.Kind.FEED)) {
      problem(
          list,
          isFeed
              ? "is a feed, not a sitemap, and lists only the latest pages; name it with \"feed:\""
              : "is a sitemap, not a feed; name it with \"sitemap:\"");
      return;
    }
    for (var listed : map.getSiteMapUrls()) addPage(list, listed.getUrl().toString());
  }

  /** However much is listed, no more is held than may be fetched. */
  private void addPage(URI list, String text) {
    var found = WebAddress.find(text);
    if (found.isEmpty()) {
      if (++unusable <= NAMED_MAX)
        problems.add("%s lists \"%s\", which is no web address".formatted(list, text));
      return;
    }
    var page = found.get();
    if (scope.refusal(page).isPresent()) {
      leftOut++;
      if (otherHosts.size() < NAMED_MAX) otherHosts.add(page.getRawAuthority());
    } else if (!scope.wants(page)) {
      leftOut++;
    } else if (pages.size() < site.pagesMax()) {
      pages.add(page);
    } else if (!pages.contains(page)) {
      beyond++;
    }
  }

  private void problem(URI list, String what) {
    isWhole = false;
    problems.add("%s %s".formatted(list, what));
  }

  /** Sitemaps may come packed; bounded, so that no bomb goes off. */
  private static byte[] unpacked(byte[] body) throws IOException {
    boolean isPacked = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    if (!isPacked) return body;
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      var bytes = in.readNBytes(FetchLimits.LISTING_SIZE_MAX_BYTES + 1);
      if (bytes.length > FetchLimits.LISTING_SIZE_MAX_BYTES)
        throw new IOException(
            "unpacks to more than %,d bytes".formatted(FetchLimits.LISTING_SIZE_MAX_BYTES));
      return bytes;
    }
  }
}
