package org.willowbark.query;

/**
 * A stretch of a text.
 *
 * @param start offset of the first character
 * @param end offset after the last
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** Whether all of the other lies in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
