package org.willowbark.site;

import java.time.Duration;

/** Is told how the fetching gets on; from one thread, so it must be quick. */
public interface SiteProgress {
  /** Nobody watches. */
  SiteProgress NONE = (_, _, _, _) -> {};

  /**
   * So many pages of so many have been asked for.
   *
   * @param delay the distance that is kept between two of them
   */
  void fetched(Site site, int pages, int ofPages, Duration delay);
}
