package org.willowbark.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a mirror equal to its site, asking for what changed.
 *
 * <p>A page goes when the site says so: it answers 404 or 410, a sitemap that was read whole no
 * longer lists it, or the settings, robots.txt or the page itself ask to leave it out. A page that
 * can't be fetched stays as it was. What a killed run fetched is kept; the next asks first for what
 * is missing.
 */
public final class SiteRefresh {
  /** How to go about it. */
  public record Options(String userAgent, boolean allowRemovals) {}

  /**
   * After so many pages in a row that fail by the server's fault, the others are left for later.
   */
  private static final int TROUBLES_MAX = 5;

  /** More of a mirror than this does not go because its pages suddenly answer 404. */
  private static final double GONE_SHARE_MAX = 0.2;

  /** So few may go whatever their share. */
  private static final int GONE_ALWAYS = 10;

  /** How much of what was fetched a killed run may forget. */
  private static final Duration SAVE_EVERY = Duration.ofSeconds(1);

  /** Saving takes no more than one part in so many of the time, however large the mirror. */
  private static final int SAVE_SHARE = 20;

  private final Site site;
  private final Scope scope;
  private final SiteMirror mirror;
  private final Fetcher fetcher;
  private final Options options;
  private final SiteProgress progress;

  private final Set<String> problems = new LinkedHashSet<>();
  private final List<URI> notFound = new ArrayList<>();
  private int fetched;
  private int unchanged;
  private int failed;
  private int removed;
  private int leftOut;
  private Instant nextSave = Instant.now().plus(SAVE_EVERY);

  private SiteRefresh(
      Site site, SiteMirror mirror, Fetcher fetcher, Options options, SiteProgress progress) {
    this.site = site;
    this.scope = new Scope(site);
    this.mirror = mirror;
    this.fetcher = fetcher;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Fetches a site into its mirror's folder.
   *
   * @throws IOException if the mirror can't be read or written, or another run is at it; what the
   *     site does wrong is in the report
   */
  public static SiteReport run(Site site, Path folder, Options options, SiteProgress progress)
      throws IOException {
    return run(site, folder, options, progress, InetAddress::getAllByName, FetchLimits.DEFAULT);
  }

  static SiteReport run(
      Site site,
      Path folder,
      Options options,
      SiteProgress progress,
      GuardedLookup.Lookup lookup,
      FetchLimits limits)
      throws IOException {
    var guard = new GuardedLookup(lookup, site.allowsPrivateAddresses());
    try (var _ = MirrorLock.take(folder, site.name());
        var client = new WebClient(options.userAgent(), guard, limits)) {
      var fetcher = new Fetcher(client, site, limits);
      return new SiteRefresh(site, SiteMirror.at(folder), fetcher, options, progress).run();
    }
  }

  private SiteReport run() throws IOException {
    var listing = new ListingReader(fetcher, site).read();
    problems.addAll(listing.problems());
    leftOut += listing.leftOut();
    removeUnwanted(listing);
    fetch(inOrder(listing));
    removeNotFound();
    var said = List.copyOf(problems);
    mirror.finish(Instant.now(), said);
    return new SiteReport(fetched, unchanged, failed, removed, leftOut, said);
  }

  private void removeUnwanted(Listing listing) {
    var listed = new HashSet<>(listing.pages());
    boolean isComplete = listing.isWhole() && site.kind() == Site.Kind.SITEMAP;
    for (var page : List.copyOf(mirror.pages().keySet())) {
      boolean isOutside = scope.refusal(page).isPresent() || !scope.wants(page);
      if (isOutside || (isComplete && !listed.contains(page))) remove(page);
    }
  }

  /** Those never fetched first, then those that were checked longest ago. */
  private List<URI> inOrder(Listing listing) {
    Set<URI> all = new LinkedHashSet<>(listing.pages());
    all.addAll(mirror.pages().keySet());
    return all.stream()
        .sorted(
            Comparator.comparing(
                page -> {
                  var known = mirror.pages().get(page);
                  return known == null ? Instant.EPOCH : known.checked();
                }))
        .toList();
  }

  private void fetch(List<URI> pages) throws IOException {
    int troubles = 0;
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      progress.fetched(site, i, pages.size(), fetcher.delay(page));
      var outcome = take(page);
      troubles =
          outcome instanceof Fetched.Failed(_, var isTrouble) && isTrouble ? troubles + 1 : 0;
      if (outcome instanceof Fetched.TurnedAway || troubles == TROUBLES_MAX) {
        giveUp(pages.size() - i - 1);
        break;
      }
      saveNowAndThen();
    }
    if (!pages.isEmpty())
      progress.fetched(site, pages.size(), pages.size(), fetcher.delay(pages.getLast()));
  }

