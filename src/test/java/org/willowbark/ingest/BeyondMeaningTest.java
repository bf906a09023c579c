package org.willowbark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.PassageEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.LastEmbedding.Stage;
import org.willowbark.query.Question;
import org.willowbark.search.Answer;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

/** Passages that a model makes nothing of, and a model that fails half-way. */
final class BeyondMeaningTest {
  private static final Embedding SOMEWHERE = somewhere();

  @TempDir private Path temp;
  private LuceneIndex index;
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(temp.resolve("articles"));
    write("gout", "Crystals of uric acid in a joint hurt.");
    write("odd", "A passage about xyzzy.\n\n## More\n\nAnother about fever.");
    index = LuceneIndex.at(temp.resolve("index"));
    run();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void countsAPassageWithoutMeaningAndDoesNotTryItForEver() throws IOException {
    fill(this::allButXyzzy);
    int first = asked.get();

    fill(this::allButXyzzy);

    assertThat(asked).hasValue(first);
    var inventory = Inventory.of(index);
    assertThat(inventory.withoutMeanings()).isZero();
    assertThat(inventory.beyondMeaning()).containsExactly("odd");
    assertThat(inventory.passagesWithoutMeaning()).isEqualTo(1);
    assertThat(inventory.lastEmbedding()).map(LastEmbedding::stage).contains(Stage.DONE);
  }

  @Test
  void findsAPassageWithoutMeaningByItsWordsAndSaysSo() throws IOException {
    fill(this::allButXyzzy);

    var answer = ask("xyzzy");

    assertThat(answer.results())
        .first()
        .satisfies(it -> assertThat(it.title()).isEqualTo("About odd"));
    assertThat(answer.mode()).isEqualTo(Question.Mode.HYBRID);
    assertThat(answer.isMeaningComplete()).isFalse();
  }

  @Test
  void triesItOnceMoreWhenTheArticleChanges() throws IOException {
    fill(this::allButXyzzy);
    write("odd", "A passage about nothing odd.");
    run();

    fill(this::allButXyzzy);

    assertThat(Inventory.of(index).beyondMeaning()).isEmpty();
    assertThat(Inventory.of(index).passagesWithoutMeaning()).isZero();
  }

  @Test
  void keepsTheWordsAndSaysWhyWhereTheModelFails() throws IOException {
    assertThatThrownBy(
            () ->
                fill(
                    _ -> {
                      throw new IOException("the model fell over");
                    }))
        .hasMessage("the model fell over");

    assertThat(ask("uric acid").results()).isNotEmpty();
    assertThat(ask("uric acid").mode()).isEqualTo(Question.Mode.WORDS);
    var last = LastEmbedding.find(index).orElseThrow();
    assertThat(last.stage()).isEqualTo(Stage.STOPPED);
    assertThat(last.summary()).isEqualTo("stopped after 0 of 2 articles: the model fell over");
  }

  @Test
  void saysThatItStoppedWhateverWasThrown() throws IOException {
    assertThatThrownBy(
            () ->
                fill(
                    _ -> {
                      throw new IllegalStateException("not thought of");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(LastEmbedding.find(index)).map(LastEmbedding::stage).contains(Stage.STOPPED);
  }

  @Test
  void tellsRateAndRestWhileItIsUnderWay() {
    long begun = System.nanoTime() - 10_000_000_000L;

    assertThat(LastEmbedding.running(begun, 100, 400).summary())
        .isEqualTo("100 of 400 articles embedded, 10.0 a second, about 30 s left");
    assertThat(LastEmbedding.running(begun, 100, 10_000).summary())
        .isEqualTo("100 of 10,000 articles embedded, 10.0 a second, about 17 min left");
    assertThat(LastEmbedding.running(begun, 0, 400).summary())
        .isEqualTo("0 of 400 articles embedded");
  }

  private List<@Nullable Embedding> allButXyzzy(List<String> passages) {
    asked.addAndGet(passages.size());
    var embeddings = new ArrayList<@Nullable Embedding>();
    for (var passage : passages) embeddings.add(passage.contains("xyzzy") ? null : SOMEWHERE);
    return embeddings;
  }

  private static Embedding somewhere() {
    float[] vector = new float[Embedder.DIMENSIONS];
    Arrays.fill(vector, 1);
    return Embedding.of(vector);
  }

  private Answer ask(String question) throws IOException {
    return new SearchEngine(index, Vocabulary::bundled, (_, _) -> Optional.of(SOMEWHERE))
        .search(Question.of(question));
  }

  private void fill(PassageEmbedder embedder) throws IOException {
    new Meanings(index, embedder).fill((_, _) -> true);
  }

  private void run() throws IOException {
    new Ingest(index).run(Source.ofPaths(List.of(temp.resolve("articles"))), IngestProgress.NONE);
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(
        temp.resolve("articles").resolve(id + ".md"),
        "---\nid: %s\ntitle: About %s\n---\n%s\n".formatted(id, id, text));
  }
}
