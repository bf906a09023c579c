package org.willowbark.ingest;

/**
 * How a run goes about it.
 *
 * @param rebuild whether to write a new generation from nothing, and put it in place of the old one
 *     when it is whole
 * @param allowRemovals whether to take out much even where not everything could be read
 */
public record IngestOptions(boolean rebuild, boolean allowRemovals) {
  /** Only what changed, and nothing rash. */
  public static final IngestOptions DEFAULT = new IngestOptions(false, false);
}
