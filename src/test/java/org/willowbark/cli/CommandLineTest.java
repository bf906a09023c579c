package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  @TempDir private Path temp;
  private Path articles;

  /** What a command printed and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(
        articles.resolve("gout.md"),
        "---\nid: gout\ntitle: Gout\n---\nCrystals in a joint hurt.\n");
  }

  @Test
  void indexesAndAnswers() {
    var index = run("index", articles.toString());
    var search = run("search", "crystals in my joint");

    assertThat(index.code).isZero();
    assertThat(index.out).contains("1 added, 0 changed, 0 removed, 0 unchanged");
    assertThat(search.code).isZero();
    assertThat(search.out).contains("1. Gout").contains("Crystals in a joint hurt.");
  }

  @Test
  void printsTheEndpointsAnswer() {
    run("index", articles.toString());

    var search = run("search", "--json", "--limit", "1", "crystals");

    assertThat(search.out)
        .startsWith("{\"question\":{\"text\":\"crystals\"")
        .contains("\"mode\":\"words\"");
  }

  @Test
  void narrowsAnAnswerDownAndCountsWhatThereIs() throws IOException {
    Files.writeString(
        articles.resolve("feet.md"),
        "---\nid: feet\ntitle: Sore feet\ntopics: [Feet & toes]\n---\nFeet hurt.\n\n## Treatment\n\nRest what hurts.\n");
    run("index", articles.toString());

    var treatment = run("search", "--section-type", "treatment", "--facets", "hurts");
    var wrong = run("search", "--topic", "hands", "hurts");

    assertThat(treatment.out)
        .contains("1. Sore feet > Treatment")
        .contains("--topic%n     1  feet-toes%n".formatted())
        .doesNotContain("Gout");
    assertThat(wrong.code).isEqualTo(2);
    assertThat(wrong.err).contains("topic must be one of feet-toes");
    assertThat(run("search", "--reviewed-within", "4-years", "hurts").code).isEqualTo(2);
    assertThat(run("search", "--sort", "newest", "hurts").code).isEqualTo(2);
  }

  @Test
  void namesWhatItCouldNotReadAndGoesOn() throws IOException {
    Files.writeString(articles.resolve("bad.md"), "---\n: [\n---\nText.\n");
    Files.writeString(articles.resolve("picture.png"), "no article");
    Files.writeString(
        articles.resolve("lines.jsonl"),
        "{\"id\":\"a\",\"title\":\"A\",\"text\":\"Fine.\"}\n{oops\n");

    var index = run("index", articles.toString());

    assertThat(index.code).isEqualTo(1);
    assertThat(index.out)
        .contains("2 added")
        .contains("bad.md:2:")
        .contains("picture.png: no format known")
        .contains("lines.jsonl:2: not valid JSON");
  }

  @Test
  void understandsQuestionsByASitesOwnVocabulary() throws IOException {
    var vocabulary = Files.createDirectory(temp.resolve("vocabulary"));
    var site = vocabulary.resolve("site.yaml");
    Files.writeString(
        site,
        """
        - {id: crystal-joint, name: tophitis, type: disorder, lay: [gout], review: A. Nurse}
        - {id: house-knee, name: house knee, type: disorder, review: draft}
        """);
    run("index", articles.toString());

    var search = run("search", "--vocabulary", vocabulary.toString(), "tophitis");
    var expand = run("vocabulary", "expand", "--vocabulary", vocabulary.toString(), "tophitis");
    Files.writeString(site, "- {id: crystal-joint, name: tophitis, typo: disorder}");
    var broken = run("search", "--vocabulary", vocabulary.toString(), "tophitis");

    assertThat(search.code).isZero();
    assertThat(search.out).contains("1. Gout");
    assertThat(search.err).contains("site.yaml:2: \"house-knee\" is a draft and not live");
    assertThat(expand.out).startsWith("tophitis\tgout\tlay\t");
    assertThat(broken.code).isEqualTo(1);
    assertThat(broken.err).contains("site.yaml:1: unknown key \"typo\"");
    assertThat(run("search", "tophitis").out).contains("Nothing found");
  }

  @Test
  void saysHowToMakeAnIndexWhereThereIsNone() {
    var search = run("search", "crystals");

    assertThat(search.code).isEqualTo(1);
    assertThat(search.err).contains("there is no index in").contains("willowbark index SOURCE");
  }

  @Test
  void saysWhichSourceIsMissing() {
    var index = run("index", temp.resolve("nowhere").toString());

    assertThat(index.code).isEqualTo(1);
    assertThat(index.err)
        .contains("there is no file or folder")
        .contains("nowhere")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "index",
        "search",
        "serve --watch",
        "evaluate",
        "nonsense",
        "search --limit x back",
        "vocabulary"
      })
  void explainsWrongUsage(String line) {
    var ended = run(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).containsAnyOf("Usage: willowbark", "Unmatched argument");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "index", "search", "serve", "evaluate", "vocabulary", "vocabulary expand"})
  void teachesEachCommand(String command) {
    var arguments = (command + " --help").strip().split(" ");

    var ended = run(arguments);

    assertThat(ended.code).isZero();
    assertThat(ended.out).contains("Usage: willowbark").contains("-h, --help");
  }

  @Test
  void refusesAnEmptyQuestion() {
    run("index", articles.toString());

    assertThat(run("search", "  ").err).contains("the question is empty");
  }

  @Test
  void evaluatesJudgedQuestions() throws IOException {
    run("index", articles.toString());
    var questions = Files.writeString(temp.resolve("q.tsv"), "1\tcrystals\n2\tjoint\n");
    var judgments =
        Files.writeString(temp.resolve("j.txt"), "1 0 gout 2\n2 0 acne 1\n3 0 gout 1\n");
    var run = temp.resolve("out.run");

    var ended =
        run(
            "evaluate",
            "--questions",
            questions.toString(),
            "--judgments",
            judgments.toString(),
            "--run",
            run.toString());

    assertThat(ended.out)
        .contains("questions   3")
        .contains("not asked   1")
        .contains("nDCG@10     0.3333");
    assertThat(Files.readString(run)).startsWith("1 Q0 gout 1 ");
  }

  @Test
  void expandsAPhrase() {
    var ended = run("vocabulary", "expand", "slipped disc");

    assertThat(ended.out.lines())
        .anyMatch(line -> line.startsWith("slipped disc\therniated disc\tname\t0.9"));
  }

  private Ended run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var withIndex =
        arguments.length > 0 && takesIndex(arguments[0])
            ? concat(arguments, "--index", temp.resolve("index").toString())
            : arguments;
    int code = command.execute(withIndex);
    return new Ended(code, out.toString(), err.toString());
  }

  private static boolean takesIndex(String command) {
    return command.equals("index") || command.equals("search") || command.equals("evaluate");
  }

  private static String[] concat(String[] arguments, String... more) {
    var all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }
}
