package org.willowbark.site;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fetches addresses of one site as a guest should: within its scope, by its robots.txt, at a
 * distance, waiting when it is busy. Each hop of a redirect is checked as the first address is.
 */
final class Fetcher {
  private static final int MAX_WARNINGS_LOGGED = 0;

  private final SimpleRobotRulesParser robotsParser =
      new SimpleRobotRulesParser(Long.MAX_VALUE, MAX_WARNINGS_LOGGED);
  private final Map<String, Robots> robots = new HashMap<>();
  private final Courtesy courtesy = new Courtesy();
  private final WebClient client;
  private final Site site;
  private final Scope scope;
  private final FetchLimits limits;

  /** Whether robots.txt is asked about an address. */
  private enum Rule {
    PAGE,
    NAMED_BY_PUBLISHER
  }

  Fetcher(WebClient client, Site site, FetchLimits limits) {
    this.client = client;
    this.site = site;
    this.scope = new Scope(site);
    this.limits = limits;
  }

  /** A page, if it has changed since. */
  Fetched page(URI url, Validators since, Predicate<Answer> wanted) throws InterruptedIOException {
    return follow(url, since, FetchLimits.PAGE_SIZE_MAX_BYTES, wanted, Rule.PAGE);
  }

  /**
   * A sitemap or feed. Its path may be one that robots.txt keeps from crawlers, as blogs do with
   * their feeds: the publisher named it.
   */
  Fetched listing(URI url) throws InterruptedIOException {
    return follow(
        url,
        Validators.NONE,
        FetchLimits.LISTING_SIZE_MAX_BYTES,
        _ -> true,
        Rule.NAMED_BY_PUBLISHER);
  }

  /** The distance that is kept between two requests to the host of this address. */
  Duration delay(URI url) {
    var asked = robots.get(WebAddress.origin(url));
    if (asked == null || asked.delay().compareTo(site.delay()) < 0) return site.delay();
    return asked.delay();
  }

  private Fetched follow(
      URI start, Validators since, int sizeMax, Predicate<Answer> wanted, Rule rule)
      throws InterruptedIOException {
    var url = start;
    for (int hop = 0; hop <= FetchLimits.REDIRECTS_MAX; hop++) {
      var refusal = scope.refusal(url);
      if (refusal.isPresent()) {
        var redirected = hop == 0 ? "" : "redirects to %s, which ".formatted(url);
        return new Fetched.Failed(redirected + refusal.get(), false);
      }
      var rules = robots(url);
      if (!rules.unreachable().isEmpty()) return new Fetched.Unreachable(rules.unreachable());
      if (rule == Rule.PAGE && !rules.allows(url)) return new Fetched.Disallowed();
      Answer answer;
      try {
        answer = patiently(url, since, sizeMax, wanted);
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        return new Fetched.Failed(String.valueOf(e.getMessage()), true);
      }
      if (answer.redirect().isEmpty()) return ended(answer);
      var target = WebAddress.find(url, answer.redirect().get());
      if (target.isEmpty()) {
        return new Fetched.Failed(
            "redirects to \"%s\", which is no web address".formatted(answer.redirect().get()),
            false);
      }
      url = target.get();
    }
    return new Fetched.Failed(
        "redirects more than %d times".formatted(FetchLimits.REDIRECTS_MAX), false);
  }

  private Fetched ended(Answer answer) {
    return switch (answer.status()) {
      case 200 -> new Fetched.Sent(answer);
      case 304 -> new Fetched.Unchanged(answer.url());
      case 404, 410 -> new Fetched.Gone();
      case 429, 503 -> {
        var wait = RetryAfter.find(answer.header("Retry-After"), Instant.now());
        if (wait.isPresent() && wait.get().compareTo(limits.comeBackMax()) > 0) {
          yield new Fetched.TurnedAway(
              "answered %d and asks to be left alone for %,d seconds"
                  .formatted(answer.status(), wait.get().toSeconds()));
        }
        yield new Fetched.Failed("answered %d (busy)".formatted(answer.status()), true);
      }
      default ->
          new Fetched.Failed("answered %d".formatted(answer.status()), answer.status() >= 500);
    };
  }

  /** Asks, and again a little later where the server says that it is busy. */
  private Answer patiently(URI url, Validators since, int sizeMax, Predicate<Answer> wanted)
      throws IOException {
    var backOff = limits.backOff();
    for (int tries = 1; ; tries++) {
      var answer = politely(url, since, sizeMax, wanted);
      boolean isBusy = answer.status() == 429 || answer.status() == 503;
      if (!isBusy || tries == FetchLimits.TRIES_MAX) return answer;
      var asked = RetryAfter.find(answer.header("Retry-After"), Instant.now()).orElse(backOff);
      if (asked.compareTo(limits.comeBackMax()) > 0) return answer;
      Courtesy.pause(asked);
      backOff = backOff.multipliedBy(2);
    }
  }

  private Answer politely(URI url, Validators since, int sizeMax, Predicate<Answer> wanted)
      throws IOException {
    var host = WebAddress.host(url);
    courtesy.await(host, delay(url));
    try {
      return client.get(url, since, sizeMax, wanted);
    } finally {
      courtesy.ended(host);
    }
  }

  private Robots robots(URI url) throws InterruptedIOException {
    var origin = WebAddress.origin(url);
    var known = robots.get(origin);
    if (known != null) return known;
    var rules = readRobots(URI.create(origin + "/robots.txt"));
    robots.put(origin, rules);
    return rules;
  }

  /** No robots.txt allows everything; one that can't be read, nothing (RFC 9309, 2.3.1). */
  private Robots readRobots(URI start) throws InterruptedIOException {
    var url = start;
    try {
      for (int hop = 0; hop <= FetchLimits.REDIRECTS_MAX; hop++) {
        var refusal = scope.refusal(url);
        if (refusal.isPresent())
          return unreachable(start, "redirects to %s, which %s".formatted(url, refusal.get()));
        var answer = patiently(url, Validators.NONE, FetchLimits.ROBOTS_SIZE_MAX_BYTES, _ -> true);
        if (answer.isOk()) return robots(start, answer);
        if (answer.redirect().isEmpty()) {
          var rules = robotsParser.failedFetch(answer.status());
          return rules.isAllowAll()
              ? new Robots(rules, "")
              : unreachable(start, "answered " + answer.status());
        }
        var target = WebAddress.find(url, answer.redirect().get());
        if (target.isEmpty()) return unreachable(start, "redirects to no web address");
        url = target.get();
      }
      return unreachable(start, "redirects without end");
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return unreachable(start, String.valueOf(e.getMessage()));
    }
  }

  private Robots robots(URI start, Answer answer) {
    var type = answer.header("Content-Type");
    return new Robots(
        robotsParser.parseContent(start.toString(), answer.body(), type, Set.of(Robots.NAME)), "");
  }

  private static Robots unreachable(URI url, String why) {
    return new Robots(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
        "%s can't be read (%s), and until it can nothing may be fetched".formatted(url, why));
  }
}
