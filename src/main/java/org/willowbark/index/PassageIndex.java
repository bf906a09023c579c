package org.willowbark.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An index of articles and their passages.
 *
 * <p>Any number of threads and processes may read while one writes; a reader sees whole commits
 * only. Thread-safe.
 */
public interface PassageIndex extends IndexViews, AutoCloseable {
  /**
   * The index as of its last commit that this process knows; close it soon.
   *
   * @throws NoIndexException if nothing has ever been committed here
   */
  @Override
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
   * @throws OutdatedIndexException if it was written in another format, so that what is added would
   *     not fit to what is there; {@link #rebuild} it
   * @throws IndexBusyException if somebody is writing already
   */
  IndexUpdate update() throws IOException;

  /**
   * Starts writing a new generation from nothing. The one before goes on answering until the commit
   * puts the new one in its place, in one step; it is kept for {@link #rollBack}.
   *
   * @throws IndexBusyException if somebody is writing already
   */
  IndexUpdate rebuild() throws IOException;

  /**
   * Lets the generation before this one answer again.
   *
   * @throws NoIndexException if there is none
   * @throws IndexBusyException if somebody is writing
   */
  void rollBack() throws IOException;

  /** Whether there is a generation that {@link #rollBack} would go back to. */
  boolean hasPrevious() throws IOException;

  /**
   * Reads everything that is stored.
   *
   * @return what is damaged, a line each; nothing if all is well
   * @throws IndexBusyException if somebody is writing
   */
  List<String> verify() throws IOException;

  /**
   * Leaves a note beside the index for whoever opens it next, in place of one with the same name;
   * it outlives rebuilds and is not part of any view.
   *
   * @param name letters and hyphens
   */
  void leaveNote(String name, byte[] content) throws IOException;

  /** The note of this name; nothing if there is none, or it is damaged (see {@link #verify}). */
  Optional<byte[]> findNote(String name) throws IOException;

  /**
   * Names how this engine analyses and stores what it is given; what was written with another is to
   * be rebuilt.
   */
  String format();

  @Override
  void close() throws IOException;
}
