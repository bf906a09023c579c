package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.ModelException.Reason;
import org.willowbark.embedding.ModelState;
import org.willowbark.embedding.QuestionEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.IndexRuns;
import org.willowbark.ingest.Meanings;
import org.willowbark.ingest.RunState;
import org.willowbark.search.PinBoard;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

final class HealthTest {
  private static final List<Source> GOUT = Source.ofPaths(List.of(Path.of("corpus/gout.md")));

  @TempDir private Path temp;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile CountDownLatch mayRead = new CountDownLatch(0);
  private LuceneIndex index;
  private IndexRuns runs;
  private WebServer server;
  private volatile ModelState model = new ModelState.NotLoaded();

  @BeforeEach
  void serve() {
    index = LuceneIndex.at(temp.resolve("index"));
    runs =
        new IndexRuns(
            index,
            step -> {
              step.accept(RunState.Step.ASKING);
              awaitUninterruptibly(mayRead);
              return GOUT;
            });
    var engine = new SearchEngine(index, Vocabulary::bundled, new StatedModel());
    var tools =
        new EditorTools(
            runs, new PinBoard(index), Optional.empty(), Optional.empty(), InstantSource.system());
    server = WebServer.start(engine, index, WebOptions.DEFAULT, tools, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() throws Exception {
    mayRead.countDown();
    // Comes after the run under way, which still writes into the folder that is deleted next.
    runs.update();
    client.close();
    server.close();
    index.close();
  }

  /** A model in whatever state a test wants. */
  private final class StatedModel implements QuestionEmbedder {
    @Override
    public Optional<Embedding> find(String text, Form form) {
      return Optional.empty();
    }

    @Override
    public ModelState state() {
      return model;
    }
  }

  @Test
  void isNotReadyWithoutAnIndex() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void countsWhatIsFoundByWordsAlone() throws Exception {
    indexGout();

    var before = ready();
    fill(null);
    var after = ready();

    int passages = before.at("/passages").asInt();
    assertThat(before.at("/status").asText()).isEqualTo("ready");
    assertThat(before.at("/articles").asInt()).isEqualTo(1);
    assertThat(passages).isPositive();
    assertThat(before.at("/passagesWithoutMeaning").asInt()).isEqualTo(passages);
    assertThat(before.at("/embedding").isMissingNode()).isTrue();
    assertThat(after.at("/passagesWithoutMeaning").asInt()).isZero();
    assertThat(after.at("/embedding/state").asText()).isEqualTo("done");
    assertThat(after.at("/embedding/ofArticles").asInt()).isEqualTo(1);
    assertThat(after.at("/isOutdated").asBoolean()).isFalse();
  }

  @Test
  void tellsHowTheModelGetsOnWithoutNamingAFolder() throws Exception {
    indexGout();

    assertThat(ready().at("/model/state").asText()).isEqualTo("not-loaded");
    model = new ModelState.Loading();
    assertThat(ready().at("/model/state").asText()).isEqualTo("loading");
    model = new ModelState.Ready();
    assertThat(ready().at("/model/state").asText()).isEqualTo("ready");
    model = new ModelState.Failed(Reason.NOT_RUNNABLE, "no room in /home/somebody/.djl.ai");
    var failed = get("/health/ready");

    assertThat(failed.statusCode()).isEqualTo(200);
    assertThat(json(failed).at("/status").asText()).isEqualTo("ready");
    assertThat(json(failed).at("/model/state").asText()).isEqualTo("failed");
    assertThat(json(failed).at("/model/reason").asText())
        .isEqualTo("it can't be run on this machine");
    assertThat(failed.body()).doesNotContain("/home");
  }

  @Test
  void tellsThatEmbeddingStoppedButNotWhereOrWhatItRead() throws Exception {
    indexGout();

    fill("no room in /home/somebody");
    var health = get("/health/ready");

    assertThat(json(health).at("/embedding/state").asText()).isEqualTo("stopped");
    assertThat(json(health).at("/embedding/articles").asInt()).isZero();
    assertThat(health.body()).doesNotContain("/home");
  }

  @Test
  void tellsHowARunGetsOn() throws Exception {
    indexGout();
    var ended = ready();
    mayRead = new CountDownLatch(1);
    runs.start(IndexRuns.Kind.UPDATE);

    var running = ready();

    assertThat(ended.at("/indexing/state").asText()).isEqualTo("ended");
    assertThat(ended.at("/indexing/notReadable").asInt()).isZero();
    assertThat(running.at("/indexing/state").asText()).isEqualTo("running");
    assertThat(running.at("/indexing/percent").isInt()).isTrue();
  }

  @Test
  void neverHoldsAQuestion() throws Exception {
    indexGout();
    get("/api/search?q=xyzzyplugh");

    assertThat(get("/health/ready").body()).doesNotContain("xyzzyplugh");
  }

  private void indexGout() throws Exception {
    runs.update();
    index.refresh();
  }

  private void fill(@Nullable String failure) throws Exception {
    float[] vector = new float[Embedder.DIMENSIONS];
    Arrays.fill(vector, 1);
    try {
      new Meanings(
              index,
              passages -> {
                if (failure != null) throw new IOException(failure);
                var places = new ArrayList<@Nullable Embedding>();
                for (var _ : passages) places.add(Embedding.of(vector));
                return places;
              })
          .fill((_, _) -> true);
    } catch (IOException e) {
      assertThat(e).hasMessage(failure);
    }
    index.refresh();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode ready() throws Exception {
    var response = get("/health/ready");
    assertThat(response.statusCode()).isEqualTo(200);
    return json(response);
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    return new ObjectMapper().readTree(response.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
