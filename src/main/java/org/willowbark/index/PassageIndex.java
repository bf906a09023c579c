package org.willowbark.index;

import java.io.IOException;

/**
 * An index of articles and their passages.
 *
 * <p>Any number of threads and processes may read while one writes; a reader sees whole commits
 * only. Thread-safe.
 */
public interface PassageIndex extends AutoCloseable {
  /**
   * The index as of its last commit that this process knows; close it soon.
   *
   * @throws NoIndexException if nothing has ever been committed here
   */
  IndexView view() throws IOException;

  /**
   * Looks for a newer commit, by whichever process, and shows it to views from now on.
   *
   * @return whether there was one
   */
  boolean refresh() throws IOException;

  /**
   * Starts writing. Nothing is visible, or safe, before the commit.
   *
   * @throws IndexBusyException if somebody is writing already
   */
  IndexUpdate update() throws IOException;

  @Override
  void close() throws IOException;
}
