package org.willowbark.site;

import java.net.URI;

/** How an attempt to fetch an address ended. */
sealed interface Fetched {
  /** It was sent. */
  record Sent(Answer answer) implements Fetched {}

  /** It is as it was. */
  record Unchanged(URI location) implements Fetched {}

  /** It is no longer there: 404 or 410. */
  record Gone() implements Fetched {}

  /** The site's robots.txt asks not to. */
  record Disallowed() implements Fetched {}

  /**
   * It could not be fetched now.
   *
   * @param isTrouble whether the server itself is in trouble, so that others will fare no better
   */
  record Failed(String reason, boolean isTrouble) implements Fetched {}

  /**
   * Nothing of its host may be fetched now, as its robots.txt can't be read.
   *
   * @param reason the same for every address of the host
   */
  record Unreachable(String reason) implements Fetched {}

  /** The server wants to be left alone for longer than a run can wait. */
  record TurnedAway(String reason) implements Fetched {}
}
