package org.willowbark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.lucene.LuceneIndex;

/** Kills real indexing processes at random moments; {@code -Dkills=N} sets how often. */
final class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 6);
  private static final int ARTICLES = 400;

  /** Long enough for most runs to be killed while they write, short enough for some to finish. */
  private static final int RUN_MAX_MILLIS = 4_000;

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"index", "rebuild"})
  void losesNothingAcknowledgedAndMixesNothing(String kind) throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var articles = temp.resolve("articles.jsonl");
    int acknowledged = -1;
    int killed = 0;
    for (int version = 0; version < KILLS; version++) {
      write(articles, version);
      var run = start(kind, articles);
      boolean finished = run.waitFor(400 + random.nextInt(RUN_MAX_MILLIS), TimeUnit.MILLISECONDS);
      if (!finished) {
        run.destroyForcibly().waitFor();
        killed++;
      } else {
        assertThat(run.exitValue())
            .as(new String(run.getInputStream().readAllBytes(), UTF_8))
            .isZero();
        acknowledged = version;
      }

      var versions = versions();

      assertThat(versions.size())
          .as("versions seen at once; seed %d, round %d: %s", seed, version, versions)
          .isLessThanOrEqualTo(1);
      if (acknowledged >= 0) {
        assertThat(versions).as("seed %d, round %d", seed, version).hasSize(1);
        assertThat(versions.firstKey()).isGreaterThanOrEqualTo(acknowledged);
        assertThat(versions.firstEntry().getValue()).isEqualTo(ARTICLES);
      }
    }
    System.out.printf(
        "%s: %d of %d runs killed, nothing lost (seed %d)%n", kind, killed, KILLS, seed);
  }

  @Test
  void worksOnAfterAKill() throws Exception {
    var articles = temp.resolve("articles.jsonl");
    write(articles, 0);
    var killed = start("index", articles);
    killed.waitFor(700, TimeUnit.MILLISECONDS);
    killed.destroyForcibly().waitFor();

    var run = start("index", articles);

    assertThat(run.waitFor()).as(new String(run.getInputStream().readAllBytes(), UTF_8)).isZero();
    assertThat(versions()).isEqualTo(Map.of(0, ARTICLES));
  }

  /** How many articles of which version the index holds, having verified it. */
  private NavigableMap<Integer, Integer> versions() throws IOException {
    var versions = new TreeMap<Integer, Integer>();
    try (var index = LuceneIndex.at(temp.resolve("index"));
        var view = index.view()) {
      assertThat(index.verify()).isEmpty();
      for (var id : view.articles().keySet()) {
        var title = view.findArticle(id).orElseThrow().title();
        versions.merge(
            Integer.valueOf(title.substring(title.lastIndexOf(' ') + 1)), 1, Integer::sum);
      }
    } catch (NoIndexException e) {
      // Killed before the very first commit.
      return versions;
    }
    return versions;
  }

  private static void write(Path file, int version) throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines
          .append("{\"id\":\"a%d\",\"title\":\"Version %d\",\"text\":\"".formatted(i, version))
          .append(
              "Sentence number %d of version %d is here. ".formatted(i, version).repeat(40).strip())
          .append("\"}\n");
    }
    Files.writeString(file, lines);
  }

  private Process start(String kind, Path articles) throws IOException {
    var command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "index",
                    articles.toString(),
                    "--index",
                    temp.resolve("index").toString()),
                kind.equals("rebuild") ? Stream.of("--rebuild") : Stream.of())
            .toList();
    return new ProcessBuilder(List.copyOf(command)).redirectErrorStream(true).start();
  }
}
