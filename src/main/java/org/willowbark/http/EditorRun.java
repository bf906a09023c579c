package org.willowbark.http;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
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
  public String summary(Texts texts) {
    return switch (state) {
      case RunState.Idle() -> "";
      case RunState.Running run ->
          texts.plain(
              "editor.run.running",
              name(run.kind(), texts),
              texts.second(run.started()),
              texts.lookup("editor.run.step." + RequestFields.code(run.step())),
              texts.number(run.articles()));
      case RunState.Ended(var kind, var ended, var report) ->
          texts.plain(
              "editor.run.ended", name(kind, texts), texts.second(ended), outcome(report, texts));
      case RunState.Failed(var kind, Instant ended, _) ->
          texts.plain("editor.run.failed", name(kind, texts), texts.second(ended));
    };
  }

  /** Why the last run was broken off, in English; empty if it was not. */
  public String why() {
    return state instanceof RunState.Failed(_, _, var why) ? why : "";
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

  private static String name(IndexRuns.Kind kind, Texts texts) {
    return texts.lookup("editor.run.kind." + RequestFields.code(kind));
  }

  private static String outcome(IngestReport report, Texts texts) {
    var counts =
        texts.plain(
            "editor.run.counts",
            texts.number(report.added()),
            texts.number(report.changed()),
            texts.number(report.removed()),
            texts.number(report.unchanged()),
            texts.number(report.problemCount()),
            texts.decimal(report.took().toMillis() / 1e3, 1));
    return report.outcome() == IngestReport.Outcome.REJECTED
        ? texts.plain("editor.run.rejected", counts)
        : counts;
  }
}
