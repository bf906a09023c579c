package org.willowbark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.IndexRuns.Kind;

final class IndexRunsTest {
  @TempDir private Path temp;
  private Path articles;
  private LuceneIndex index;

  @BeforeEach
  void open() throws IOException {
    articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(articles.resolve("gout.md"), "# Gout\n\nCrystals.\n");
    index = LuceneIndex.at(temp.resolve("index"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void runsOneAtATimeAndTellsHowTheOneUnderWayGetsOn() throws Exception {
    var go = new CountDownLatch(1);
    var runs =
        new IndexRuns(
            index,
            step -> {
              step.accept(RunState.Step.ASKING);
              await(go);
              return Source.ofPaths(List.of(articles));
            });

    assertThat(runs.state()).isInstanceOf(RunState.Idle.class);
    assertThat(runs.start(Kind.REBUILD)).isTrue();
    assertThat(runs.start(Kind.UPDATE)).isFalse();
    assertThat(runs.state()).isInstanceOf(RunState.Running.class);
    go.countDown();

    // Waits for its turn, behind the one that was started.
    assertThat(runs.update())
        .isInstanceOfSatisfying(
            RunState.Ended.class,
            ended -> {
              assertThat(ended.kind()).isEqualTo(Kind.UPDATE);
              assertThat(ended.report().unchanged()).isEqualTo(1);
            });
  }

  @Test
  void saysWhyARunWasBrokenOffAndRunsAgain() throws Exception {
    var broken = new boolean[] {true};
    var runs =
        new IndexRuns(
            index,
            _ -> {
              if (broken[0]) throw new IOException("the drive is gone");
              return Source.ofPaths(List.of(articles));
            });

    assertThat(runs.update())
        .isInstanceOfSatisfying(
            RunState.Failed.class,
            failed -> assertThat(failed.why()).isEqualTo("the drive is gone"));
    broken[0] = false;

    assertThat(runs.update()).isInstanceOf(RunState.Ended.class);
  }

  @Test
  void staysReadyAfterAMistakeOfOurOwn() throws Exception {
    var runs =
        new IndexRuns(
            index,
            _ -> {
              throw new IllegalStateException("a bug");
            });

    assertThatThrownBy(runs::update).hasMessage("a bug");

    assertThat(runs.state())
        .isInstanceOfSatisfying(
            RunState.Failed.class, failed -> assertThat(failed.why()).contains("on our side"));
    // It has given its turn back.
    assertThatThrownBy(runs::update).hasMessage("a bug");
  }

  @Test
  void startsNothingWithoutSources() {
    var runs = IndexRuns.withoutSources(index);

    assertThat(runs.hasSources()).isFalse();
    assertThatThrownBy(() -> runs.start(Kind.UPDATE)).isInstanceOf(IllegalStateException.class);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) throw new IOException("nobody let it go on");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
