package org.willowbark.query;

/** In which order articles are listed. */
public enum Sort {
  /** The best first. */
  RELEVANCE,
  /** The most lately reviewed first, of those that fit best; the others follow by relevance. */
  REVIEWED
}
