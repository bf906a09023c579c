package org.willowbark.http;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.IndexRuns;
import org.willowbark.ingest.IngestReport;
import org.willowbark.ingest.RunState;

/**
 * What is going on with the index, as the editor's first page shows it.
 *
 * @param canRun whether a run can be started here
 * @param canGoBack whether there is an earlier index to go back to
 * @param articles how many there are
 * @param withoutMeanings how many of them can be found by their words alone
 */
public record EditorRun(
    RunState state, boolean canRun, boolean canGoBack, int articles, int withoutMeanings) {
  private static final int PROBLEMS_SHOWN_MAX = 5;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  static EditorRun of(PassageIndex index, IndexRuns runs) throws IOException {
    try (var view = index.view()) {
      return new EditorRun(
          runs.state(),
          runs.hasSources(),
          index.hasPrevious(),
          view.size().articles(),
          view.withoutMeanings().size());
    } catch (NoIndexException e) {
      return new EditorRun(runs.state(), runs.hasSources(), false, 0, 0);
    }
  }

  /** The run under way, or null. */
  public RunState.@Nullable Running running() {
    return state instanceof RunState.Running running ? running : null;
  }

  /** After how many seconds to look again; null if nothing is going on. */
  public @Nullable Integer lookAgainSeconds() {
    if (running() != null) return 1;
    return withoutMeanings > 0 ? 5 : null;
  }

  /** What the run does, or did; empty before the first. */
  public String summary() {
    return switch (state) {
      case RunState.Idle() -> "";
      case RunState.Running run ->
          String.format(
              Locale.ENGLISH,
              "%s since %s: %s, %,d articles read",
              name(run.kind()),
              TIME.format(run.started()),
              run.step().toLowerCase(Locale.ENGLISH),
              run.articles());
      case RunState.Ended(var kind, var ended, var report) ->
          "%s ended at %s. %s".formatted(name(kind), TIME.format(ended), outcome(report));
      case RunState.Failed(var kind, Instant ended, var why) ->
          "%s was broken off at %s, and the index is as it was before: %s"
              .formatted(name(kind), TIME.format(ended), why);
    };
  }

  /** Whether the last run needs a look. */
  public boolean isBad() {
    return switch (state) {
      case RunState.Idle _, RunState.Running _ -> false;
      case RunState.Ended(_, _, var report) -> !report.isClean();
      case RunState.Failed _ -> true;
    };
  }

  /** The first of what could not be read; all of it is in a list of its own. */
  public List<String> problems() {
    return state instanceof RunState.Ended(_, _, var report)
        ? report.problems().stream().limit(PROBLEMS_SHOWN_MAX).toList()
        : List.of();
  }

  private static String name(IndexRuns.Kind kind) {
    return switch (kind) {
      case UPDATE -> "Indexing";
      case REBUILD -> "Indexing anew";
    };
  }

  private static String outcome(IngestReport report) {
    var counts =
        String.format(
            Locale.ENGLISH,
            "%,d added, %,d changed, %,d removed, %,d unchanged, %,d not readable, in %.1f s.",
            report.added(),
            report.changed(),
            report.removed(),
            report.unchanged(),
            report.problemCount(),
            report.took().toMillis() / 1e3);
    return report.outcome() == IngestReport.Outcome.REJECTED
        ? "Nothing was changed, as the articles did not pass their check: " + counts
        : counts;
  }
}
