package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionsTest {
  @TempDir private Path folder;

  @Test
  void readsJsonLinesInTheirOrder() throws IOException {
    var questions =
        read(
            "q.jsonl",
            """
            {"_id": "q2", "text": "sore toe?", "metadata": {}}

            {"id": 1, "text": "rash"}
            """);

    assertThat(questions).containsExactly(entry("q2", "sore toe?"), entry("1", "rash"));
  }

  @Test
  void readsTabbedLinesWithTabsInTheQuestion() throws IOException {
    var questions = read("q.tsv", "q2\tsore toe?\n\nq1\trash\tand fever\n");

    assertThat(questions).containsExactly(entry("q2", "sore toe?"), entry("q1", "rash\tand fever"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"_id\": \"q\"}",
        "{\"text\": \"rash\"}",
        "{\"_id\": \"q\", \"text\": 5}",
        "[]",
        "rash",
        "{\"_id\": \"q\", \"text\": \"\"}",
      })
  void namesTheJsonLineThatIsNoQuestion(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("q.jsonl", "{\"_id\":\"a\",\"text\":\"b\"}\n" + line))
        .withMessage(folder.resolve("q.jsonl") + ":2: expected {\"_id\": ..., \"text\": ...}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q1 rash", "\trash", "q1\t", "q1\t  "})
  void namesTheTabbedLineThatIsNoQuestion(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("q.tsv", "a\tb\n" + line))
        .withMessage(folder.resolve("q.tsv") + ":2: expected id, tab, text");
  }

  private Map<String, String> read(String name, String text) throws IOException {
    return Questions.read(Files.writeString(folder.resolve(name), text));
  }
}
