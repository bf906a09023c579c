package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.ingest.Inventory;
import org.willowbark.ingest.Meanings;

/** What stands in the way of the background work: said once, tried again in time. */
final class BackgroundMeaningsTest {
  private static final Duration WAIT_MAX = Duration.ofSeconds(10);

  @TempDir private Path temp;
  private LuceneIndex index;
  private final AtomicInteger tries = new AtomicInteger();
  private final List<String> said = new CopyOnWriteArrayList<>();

  @BeforeEach
  void index() throws IOException {
    index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(Path.of("corpus/gout.md"))), IngestProgress.NONE);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void goesOnWhenWhatStoodInTheWayIsGone() throws Exception {
    var thread =
        start(
            Duration.ofMillis(1),
            () -> {
              if (tries.incrementAndGet() <= 3) throw new IOException("No space left on device");
              return BackgroundMeaningsTest::embed;
            });

    await(() -> said.contains("all passages can be found by meaning now"));

    assertThat(said)
        .containsExactly(
            "new articles can't be found by meaning yet: No space left on device",
            "all passages can be found by meaning now");
    assertThat(Inventory.of(index).passagesWithoutMeaning()).isZero();
    stop(thread);
  }

  @Test
  void outlivesAMistakeOfOurOwn() throws Exception {
    var thread =
        start(
            Duration.ofMillis(1),
            () -> {
              if (tries.incrementAndGet() <= 3) throw new IllegalStateException("not thought of");
              return BackgroundMeaningsTest::embed;
            });

    await(() -> said.contains("all passages can be found by meaning now"));

    assertThat(said).hasSize(2).first().asString().contains("not thought of");
    stop(thread);
  }

  @Test
  void waitsLongerEachTimeInVain() throws Exception {
    var thread =
        start(
            Duration.ofMillis(100),
            () -> {
              tries.incrementAndGet();
              throw new IOException("No space left on device");
            });

    Thread.sleep(1_000);

    // At 0, 100, 300 and 700 ms.
    assertThat(tries.get()).isBetween(1, 4);
    assertThat(said).hasSize(1);
    stop(thread);
  }

  private Thread start(Duration retry, Meanings.Loader loader) {
    var pace =
        new BackgroundMeanings.Pace(
            Duration.ofMillis(20), retry, Duration.ofMinutes(1), Duration.ofMillis(1));
    return Thread.ofPlatform()
        .daemon()
        .start(new BackgroundMeanings(index, loader, pace, said::add));
  }

  private static void stop(Thread thread) throws InterruptedException {
    assertThat(thread.isAlive()).isTrue();
    thread.interrupt();
    assertThat(thread.join(WAIT_MAX)).isTrue();
  }

  private static List<Embedding> embed(List<String> passages) {
    float[] vector = new float[Embedder.DIMENSIONS];
    Arrays.fill(vector, 1);
    return Collections.nCopies(passages.size(), Embedding.of(vector));
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) Thread.sleep(10);
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
