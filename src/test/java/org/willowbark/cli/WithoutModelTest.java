package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.embedding.Embedder;

/** Real processes whose language model is damaged, or can't be run: words must answer. */
final class WithoutModelTest {
  @TempDir private Path temp;
  private Path damaged;
  private String articles = "";
  private String index = "";

  @BeforeEach
  void write() throws IOException {
    damaged = Files.createDirectory(temp.resolve("damaged"));
    Files.write(damaged.resolve(Embedder.MODEL + ".onnx"), new byte[] {1, 2, 3});
    articles = Files.createDirectory(temp.resolve("articles")).toString();
    Files.writeString(Path.of(articles, "gout.md"), "# Gout\n\nCrystals in a joint hurt.\n");
    index = temp.resolve("index").toString();
  }

  @Test
  void indexesTheWordsAndSaysWhyNotTheMeanings() throws Exception {
    try (var run = damaged("index", articles, "--index", index, "--wait-for-vectors")) {
      assertThat(run.exitCode()).isEqualTo(Main.PROBLEMS);
      assertThat(run.output())
          .contains("1 added")
          .contains("bge-small-en-v1.5-q.onnx of the language model is damaged (3 bytes")
          .contains("The articles are indexed, and found by their words.")
          .doesNotContain("\tat ");
    }
    var status = CommandRun.of("status", "--index", index);
    assertThat(status.out()).contains("stopped after 0 of 1 articles").contains("is damaged");
  }

  @Test
  void servesByWordsAndSaysSoWhereverOneLooks() throws Exception {
    assertThat(CommandRun.of("index", articles, "--index", index).code()).isZero();
    try (var server = damaged("serve", "--port", "0", "--index", index)) {
      server.awaitLine("new articles can't be found by meaning until the next start");

      for (int i = 0; i < 3; i++) {
        var answer = server.get("/api/search?q=why+do+crystals+hurt&mode=hybrid");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).at("/mode").asText()).isEqualTo("words");
        assertThat(json(answer.body()).at("/total").asInt()).isEqualTo(1);
      }
      assertThat(server.get("/search?q=crystals").statusCode()).isEqualTo(200);
      var health = server.get("/health/ready");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(json(health.body()).at("/model/state").asText()).isEqualTo("failed");
      assertThat(json(health.body()).at("/model/reason").asText())
          .isEqualTo("its files are damaged");
      assertThat(health.body()).doesNotContain("onnx").doesNotContain(temp.toString());
      assertThat(server.output())
          .containsOnlyOnce("questions are answered by words alone: /bge-small")
          .doesNotContain("crystals")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void answersACommandByWordsAndSaysWhy() throws Exception {
    assertThat(CommandRun.of("index", articles, "--index", index, "--wait-for-vectors").code())
        .isZero();
    try (var search = damaged("search", "crystals", "--index", index)) {
      assertThat(search.exitCode()).isZero();
      assertThat(search.output())
          .contains("Answered by words alone: ")
          .contains("is damaged")
          .contains("Gout")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void measuresNothingWithoutTheModel() throws Exception {
    assertThat(CommandRun.of("index", articles, "--index", index, "--wait-for-vectors").code())
        .isZero();
    var questions = Files.writeString(temp.resolve("questions.tsv"), "q1\tcrystals\n").toString();
    var judgments = Files.writeString(temp.resolve("qrels.tsv"), "q1 0 gout 1\n").toString();
    try (var run =
        damaged("evaluate", "--index", index, "--questions", questions, "--judgments", judgments)) {
      assertThat(run.exitCode()).isEqualTo(Main.PROBLEMS);
      assertThat(run.output()).contains("is damaged").doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"user.home", "java.io.tmpdir"})
  void saysWhereNativeCodeFoundNoRoom(String where) throws Exception {
    var file = Files.writeString(temp.resolve("file"), "not a folder");
    var options = List.of("-D" + where + "=" + file);
    try (var run =
        ChildProcess.start(
            options, List.of(), "index", articles, "--index", index, "--wait-for-vectors")) {
      assertThat(run.exitCode()).isEqualTo(Main.PROBLEMS);
      assertThat(run.output())
          .contains("1 added")
          .containsPattern("willowbark: .*" + file + ".*then start again")
          .contains("The articles are indexed, and found by their words.");
    }
  }

  private ChildProcess damaged(String... arguments) throws IOException {
    return ChildProcess.start(List.of(), List.of(damaged), arguments);
  }

  private static JsonNode json(String body) throws IOException {
    return new ObjectMapper().readTree(body);
  }
}
