package org.willowbark.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.willowbark.safety.Contacts;
import org.willowbark.safety.Helpline;
import org.willowbark.safety.SafetySettings;

final class SafetyReaderTest {
  /** A line under {@code safety:}, and what is wrong with it. */
  record Mistake(String line, String message) {}

  static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("region: Britain", "two capital letters, such as GB"),
          new Mistake("emergnecy: 999", "unknown key \"emergnecy\" in \"safety:\""),
          new Mistake("emergency: [999]", "\"emergency:\" expects a text"),
          new Mistake("urgent: " + "a".repeat(61), "a heading has room for 60"),
          new Mistake("crisis: Samaritans", "\"crisis:\" expects a list"),
          new Mistake("crisis: [{number: 1}]", "lacks \"name:\""),
          new Mistake("crisis: [{name: Samaritans}]", "needs a number: or a text:"),
          new Mistake("crisis: [{name: S, phone: 1}]", "unknown key \"phone\" in a helpline"),
          new Mistake("rules: [none.yaml]", "there is no file or folder"));

  @TempDir private Path folder;

  @Test
  void readsWhomReadersAreToCall() throws Exception {
    Files.createDirectory(folder.resolve("notices"));

    var safety =
        read(
            """
            safety:
              region: GB
              emergency: 999
              urgent: NHS 111
              crisis:
                - {name: Samaritans, number: 116 123}
                - {name: Shout, text: text SHOUT to 85258}
              poisons: NHS 111
              abuse: the National Domestic Abuse Helpline
              rules: [notices]
              off: [head-injury]
            """);

    assertThat(safety)
        .isEqualTo(
            new SafetySettings(
                new Contacts(
                    "GB",
                    "999",
                    "NHS 111",
                    List.of(
                        new Helpline("Samaritans", "116 123", ""),
                        new Helpline("Shout", "", "text SHOUT to 85258")),
                    "NHS 111",
                    "the National Domestic Abuse Helpline"),
                List.of(folder.resolve("notices")),
                Set.of("head-injury")));
  }

  @Test
  void namesNobodyUnlessTold() throws Exception {
    assertThat(read("sources: [{name: a, path: a}]")).isEqualTo(SafetySettings.USUAL);
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void namesTheLineOfAMistake(Mistake mistake) {
    assertThatExceptionOfType(BrokenConfigException.class)
        .isThrownBy(() -> read("safety:\n  " + mistake.line + "\n"))
        .withMessageStartingWith(file() + ":2: ")
        .withMessageContaining(mistake.message);
  }

  private SafetySettings read(String yaml) throws IOException, BrokenConfigException {
    Files.writeString(file(), yaml);
    return Config.read(file()).safety();
  }

  private Path file() {
    return folder.resolve("willowbark.yaml");
  }
}
