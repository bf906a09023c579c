package org.willowbark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one index folder: one serves, others index. */
final class ServingWhileIndexingTest {
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(1);
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(10);

  @TempDir private Path temp;
  private Path articles;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Process server;
  private String base = "";

  /** What the server said since it told its address. */
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectory(temp.resolve("articles"));
    write("gout", "Crystals in a joint.");
  }

  @AfterEach
  void stop() throws InterruptedException {
    client.close();
    if (server == null) return;
    server.destroy();
    server.waitFor();
  }

  @Test
  void showsWhatAnotherProcessIndexedWithinASecond() throws Exception {
    index();
    serve();
    write("mumps", "Swollen glands below the ears.");

    index();

    awaitArticles("glands", 1, SHOWN_WITHIN);
    Files.delete(articles.resolve("gout.md"));
    index();
    awaitArticles("crystals", 0, SHOWN_WITHIN);
    write("mumps", "Puffy cheeks.");
    index();
    awaitArticles("cheeks", 1, SHOWN_WITHIN);
    assertThat(total("glands")).isZero();
  }

  @Test
  void answersByAChangedVocabularyWithoutARestart() throws Exception {
    var vocabulary = Files.createDirectory(temp.resolve("vocabulary"));
    index();
    serve("--vocabulary", vocabulary.toString());
    assertThat(total("tophitis&wording=as-spelled")).isZero();

    Files.writeString(
        vocabulary.resolve("site.yaml"),
        "- {id: tophitis, name: tophitis, type: disorder, lay: [gout], review: A. Nurse}");

    awaitArticles("tophitis&wording=as-spelled", 1, NOTICED_WITHIN);
    Files.writeString(vocabulary.resolve("site.yaml"), "- broken: [");
    Thread.sleep(600);
    assertThat(total("tophitis&wording=as-spelled")).isEqualTo(1);
    Files.delete(vocabulary.resolve("site.yaml"));
    awaitArticles("tophitis&wording=as-spelled", 0, NOTICED_WITHIN);
  }

  @Test
  void warnsOfAPublisherThatNoArticleIsBy() throws Exception {
    var settings = temp.resolve("willowbark.yaml");
    Files.writeString(settings, "ranking: {prefer: [Lakeside Clinic, Lakside Clinic]}\n");
    Files.writeString(
        articles.resolve("mumps.md"),
        "---\ntitle: Mumps\npublisher: Lakeside Clinic\n---\nPuffy cheeks.\n");
    index();

    serve("--config", settings.toString());

    long end = System.nanoTime() + NOTICED_WITHIN.toNanos();
    while (System.nanoTime() < end && said.stream().noneMatch(it -> it.contains("no article")))
      Thread.sleep(20);
    assertThat(said)
        .anyMatch(it -> it.startsWith("no article is by \"Lakside Clinic\", named under"));
  }

  @Test
  void noticesChangedSourcesByItself() throws Exception {
    serve("--watch", articles.toString());
    awaitArticles("crystals", 1, NOTICED_WITHIN);

    write("mumps", "Swollen glands below the ears.");

    awaitArticles("glands", 1, NOTICED_WITHIN);
  }

  @Test
  void answersEveryQuestionWhileOthersIndex() throws Exception {
    index();
    serve();
    var stop = new AtomicBoolean();
    var asked = new AtomicInteger();
    var failed = new AtomicInteger();
    var asking =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!stop.get()) {
                    asked.incrementAndGet();
                    try {
                      // Always there, in whichever version.
                      if (total("gout") != 1) failed.incrementAndGet();
                    } catch (IOException | InterruptedException e) {
                      failed.incrementAndGet();
                    }
                  }
                });

    for (int round = 0; round < 4; round++) {
      write("gout", "Crystals in a joint, version " + round + ".");
      for (int i = 0; i < 50; i++) write("other" + i, "Text " + round + " of another article.");
      index();
    }
    stop.set(true);
    asking.join();

    assertThat(asked.get()).isGreaterThan(20);
    assertThat(failed.get()).isZero();
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(
        articles.resolve(id + ".md"),
        "---\nid: %s\ntitle: About %s\n---\n%s\n".formatted(id, id, text));
  }

  private void index() throws IOException, InterruptedException {
    var process = start("index", articles.toString(), "--index", temp.resolve("index").toString());
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private void serve(String... arguments) throws IOException {
    var all =
        Stream.concat(
            Stream.of("serve", "--port", "0", "--index", temp.resolve("index").toString()),
            Stream.of(arguments));
    var started = start(all.toArray(String[]::new));
    server = started;
    var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("http://");
      if (at < 0) continue;
      base = line.substring(at, line.indexOf("/ (", at));
      Thread.ofVirtual().start(() -> lines.lines().forEach(said::add));
      return;
    }
    throw new AssertionError("the server said no address");
  }

  private static Process start(String... arguments) throws IOException {
    var command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()),
                Stream.of(arguments))
            .toList();
    return new ProcessBuilder(List.copyOf(command)).redirectErrorStream(true).start();
  }

  private void awaitArticles(String question, int wanted, Duration within)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    int total = total(question);
    while (total != wanted && System.nanoTime() < end) {
      Thread.sleep(20);
      total = total(question);
    }
    assertThat(total).as("articles found for \"%s\" within %s", question, within).isEqualTo(wanted);
  }

  /** How many articles answer; -1 while there is no index yet. */
  private int total(String asked) throws IOException, InterruptedException {
    var question = asked.contains("wording=") ? asked : asked + "&wording=typed";
    var request =
        HttpRequest.newBuilder(URI.create(base + "/api/search?mode=words&q=" + question)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() == 503) return -1;
    assertThat(response.statusCode()).isEqualTo(200);
    var total = response.body().substring(response.body().indexOf("\"total\":") + 8);
    return Integer.parseInt(total.substring(0, total.indexOf(',')));
  }
}
