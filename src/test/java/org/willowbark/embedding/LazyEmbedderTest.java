package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.willowbark.embedding.ModelException.Reason;
import org.willowbark.embedding.QuestionEmbedder.Form;

final class LazyEmbedderTest {
  private final AtomicInteger loads = new AtomicInteger();
  private final List<ModelException> told = new CopyOnWriteArrayList<>();

  @Test
  void loadsABrokenModelOnceAndTellsItOnce() {
    var embedder = failingWith(new ModelException(Reason.DAMAGED, "is damaged"), Duration.ZERO);

    for (int i = 0; i < 20; i++)
      assertThat(embedder.waiting().find("gout", Form.QUESTION)).isEmpty();

    assertThat(loads).hasValue(1);
    assertThat(told).extracting(ModelException::getMessage).containsExactly("is damaged");
    assertThat(embedder.state()).isEqualTo(new ModelState.Failed(Reason.DAMAGED, "is damaged"));
  }

  @Test
  void triesAgainWhatMayHavePassed() {
    var embedder = failingWith(new IOException("no room"), Duration.ZERO);

    for (int i = 0; i < 3; i++)
      assertThat(embedder.waiting().find("gout", Form.QUESTION)).isEmpty();

    assertThat(loads.get()).isGreaterThan(1);
    assertThat(told)
        .hasSize(1)
        .first()
        .satisfies(it -> assertThat(it).hasMessageContaining("no room"));
  }

  @Test
  void waitsBeforeItTriesAgain() {
    var embedder = failingWith(new IOException("no room"), Duration.ofMinutes(1));

    for (int i = 0; i < 20; i++)
      assertThat(embedder.waiting().find("gout", Form.QUESTION)).isEmpty();

    assertThat(loads).hasValue(1);
  }

  @Test
  void saysThatItFailedWhateverWasThrown() {
    var embedder =
        new LazyEmbedder(
            () -> {
              throw new IllegalStateException("not thought of");
            },
            told::add,
            Duration.ofMinutes(1));

    assertThatThrownBy(embedder::expect).isInstanceOf(IllegalStateException.class);
    assertThat(embedder.state()).isInstanceOf(ModelState.Failed.class);
    assertThat(embedder.find("gout", Form.QUESTION)).isEmpty();
    assertThat(told).hasSize(1);
  }

  @Test
  void failsForThoseWhoMeasure() {
    var embedder = failingWith(new ModelException(Reason.MISSING, "is not there"), Duration.ZERO);

    assertThatThrownBy(() -> embedder.insisting().find("gout", Form.QUESTION))
        .isInstanceOf(java.io.UncheckedIOException.class)
        .hasMessageContaining("is not there");
  }

  @Test
  void tellsNothingRoughlyWhereThereIsNoModel() {
    var embedder = failingWith(new ModelException(Reason.MISSING, "is not there"), Duration.ZERO);

    assertThat(embedder.findRoughly("gout", Form.QUESTION)).isEmpty();
    assertThat(embedder.waiting().findRoughly("gout", Form.QUESTION)).isEmpty();
    assertThatThrownBy(() -> embedder.insisting().findRoughly("gout", Form.QUESTION))
        .isInstanceOf(java.io.UncheckedIOException.class)
        .hasMessageContaining("is not there");
  }

  @Test
  void tellsRoughlyOnceTheModelIsLoadedAndWaitsOnlyToMeasure() throws IOException {
    var mayLoad = new CountDownLatch(1);
    try (var embedder =
        new LazyEmbedder(() -> loadAfter(mayLoad), told::add, Duration.ofMinutes(1))) {
      assertThat(embedder.findRoughly("gout", Form.QUESTION)).isEmpty();
      assertThat(embedder.waiting().findRoughly("gout", Form.QUESTION)).isEmpty();
      mayLoad.countDown();

      var roughly = embedder.insisting().findRoughly("gout", Form.QUESTION);

      assertThat(roughly).isPresent();
      assertThat(embedder.findRoughly("gout", Form.QUESTION)).isEqualTo(roughly);
      assertThat(embedder.waiting().findRoughly("gout", Form.QUESTION)).isEqualTo(roughly);
    }
  }

  private static Embedder loadAfter(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return Embedder.load(1);
  }

  @Test
  void tellsNothingRoughlyInABuildWithoutAnythingFitted() throws IOException {
    try (var embedder =
        new LazyEmbedder(() -> Embedder.loadUnfitted(1), told::add, Duration.ofMinutes(1))) {
      assertThat(embedder.waiting().find("gout", Form.QUESTION)).isPresent();
      assertThat(embedder.findRoughly("gout", Form.QUESTION)).isEmpty();
      assertThat(told).isEmpty();
    }
  }

  private LazyEmbedder failingWith(IOException failure, Duration retryAfter) {
    return new LazyEmbedder(
        () -> {
          loads.incrementAndGet();
          throw failure;
        },
        told::add,
        retryAfter);
  }
}
