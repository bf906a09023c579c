package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ranking:} in the settings does to the commands. */
final class RankingSettingsTest {
  @TempDir private Path temp;

  @BeforeEach
  void index() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    write(articles, "a", "Hill Press");
    write(articles, "b", "Lakeside Clinic");
    Files.writeString(
        temp.resolve("willowbark.yaml"), "ranking: {prefer: [lakeside clinic, Lakside Clinic]}\n");
    Files.writeString(temp.resolve("questions.tsv"), "q1\tgout\n");
    Files.writeString(temp.resolve("qrels.txt"), "q1 0 b 1\n");
    run("index", articles.toString());
  }

  private static void write(Path articles, String id, String publisher) throws IOException {
    Files.writeString(
        articles.resolve(id + ".md"),
        "---\nid: %s\ntitle: From %s\npublisher: %2$s\n---\nGout and %1$s1 and %1$s2 and %1$s3.\n"
            .formatted(id, publisher));
  }

  @Test
  void orderAnswersUnlessTheyAreAskedWithoutThem() {
    var with = configured("search", "gout");
    var without = configured("search", "--no-priors", "gout");

    assertThat(with.out()).contains(" 1. From Lakeside Clinic").contains("--no-priors leaves");
    assertThat(without.out()).contains(" 1. From Hill Press").doesNotContain("--no-priors");
  }

  @Test
  void areNamedByStatusWithWhatIsMisspelled() throws IOException {
    var status = configured("status");
    var json = JsonMapper.builder().build().readTree(configured("status", "--json").out());

    assertThat(status.out())
        .containsPattern("preferred +lakeside clinic, Lakside Clinic")
        .contains("no article is by \"Lakside Clinic\", named under \"ranking:\" in the settings")
        .contains("articles are by hill-press, lakeside-clinic");
    assertThat(json.at("/publishersUnknown")).hasToString("[\"Lakside Clinic\"]");
  }

  /** Of equal scores the id that comes last counts first, as in trec_eval. */
  @Test
  void countInAnEvaluationOnlyIfAsked() throws IOException {
    Files.writeString(temp.resolve("willowbark.yaml"), "ranking: {prefer-less: [Lakeside Clinic]}");
    var questions = temp.resolve("questions.tsv").toString();
    var judgments = temp.resolve("qrels.txt").toString();

    var byFit = configured("evaluate", "--questions", questions, "--judgments", judgments);
    var asRead =
        configured("evaluate", "--priors", "--questions", questions, "--judgments", judgments);

    assertThat(byFit.out()).containsPattern("MRR@10 +1\\.0000");
    assertThat(asRead.out()).containsPattern("MRR@10 +0\\.5000");
  }

  private CommandRun configured(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--config", temp.resolve("willowbark.yaml").toString()));
    return run(all.toArray(String[]::new));
  }

  private CommandRun run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", temp.resolve("index").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
