package org.willowbark.ingest;

import java.time.Instant;

/** What becomes of a run that nobody waits for; see {@link IndexRuns}. */
public sealed interface RunState {
  /** Nothing has run since the start. */
  record Idle() implements RunState {}

  /** What a run is doing. */
  enum Step {
    LOOKING,
    /** The sources are asked what changed. */
    ASKING,
    READING
  }

  /**
   * A run is under way.
   *
   * @param step what is being done, for those who watch
   * @param articles read so far
   * @param ofBytes to read; 0 until that is known
   */
  record Running(
      IndexRuns.Kind kind, Instant started, Step step, int articles, long bytes, long ofBytes)
      implements RunState {
    /** How much has been read, 0 to 100. */
    public int percent() {
      return ofBytes == 0 ? 0 : (int) Math.min(100, 100 * bytes / ofBytes);
    }
  }

  /** No longer under way. */
  sealed interface Over extends RunState {}

  /** The last run came to its end; the report says what it did. */
  record Ended(IndexRuns.Kind kind, Instant ended, IngestReport report) implements Over {}

  /** The last run was broken off, and the index is as it was before. */
  record Failed(IndexRuns.Kind kind, Instant ended, String why) implements Over {}
}
