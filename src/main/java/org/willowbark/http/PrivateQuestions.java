package org.willowbark.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * Questions for which an address has only a random name, so that neither the browser's history nor
 * a log on the way shows them. In memory alone, until nobody has looked at the results for a while.
 * Thread-safe.
 */
final class PrivateQuestions {
  /** Long enough to read an article and come back. */
  static final Duration UNUSED_MAX = Duration.ofMinutes(30);

  /** Some 16 MB at most, where each question takes its length and what keeps it. */
  private static final int SIZE_MAX_CHARS = 8 << 20;

  private static final int KEEPING_CHARS = 200;

  private final Cache<String, String> questions;

  PrivateQuestions() {
    this(Ticker.systemTicker());
  }

  /** The same by another clock. */
  PrivateQuestions(Ticker clock) {
    questions =
        Caffeine.newBuilder()
            .maximumWeight(SIZE_MAX_CHARS)
            .weigher((String _, String question) -> KEEPING_CHARS + question.length())
            .expireAfterAccess(UNUSED_MAX)
            .ticker(clock)
            .build();
  }

  /** Keeps a question, under a name that tells nothing of it and that nobody can guess. */
  String keep(String question) {
    var id = AdminToken.random();
    questions.put(id, question);
    return id;
  }

  /** The question of this name, unless it has been given up. */
  Optional<String> find(String id) {
    return Optional.ofNullable(questions.getIfPresent(id));
  }
}
