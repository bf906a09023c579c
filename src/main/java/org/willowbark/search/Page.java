package org.willowbark.search;

/**
 * Which part of the ranked list is wanted.
 *
 * @param offset articles to pass over
 * @param limit articles to return, 1 to {@value #LIMIT_MAX}; together at most {@value #RANK_MAX}
 */
public record Page(int offset, int limit) {
  /** Most results of one answer. */
  public static final int LIMIT_MAX = 100;

  /** How far down the list one may page. */
  public static final int RANK_MAX = 10_000;

  private static final int LIMIT_DEFAULT = 10;

  /** The first ten. */
  public static final Page FIRST = new Page(0, LIMIT_DEFAULT);

  public Page {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit must be 1 to " + LIMIT_MAX + ", got " + limit);
    }
    if (offset < 0) throw new IllegalArgumentException("offset must be 0 or more, got " + offset);
    if ((long) offset + limit > RANK_MAX) {
      throw new IllegalArgumentException(
          "offset and limit together must be at most %,d, got %,d"
              .formatted(RANK_MAX, (long) offset + limit));
    }
  }
}
