package org.willowbark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.willowbark.corpus.Source;
import org.willowbark.index.PassageIndex;

/**
 * Runs over an index while it is being served, one at a time, each of which can be watched: those
 * that an editor starts and does not wait for, and those that a change of the files brings about.
 * Thread-safe.
 */
public final class IndexRuns {
  private final PassageIndex index;
  private final @Nullable Sources sources;
  private final Semaphore turn = new Semaphore(1);
  private volatile RunState state = new RunState.Idle();

  /** What a run is to do. */
  public enum Kind {
    /** Write what changed. */
    UPDATE,
    /** Write everything anew beside the index that answers, then put it in its place. */
    REBUILD
  }

  /** Where the articles come from. */
  public interface Sources {
    /**
     * All sources as they are now.
     *
     * @param step told what is being done, where that takes long
     */
    List<Source> find(Consumer<RunState.Step> step) throws IOException;
  }

  /** Runs over these sources. */
  public IndexRuns(PassageIndex index, Sources sources) {
    this.index = index;
    this.sources = sources;
  }

  private IndexRuns(PassageIndex index) {
    this.index = index;
    this.sources = null;
  }

  /** None can be started: nobody has said where the articles come from. */
  public static IndexRuns withoutSources(PassageIndex index) {
    return new IndexRuns(index);
  }

  /** Whether it is known where the articles come from. */
  public boolean hasSources() {
    return sources != null;
  }

  /** How the run under way gets on, or what became of the last. */
  public RunState state() {
    return state;
  }

  /**
   * Starts a run and returns at once.
   *
   * @return whether it did; not while another is under way
   * @throws IllegalStateException if there are no sources
   */
  public boolean start(Kind kind) {
    var from = expectSources();
    if (!turn.tryAcquire()) return false;
    begin(kind);
    Thread.ofPlatform().daemon().name("index-run").start(() -> runInTurn(kind, from));
    return true;
  }

  /**
   * Waits for the run under way, if any, then makes the index equal to its sources.
   *
   * @return what became of it
   */
  public RunState.Over update() throws InterruptedException {
    var from = expectSources();
    turn.acquire();
    begin(Kind.UPDATE);
    return runInTurn(Kind.UPDATE, from);
  }

  private Sources expectSources() {
    if (sources == null) throw new IllegalStateException("there are no sources to index");
    return sources;
  }

  private void begin(Kind kind) {
    state = new RunState.Running(kind, Instant.now(), RunState.Step.LOOKING, 0, 0, 0);
  }

  private RunState.Over runInTurn(Kind kind, Sources from) {
    // Said of whatever we did not think of, so that no run looks as if it went on for ever.
    RunState.Over end =
        new RunState.Failed(kind, Instant.now(), "something went wrong on our side");
    try {
      var report = run(kind, from);
      end = new RunState.Ended(kind, Instant.now(), report);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      end = new RunState.Failed(kind, Instant.now(), String.valueOf(e.getMessage()));
    } finally {
      state = end;
      turn.release();
    }
    return end;
  }

  private IngestReport run(Kind kind, Sources from) throws IOException {
    var started = Instant.now();
    var found = from.find(step -> state = new RunState.Running(kind, started, step, 0, 0, 0));
    var options =
        kind == Kind.REBUILD ? IngestOptions.DEFAULT.withRebuild() : IngestOptions.DEFAULT;
    return new Ingest(index)
        .run(
            found,
            options,
            (articles, bytes, ofBytes) ->
                state =
                    new RunState.Running(
                        kind, started, RunState.Step.READING, articles, bytes, ofBytes));
  }
}
