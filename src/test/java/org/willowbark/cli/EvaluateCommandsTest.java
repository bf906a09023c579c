package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures, compares runs and holds floors on the command line. */
final class EvaluateCommandsTest {
  @TempDir private Path temp;

  @BeforeEach
  void write() throws IOException {
    file(
        "articles.jsonl",
        """
        {"id":"gout","title":"Gout","text":"Sharp crystals in a joint cause gout."}
        {"id":"acne","title":"Acne","text":"Blocked pores cause acne."}
        """);
    file("q.tsv", "1\tcrystals\n2\tpores\n");
    file("j.txt", "1 0 gout 2\n2 0 acne 1\n2 0 gout 0\n");
    file(
        "sets.tsv",
        """
        set\tindex\tunit\tarticles\tquestions\tjudgments
        ours\tmain\tarticle\tarticles.jsonl\tq.tsv\tj.txt
        theirs\tmain\tarticle\tarticles.jsonl\tq.tsv\tnowhere.txt
        """);
  }

  @Test
  void writesTheMeasuresOfEachQuestionBesideTheSummary() throws IOException {
    run("index", path("articles.jsonl"));

    var ended = evaluate("--per-question", path("table.tsv"));
    var printed = evaluate("--per-question", "-");

    assertThat(ended.out()).contains("nDCG@10     1.0000").doesNotContain("question\t");
    assertThat(Files.readAllLines(temp.resolve("table.tsv")))
        .containsExactly(
            "question\tnDCG@10\tAP\tRR\trecall@100\tjudged@10",
            "1\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000",
            "2\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000");
    assertThat(printed.out()).contains("judged@10   1.0000").contains("2\t1.0000\t");
  }

  @Test
  void printsTheSameForPrograms() {
    run("index", path("articles.jsonl"));

    var ended = evaluate("--json");

    assertThat(ended.out().strip())
        .startsWith("{\"questions\":2,\"notAsked\":0,\"mean\":{\"nDCG@10\":1.0,\"MAP\":1.0,")
        .contains("\"perQuestion\":[{\"id\":\"1\",\"nDCG@10\":1.0,\"AP\":1.0,");
  }

  @Test
  void comparesTwoRuns() throws IOException {
    file("a.run", "1 Q0 acne 1 2 x\n1 Q0 gout 2 1 x\n2 Q0 acne 1 1 x\n");
    file("b.run", "1 Q0 gout 1 2 y\n2 Q0 acne 1 1 y\n");
    String[] runs = {
      "evaluate", "compare", path("a.run"), path("b.run"), "--judgments", path("j.txt")
    };

    var ended = CommandRun.of(with(runs, "--questions", path("q.tsv")));
    var byRank = CommandRun.of(with(runs, "--measure", "mrr@10", "--show", "0", "--json"));

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("nDCG@10     0.8155 -> 1.0000 (+0.1845)")
        .contains("better      1", "even        1", "worse       0", "p           1.00000")
        .contains("  +0.3691  0.6309 -> 1.0000  1  crystals");
    assertThat(byRank.out())
        .contains("\"measure\":\"MRR@10\"", "\"before\":0.75", "\"wins\":1", "\"id\":\"1\"");
  }

  @Test
  void explainsWhatIsMissingOrUnknown() throws IOException {
    file("a.run", "1 Q0 acne 1 2 x\n");
    String[] same = {"evaluate", "compare", path("a.run"), path("a.run")};

    assertThat(CommandRun.of(same).code()).isEqualTo(2);
    assertThat(CommandRun.of(same).err()).contains("'--judgments=F'");
    assertThat(CommandRun.of(with(same, "--judgments", path("j.txt"), "--measure", "luck")).err())
        .contains("\"luck\" is no measure; there are nDCG@10, MAP");
    assertThat(all("--set", "mine").err()).contains("there is no set \"mine\"", "ours, theirs");
    assertThat(all("--renew-floors").err()).contains("--renew-floors needs --floors F");
  }

  @Test
  void measuresAllSetsAndHoldsThemToFloorsThatItWrote() throws IOException {
    var floors = path("floors.tsv");

    var renewed = all("--mode", "words", "--floors", floors, "--renew-floors");
    var held = all("--mode", "words", "--floors", floors);
    file("j.txt", "1 0 acne 2\n2 0 gout 1\n");
    var broken = all("--mode", "words", "--floors", floors);

    assertThat(renewed.code()).isZero();
    assertThat(Files.readString(Path.of(floors))).contains("ours\twords\tnDCG@10\t1.0000\t0.005");
    assertThat(held.code()).isZero();
    assertThat(held.out())
        .containsPattern("ours +words +2 +1\\.0000 .* holds 1\\.0000")
        .contains("not measured: theirs, as there is no " + path("nowhere.txt"));
    assertThat(temp.resolve("indexes/runs/ours.words.run")).exists();
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.out()).contains("BELOW 1.0000", "ours, words: nDCG@10 is 0.0000");
  }

  @Test
  void refusesFloorsThatAreNotThere() {
    var ended = all("--mode", "words", "--floors", path("none.tsv"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("none.tsv");
  }

  private CommandRun evaluate(String... more) {
    return run(
        with(
            with(
                new String[] {"evaluate", "--questions", path("q.tsv")},
                "--judgments",
                path("j.txt")),
            with(more, "--mode", "words")));
  }

  private CommandRun all(String... more) {
    return CommandRun.of(
        with(
            new String[] {"evaluate", "all", path("sets.tsv"), "--indexes", path("indexes")},
            more));
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(with(arguments, "--index", path("index")));
  }

  private String path(String name) {
    return temp.resolve(name).toString();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
  }

  private static String[] with(String[] arguments, String... more) {
    var all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }
}
