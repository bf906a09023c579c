package org.willowbark.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param kept articles left as they were because the file that they came from could not be read
 *     whole
 * @param passages written
 * @param problems what could not be read: file, line, reason; the first {@value #PROBLEMS_MAX}
 * @param problemCount how many there were
 * @param repeats how much of the index says what is said elsewhere in it
 * @param notes what was passed over without being a problem: links, drafts
 */
public record IngestReport(
    Outcome outcome,
    int added,
    int changed,
    int unchanged,
    int removed,
    int kept,
    int passages,
    List<String> problems,
    int problemCount,
    Repeats repeats,
    List<String> notes,
    Duration took) {
  /** A file of rubbish may have a problem a line; nobody reads more of them than these. */
  public static final int PROBLEMS_MAX = 10_000;

  /** What became of the index. */
  public enum Outcome {
    /** Nothing had to be written. */
    UNCHANGED,
    /** Everything above is in the index, for good. */
    COMMITTED,
    /** The changes did not pass their check: the index is as it was before. */
    REJECTED
  }

  /** Counts of what repeats something else word for word, and of what does but for a few words. */
  public record Repeats(
      int identicalArticles, int similarArticles, int identicalSections, int similarSections) {
    static final Repeats NONE = new Repeats(0, 0, 0, 0);
  }

  public IngestReport {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Whether every article of the sources could be read, and what changed is in the index. */
  public boolean isClean() {
    return problemCount == 0 && outcome != Outcome.REJECTED;
  }
}
