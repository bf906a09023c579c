package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VocabularyCommandsTest {
  @TempDir private Path temp;
  private Path synonyms;
  private Path draft;

  @BeforeEach
  void writeSynonyms() throws IOException {
    synonyms =
        Files.writeString(
            temp.resolve("synonyms.txt"),
            "wooden shoe ankle, zog foot\ntennis elbow, golfer's elbow\n");
    draft = temp.resolve("draft.yaml");
  }

  @Test
  void importsADraftAndNamesItsConflicts() throws IOException {
    var ended = importSolr("--licence", "CC0 1.0");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("synonyms.txt:2: joins what is kept apart: ")
        .contains("2 concepts read: 1 new, 0 known ones with new names; 2 names; 1 conflicts")
        .doesNotContain("licence is unknown");
    assertThat(Files.readString(draft))
        .contains("# Licence: CC0 1.0\n")
        .contains("- id: wooden-shoe-ankle\n")
        .contains("  clinical: [zog foot]\n");
  }

  @Test
  void goesOnAfterABrokenLineAndSaysSo() throws IOException {
    Files.writeString(synonyms, "a => b => c\nwooden shoe ankle, zog foot\n");

    var ended = importSolr();

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("synonyms.txt:1: has more than one \"=>\"")
        .contains("1 new")
        .contains("The licence is unknown");
  }

  @Test
  void keepsADraftThatSomebodyMayHaveWorkedOn() throws IOException {
    Files.writeString(draft, "worked on");

    var refused = importSolr();
    var kept = Files.readString(draft);
    var replaced = importSolr("--replace");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("--replace writes over it");
    assertThat(kept).isEqualTo("worked on");
    assertThat(replaced.code()).isZero();
    assertThat(Files.readString(draft)).startsWith("# Draft: synonyms.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--type=illness", "--columns=name=x", "--format=xls"})
  void explainsWrongUsage(String option) {
    var ended = importSolr(option);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("Usage: willowbark vocabulary import");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "explain", "preview", "expand"})
  void teachesByExamples(String command) {
    var ended = CommandRun.of("vocabulary", command, "--help");

    assertThat(ended.out()).contains("Usage: willowbark vocabulary " + command);
    assertThat(ended.out().lines().filter(line -> line.contains("vocabulary " + command)))
        .hasSizeGreaterThan(2);
  }

  @Test
  void explainsFromTheLexiconAloneWithoutAnIndex() {
    var ended =
        CommandRun.of(
            "vocabulary", "explain", "--without-index", "is heat stroke a stroke, siatica");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("From the lexicon alone")
        .contains("Searched for: is heat stroke a stroke, sciatica")
        .contains("Spelling: \"siatica\" is unknown, read as \"sciatica\"")
        .contains("is not taken for stroke (stroke): a longer name is meant: heat stroke")
        .contains("also searched for");
  }

  @Test
  void explainsWhatTheArticlesHold() throws IOException {
    var index = index();

    var text = CommandRun.of("vocabulary", "explain", "slipped disc", "--index", index);
    var json = CommandRun.of("vocabulary", "explain", "slipped disc", "--json", "--index", index);

    assertThat(text.out())
        .contains("slipped disc  =  ")
        .contains("0.90  herniated disc")
        .contains("in no indexed article");
    var root = JsonMapper.builder().build().readTree(json.out());
    assertThat(root.path("hasIndex").asBoolean()).isTrue();
    assertThat(root.path("concepts").path(0).path("alsoSearched").path(0).path("name").asText())
        .isEqualTo("herniated disc");
    assertThat(root.path("decisions"))
        .anyMatch(it -> it.path("cause").asText().equals("in-no-article"));
  }

  @Test
  void saysThatAnIndexIsMissingWhereOneIsNamed() {
    var ended =
        CommandRun.of("vocabulary", "explain", "back", "--index", temp.resolve("none").toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("there is no index in");
  }

  @Test
  void previewsWhatADraftWouldChange() throws IOException {
    var index = index();
    importSolr();
    var questions = Files.writeString(temp.resolve("q.txt"), "wooden shoe ankle\nacne\n");
    var judgments = Files.writeString(temp.resolve("j.txt"), "1 0 clog 1\n");

    var ended =
        CommandRun.of(
            "vocabulary",
            "preview",
            draft.toString(),
            "--questions",
            questions.toString(),
            "--judgments",
            judgments.toString(),
            "--index",
            index);

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("1  wooden shoe ankle")
        .contains("also searched for: zog foot")
        .containsPattern("1 +new +Clogs")
        .contains("2 questions: 1 with another first ten, 1 with another first; 1 names newly")
        .contains(
            "nDCG@10 0.0000 before, 1.0000 after: better on 1 questions, even on 0, worse on 0");
  }

  @Test
  void namesTheLineOfADraftThatIsBroken() throws IOException {
    Files.writeString(draft, "- id: x\n  name: y\n  type: disorder\n  revew: draft\n");
    var questions = Files.writeString(temp.resolve("q.txt"), "acne\n");

    var ended =
        CommandRun.of(
            "vocabulary", "preview", draft.toString(), "--questions", questions.toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("draft.yaml:4: unknown key \"revew\"");
  }

  @Test
  void expandsEachLineOfItsInput() {
    var before = System.in;
    CommandRun ended;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "slipped disc\n\n frozen shoulder \n".getBytes(StandardCharsets.UTF_8)));
      ended = CommandRun.of("vocabulary", "expand", "-");
    } finally {
      System.setIn(before);
    }

    assertThat(ended.out().lines())
        .contains("slipped disc\therniated disc\tname\t0.90")
        .anyMatch(line -> line.startsWith("frozen shoulder\tadhesive capsulitis\t"));
  }

  private String index() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(articles.resolve("disc.md"), "# Discs\n\nA herniated disc may heal.\n");
    Files.writeString(
        articles.resolve("clog.md"), "---\nid: clog\ntitle: Clogs\n---\nA zog foot is sore.\n");
    var index = temp.resolve("index").toString();
    assertThat(CommandRun.of("index", articles.toString(), "--index", index).code()).isZero();
    return index;
  }

  private CommandRun importSolr(String... more) {
    var arguments = new java.util.ArrayList<>(java.util.List.of("vocabulary", "import"));
    arguments.add(synonyms.toString());
    arguments.addAll(java.util.List.of("--out", draft.toString()));
    if (!String.join(" ", more).contains("--format")) arguments.add("--format=solr");
    arguments.addAll(java.util.List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
