package org.willowbark.index;

import java.io.IOException;

/** Whatever can be looked at, and so searched: an index, or changes to one before their commit. */
public interface IndexViews {
  /**
   * The newest state that is known; close it soon.
   *
   * @throws NoIndexException if there is nothing to look at
   */
  IndexView view() throws IOException;
}
