package org.willowbark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.willowbark.embedding.ModelException;
import org.willowbark.index.IndexBusyException;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.OutdatedIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.LastEmbedding;
import org.willowbark.ingest.Meanings;

/**
 * Fills in, while a server answers, what its index still lacks to be searched by meaning. Ends with
 * the process, or once the model can't be used however often it is tried; what it has done by then
 * is kept.
 *
 * <p>What stands in the way is said once, not at every try.
 */
final class BackgroundMeanings implements Runnable {
  private final PassageIndex index;
  private final Meanings.Loader loader;
  private final Pace pace;
  private final Consumer<String> say;
  private String lastTrouble = "";

  /**
   * How often to look, and to say how it gets on.
   *
   * @param retry a disk that is full, or an index that another run keeps, may be free again by
   *     then; each time in vain doubles it
   */
  record Pace(Duration look, Duration retry, Duration retryMax, Duration say) {
    static final Pace USUAL =
        new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30));
  }

  /** How one look ended. */
  private enum Look {
    WELL,
    BUSY,
    IN_VAIN,
    FOR_GOOD
  }

  BackgroundMeanings(PassageIndex index, Meanings.Loader loader, Pace pace, Consumer<String> say) {
    this.index = index;
    this.loader = loader;
    this.pace = pace;
    this.say = say;
  }

  @Override
  public void run() {
    var retry = pace.retry;
    try {
      while (true) {
        switch (look()) {
          case WELL -> {
            retry = pace.retry;
            Thread.sleep(pace.look);
          }
          case BUSY -> Thread.sleep(pace.retry);
          case IN_VAIN -> {
            Thread.sleep(retry);
            retry = retry.multipliedBy(2);
            if (retry.compareTo(pace.retryMax) > 0) retry = pace.retryMax;
          }
          case FOR_GOOD -> {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Look look() {
    try {
      fill();
      lastTrouble = "";
      return Look.WELL;
    } catch (NoIndexException e) {
      return Look.WELL;
    } catch (IndexBusyException e) {
      // An indexing run comes first; what it changes will need meanings too.
      return Look.BUSY;
    } catch (OutdatedIndexException e) {
      // Nothing that is tried again: the next indexing run mends it.
      trouble("no article can be found by meaning: " + e.getMessage());
      return Look.WELL;
    } catch (ModelException e) {
      return failed(e);
    } catch (IOException | UncheckedIOException e) {
      trouble("new articles can't be found by meaning yet: " + e.getMessage());
    } catch (RuntimeException | OutOfMemoryError e) {
      // Not thought of; a thread that ended here would leave articles without meanings for ever.
      trouble(
          "new articles can't be found by meaning yet: %s at %s"
              .formatted(e, e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "unknown"));
    }
    return Look.IN_VAIN;
  }

  private Look failed(ModelException e) {
    if (e.reason() == ModelException.Reason.ENDING) return Look.FOR_GOOD;
    if (!e.isLasting()) {
      trouble("new articles can't be found by meaning yet: " + e.getMessage());
      return Look.IN_VAIN;
    }
    trouble("new articles can't be found by meaning until the next start: " + e.getMessage());
    return Look.FOR_GOOD;
  }

  private void trouble(String line) {
    if (!line.equals(lastTrouble)) say.accept(line);
    lastTrouble = line;
  }

  private void fill() throws IOException {
    long start = System.nanoTime();
    long[] said = {start};
    int[] embedded = new int[1];
    Meanings.loading(index, loader)
        .fill(
            (articles, of) -> {
              embedded[0] = articles;
              if (System.nanoTime() - said[0] >= pace.say.toNanos() && articles < of) {
                said[0] = System.nanoTime();
                say.accept(LastEmbedding.running(start, articles, of).summary());
              }
              return true;
            });
    if (embedded[0] > 0) sayDone(embedded[0]);
  }

  private void sayDone(int embedded) throws IOException {
    try (var view = index.view()) {
      int without = view.passagesWithoutMeaning();
      say.accept(
          without == 0
              ? "all passages can be found by meaning now"
              : "%,d articles embedded; %,d passages are found by their words alone, as the language model makes nothing of them"
                  .formatted(embedded, without));
    }
  }
}
