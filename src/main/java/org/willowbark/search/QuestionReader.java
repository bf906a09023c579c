package org.willowbark.search;

import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.willowbark.embedding.ModelState;
import org.willowbark.embedding.QuestionEmbedder;
import org.willowbark.query.QueryPlan;

/**
 * Has the language model read a question while its words are looked for. Thread-safe.
 *
 * <p>At most as many threads do so as there are processors; where all are taken, whoever asks reads
 * the question itself once it needs to know, and so never waits behind others.
 */
final class QuestionReader {
  private static final long IDLE_SECONDS = 60;

  private final QuestionEmbedder embedder;
  private final ThreadPoolExecutor beside =
      new ThreadPoolExecutor(
          0,
          Runtime.getRuntime().availableProcessors(),
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("question-", 0).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  QuestionReader(QuestionEmbedder embedder) {
    this.embedder = embedder;
  }

  /** How the model gets on. */
  ModelState state() {
    return embedder.state();
  }

  /** Starts to find out where a planned question lies. */
  QuestionPlace place(QueryPlan plan) {
    if (plan.meaning().isEmpty()) return QuestionPlace.UNKNOWN;
    var text = plan.meaning().get();
    var reading = new FutureTask<>(() -> embedder.find(text.whole(), text.form()));
    beside.execute(reading);
    return new QuestionPlace(embedder.findRoughly(text.whole(), text.form()), reading);
  }
}
