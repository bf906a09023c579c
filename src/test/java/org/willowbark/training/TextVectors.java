package org.willowbark.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.QuestionEmbedder.Form;

/** The model's own vectors of texts: bare, and with the prefix that makes them questions. */
final class TextVectors {
  private static final long LINE_EVERY_NANOS = 10_000_000_000L;

  private final VectorCache cache;

  private TextVectors(VectorCache cache) {
    this.cache = cache;
  }

  /**
   * Embeds what was never embedded before. One by one, as a question is asked: beside others a
   * model of eight bits rounds its numbers otherwise.
   */
  static TextVectors of(
      List<TrainingText> texts, Embedder embedder, VectorCache cache, PrintWriter progress)
      throws IOException {
    var missing =
        texts.stream()
            .flatMap(
                it ->
                    it.form() == Form.QUESTION
                        ? Stream.of(it.text(), Embedder.QUESTION_PREFIX + it.text())
                        : Stream.of(it.text()))
            .distinct()
            .filter(it -> !cache.has(it))
            .toList();
    long start = System.nanoTime();
    long lastLine = start;
    for (int i = 0; i < missing.size(); i++) {
      var text = missing.get(i);
      cache.put(text, embedder.of(text, Form.STATEMENT).toArray());
      long now = System.nanoTime();
      if (now - lastLine < LINE_EVERY_NANOS) continue;
      lastLine = now;
      double left = (now - start) / 1e9 * (missing.size() - i) / (i + 1);
      progress.printf(
          "%,d of %,d texts to embed done, about %.0f s left%n", i + 1, missing.size(), left);
      progress.flush();
    }
    progress.printf("%,d texts embedded, the vectors of all others were kept%n", missing.size());
    progress.flush();
    return new TextVectors(cache);
  }

  float[] bare(TrainingText text) {
    return expect(text.text());
  }

  /** Where the model puts it in its form. */
  float[] meant(TrainingText text) {
    return expect(
        text.form() == Form.QUESTION ? Embedder.QUESTION_PREFIX + text.text() : text.text());
  }

  private float[] expect(String text) {
    return Objects.requireNonNull(cache.find(text), "a text that was not embedded");
  }
}
