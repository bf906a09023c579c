package org.willowbark.ingest;

import java.io.IOException;
import java.util.List;
import org.willowbark.index.IndexViews;

/**
 * How a run goes about it.
 *
 * @param rebuild whether to write a new generation from nothing, and put it in place of the old one
 *     when it is whole
 * @param allowRemovals whether to take out much even where not everything could be read
 * @param check what the changed index must pass before it answers
 */
public record IngestOptions(boolean rebuild, boolean allowRemovals, Check check) {
  /** Only what changed, and nothing rash. */
  public static final IngestOptions DEFAULT = new IngestOptions(false, false, _ -> List.of());

  /** Looks at an index before it is put in place. */
  public interface Check {
    /** What speaks against it, a line each; nothing if it may answer. */
    List<String> objections(IndexViews candidate) throws IOException;
  }

  /** The same, writing everything anew. */
  public IngestOptions withRebuild() {
    return new IngestOptions(true, allowRemovals, check);
  }

  /** The same, trusting a partial read. */
  public IngestOptions withAllowRemovals() {
    return new IngestOptions(rebuild, true, check);
  }

  /** The same, with this to pass before anything changes. */
  public IngestOptions withCheck(Check wanted) {
    return new IngestOptions(rebuild, allowRemovals, wanted);
  }
}
