package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NoticesCommandTest {
  @TempDir private Path temp;

  @Test
  void listsEveryNoticeWithWhatItNeeds() {
    var ended = CommandRun.of("notices", "list");

    assertThat(ended.code()).isEqualTo(0);
    assertThat(ended.out())
        .startsWith("crisis")
        .contains("emergency  stroke (international)", "needs a look: not clinically reviewed");
  }

  @Test
  void checksTheRulesAndFailsOnlyWhenToldTo() {
    var checked = CommandRun.of("notices", "check");
    var strictly = CommandRun.of("notices", "check", "--strict");

    assertThat(checked.code()).isEqualTo(0);
    assertThat(checked.out()).contains("stroke: not clinically reviewed", "need a look");
    assertThat(strictly.code()).isEqualTo(1);
  }

  @Test
  void explainsWhyANoticeShows() {
    var ended = CommandRun.of("notices", "explain", "thunderclap", "headache");

    assertThat(ended.out()).startsWith("stroke: Call").contains("emergencies.yaml:");
  }

  @Test
  void namesTheLineOfABrokenRule() throws IOException {
    var rules = Files.writeString(temp.resolve("own.yaml"), "notices:\n  - id: own\n");
    var config = config("rules: [own.yaml]");

    var ended = CommandRun.of("notices", "--config", config.toString(), "check");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains(rules + ":2: lacks \"severity:\"");
  }

  @Test
  void refusesToServeUnsignedNoticesWhenStrict() {
    var index = temp.resolve("index").toString();

    var ended = CommandRun.of("serve", "--strict-notices", "--index", index, "--port", "0");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("stroke: not clinically reviewed", "start without --strict-notices");
  }

  @Test
  void saysWhatToDoBeforeItSearches() throws IOException {
    var config = config("emergency: 999");
    var index = temp.resolve("none").toString();

    var ended =
        CommandRun.of("search", "chest pian", "--config", config.toString(), "--index", index);

    assertThat(ended.out()).startsWith("Immediate action required: Call 999 now");
  }

  @Test
  void indexesNothingWithSettingsThatNameNoSources() throws IOException {
    var config = config("emergency: 999");

    var ended = CommandRun.of("index", "--config", config.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("which sources?");
  }

  private Path config(String line) throws IOException {
    return Files.writeString(temp.resolve("willowbark.yaml"), "safety:\n  " + line + "\n");
  }
}
