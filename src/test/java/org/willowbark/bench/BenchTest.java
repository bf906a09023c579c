package org.willowbark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTest {
  @Test
  void measuresWordsBesideAPlainSearchAndLeavesNothingButIndexAndResult(@TempDir Path temp)
      throws IOException {
    var out = new StringWriter();
    var result = temp.resolve("result.json");

    int code =
        Bench.commandLine()
            .setOut(new PrintWriter(out))
            .execute(
                "--articles=corpus",
                "--questions=evaluation/questions.tsv",
                "--keep=" + temp.resolve("keep"),
                "--result=" + result,
                "--count=12",
                "--seconds=0.05",
                "--seed=5",
                "--words-only");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("seed 5", "plain BM25", "suggestions", "over HTTP");
    var root = JsonMapper.builder().build().readTree(Files.readString(result));
    assertThat(root.path("questions").asInt()).isEqualTo(12);
    assertThat(root.path("indexing").path("articles").asInt()).isGreaterThan(70);
    assertThat(root.path("paired")).hasSize(5);
    for (var row : root.path("paired")) {
      assertThat(row.path("p50Millis").asDouble())
          .isPositive()
          .isLessThanOrEqualTo(row.path("maxMillis").asDouble());
      assertThat(row.path("ratio").path("median").asDouble())
          .isBetween(
              row.path("ratio").path("low").asDouble(), row.path("ratio").path("high").asDouble());
    }
    assertThat(root.path("served")).hasSize(6);
    for (var row : root.path("served")) assertThat(row.path("perSecond").asDouble()).isPositive();
    try (var kept = Files.list(temp.resolve("keep"))) {
      assertThat(kept).extracting(it -> it.getFileName().toString()).containsExactly("articles");
    }
  }
}
