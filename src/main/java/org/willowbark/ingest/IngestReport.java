package org.willowbark.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param kept articles left as they were because the file that they came from could not be read
 *     whole
 * @param problems what could not be read: file, line, reason
 */
public record IngestReport(
    int added,
    int changed,
    int unchanged,
    int removed,
    int kept,
    int passages,
    List<String> problems,
    Duration took) {
  public IngestReport {
    problems = List.copyOf(problems);
  }

  /** Whether every article of the sources could be read. */
  public boolean isClean() {
    return problems.isEmpty();
  }
}
