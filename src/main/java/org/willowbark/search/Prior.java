package org.willowbark.search;

/** What may count for or against an article whatever is asked. */
public enum Prior {
  /** Whether its last review is too long ago. */
  CURRENCY,
  /** Whether the site prefers its publisher, or prefers others. */
  SOURCE
}
