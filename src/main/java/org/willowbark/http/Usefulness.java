package org.willowbark.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many readers found a page useful and how many did not, since the start: numbers by kind of
 * page, in memory alone. Neither the question nor the reader is known here. Thread-safe.
 */
final class Usefulness {
  /** What kind of page it was. */
  enum Kind {
    HOME,
    RESULTS,
    NOTHING_FOUND,
    ARTICLE,
    TOPICS,
    HELP,
    PROBLEM
  }

  /** Both numbers of a kind. */
  record Count(long yes, long no) {
    private static final Count NONE = new Count(0, 0);

    private Count plus(Count other) {
      return new Count(yes + other.yes, no + other.no);
    }
  }

  private final Map<Kind, Count> counts = new ConcurrentHashMap<>();

  /**
   * Counts an answer.
   *
   * @param page the kind's code
   * @param answer {@code yes} or {@code no}
   * @throws CallerMistakeException if it is neither, or there is no such kind
   */
  void count(@Nullable String page, @Nullable String answer) throws CallerMistakeException {
    boolean isYes = "yes".equals(answer);
    if (!isYes && !"no".equals(answer))
      throw new CallerMistakeException("useful must be yes or no");
    for (var kind : Kind.values()) {
      if (!RequestFields.code(kind).equals(page)) continue;
      counts.merge(kind, isYes ? new Count(1, 0) : new Count(0, 1), Count::plus);
      return;
    }
    throw new CallerMistakeException("page must be the kind of a page, such as results");
  }

  /** What was counted so far. */
  Count count(Kind kind) {
    return counts.getOrDefault(kind, Count.NONE);
  }
}
