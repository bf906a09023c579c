package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VocabularyCheckTest {
  private static final String LEXICON =
      """
      - id: toe-trouble
        name: toe trouble
        type: symptom
        lay: [bad toe,
          cold]
        review: unreviewed
      - id: gout
        name: gout
        type: disorder
        review: unreviewed
      """;

  @TempDir private Path temp;

  @Test
  void printsWhatToMendWithFileAndLine() throws IOException {
    var file = Files.writeString(temp.resolve("site.yaml"), LEXICON);

    var ended = CommandRun.of("vocabulary", "check", file.toString(), "--alone");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .startsWith(file + ":5: everyday-word: \"cold\" is an everyday word;")
        .containsPattern("everyday-word +error +1")
        .contains("2 concepts checked, 1 error");
  }

  @Test
  void printsALineOfJsonForEachFinding() throws IOException {
    var file = Files.writeString(temp.resolve("site.yaml"), LEXICON);

    var ended = CommandRun.of("vocabulary", "check", "--json", file.toString(), "--alone");

    var finding = JsonMapper.builder().build().readTree(ended.out());
    assertThat(finding.path("line").asInt()).isEqualTo(5);
    assertThat(finding.path("rule").asText()).isEqualTo("everyday-word");
    assertThat(finding.path("severity").asText()).isEqualTo("error");
  }

  @Test
  void namesWhatNoArticleMentionsWithoutFailing() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(articles.resolve("gout.md"), "---\ntitle: Gout\n---\nCrystals hurt.\n");
    var index = temp.resolve("index").toString();
    CommandRun.of("index", articles.toString(), "--index", index);
    var file = Files.writeString(temp.resolve("a.yaml"), LEXICON.replace(",\n    cold", ""));

    var ended = CommandRun.of("vocabulary", "check", file.toString(), "--alone", "--index", index);

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains(file + ":1: unmentioned: no article mentions \"toe trouble\"")
        .doesNotContain("\"gout\"")
        .contains("2 concepts checked, no errors");
  }

  @Test
  void refusesFilesThatAreNotThere() {
    assertThat(CommandRun.of("vocabulary", "check", temp + "/none.yaml").code()).isEqualTo(1);
    assertThat(CommandRun.of("vocabulary", "check", "--alone").code()).isEqualTo(2);
  }
}