  private void saveNowAndThen() throws IOException {
    var start = Instant.now();
    if (start.isBefore(nextSave)) return;
    mirror.save();
    var took = Duration.between(start, Instant.now()).multipliedBy(SAVE_SHARE);
    nextSave = Instant.now().plus(took.compareTo(SAVE_EVERY) > 0 ? took : SAVE_EVERY);
  }

  private void giveUp(int left) {
    if (left == 0) return;
    failed += left;
    problems.add(
        "%s the server is in trouble or asks for a pause: %,d more pages stay as they were until the next run"
            .formatted(site.start(), left));
  }

  private Fetched take(URI page) throws IOException {
    var known = mirror.findWhole(page).orElse(null);
    var since = known == null ? Validators.NONE : known.validators();
    var outcome = fetcher.page(page, since, answer -> PageKind.find(answer).isPresent());
    switch (outcome) {
      case Fetched.Sent(var answer) -> sent(page, answer);
      case Fetched.Unchanged(var location) when known != null -> {
        unchanged++;
        mirror.pages().put(page, known.checkedAt(Instant.now(), location));
      }
      case Fetched.Unchanged _ -> fail(page, "answered 304 though nothing was kept of it");
      case Fetched.Gone() -> notFound.add(page);
      case Fetched.Disallowed() -> leaveOut(page);
      case Fetched.Failed(var reason, _) -> fail(page, reason);
      case Fetched.TurnedAway(var reason) -> fail(page, reason);
      case Fetched.Unreachable(var reason) -> {
        failed++;
        problems.add(reason);
      }
    }
    return outcome;
  }

  private void sent(URI page, Answer answer) throws IOException {
    var kind = PageKind.find(answer);
    if (kind.isEmpty()) {
      fail(
          page,
          "is of type \"%s\", which is not read; \"exclude:\" leaves such pages out"
              .formatted(answer.header("Content-Type")));
    } else if (NoIndex.isAskedBy(answer, kind.get())) {
      leaveOut(page);
    } else if (new PageWriter(mirror).write(page, kind.get(), answer)) {
      fetched++;
    } else {
      unchanged++;
    }
  }

  private void fail(URI page, String reason) {
    failed++;
    problems.add("%s %s".formatted(page, reason));
  }

  private void leaveOut(URI page) {
    leftOut++;
    remove(page);
  }

  private void remove(URI page) {
    if (mirror.pages().remove(page) != null) removed++;
  }

  /** A server that lost its pages by accident must not take ours along. */
  private void removeNotFound() {
    var known = notFound.stream().filter(mirror.pages()::containsKey).toList();
    boolean isMuch =
        known.size() > GONE_ALWAYS && known.size() > GONE_SHARE_MAX * mirror.pages().size();
    if (isMuch && !options.allowRemovals()) {
      problems.add(
          "%s %,d of %,d pages answer 404 (not found) all at once: none was removed; if they are really gone, run again with --allow-removals"
              .formatted(site.start(), known.size(), mirror.pages().size()));
      return;
    }
    known.forEach(this::remove);
  }
}
