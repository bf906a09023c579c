package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LintTest {
  @TempDir private Path folder;

  /** So that a rule broken in the lexicon breaks the build. */
  @Test
  void findsNothingToMendInTheBundledLexicon() {
    assertThat(Lint.ofBundled().findings()).isEmpty();
  }

  /** Each row: the keys of one concept, those of another, and what is found. Names start line 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lay: [bad toe]         | lay: [bad toes]             | b.yaml:4: shared-name",
        "lay: [bad toe]         | lay: [toe that is bad]      | b.yaml:4: shared-words",
        "lay: [bad toe]         | described: [bad toe]        | b.yaml:4: described-elsewhere",
        "brands: [Toelux]       | brands: [Toelux]            | b.yaml:4: shared-brand",
        "lay: [bad toe]         | dated: [bad toe]            | b.yaml:4: shared-name",
        "broader: [beta]        | broader: [alpha]            | b.yaml:4: broader-cycle",
        "lay: [left toe]        | broader: [gamma]            | b.yaml:4: unknown-broader",
        "lay: [bad toe]         | not: [bad toe]              | b.yaml:4: not-by-name",
        "lay: [bad toe]         | not: [no-such-thing]        | b.yaml:4: unknown-not",
        "lay: [bad toe]         | not: [beta]                 | b.yaml:4: joins-lookalike",
        "broader: [beta]        | not: [alpha toe]            | -",
        "broader: [beta]        | not: [the alpha]            | -",
        "lay: [of the]          | lay: [toe]                  | a.yaml:4: empty-name",
        "lay: ['...']           | lay: [toe]                  | a.yaml:4: empty-name",
        "lay: [bad toe, bad toes] | lay: [toe]                | a.yaml:4: same-twice",
        "lay: [ear ache, earache] | lay: [toe]                | -",
        "abbreviations: [BT]    | lay: [toe]                  | a.yaml:4: bare-abbreviation",
        "abbreviations: [{text: BT, case: any}] | lay: [toe]  | -",
        "abbreviations: [{text: BT, case: exact}] | lay: [toe] | -",
        "abbreviations: [{text: BT, context: [bad toe]}] | lay: [toe] | a.yaml:4: impossible-context",
        "lay: [cold]            | lay: [toe]                  | a.yaml:4: everyday-word",
        "lay: [insides]         | lay: [toe]                  | a.yaml:4: everyday-word",
        "lay: [{text: insides, case: exact}] | lay: [toe]     | -",
        "lay: [one two three four five six seven eight nine] | lay: [toe] | a.yaml:4: long-name",
        "clinical: [hypotoeism, hypertoeism] | lay: [toe]     | a.yaml:4: opposites",
        "clinical: [toeitis, toeosis] | lay: [toe]            | a.yaml:4: opposites",
        "clinical: [hypertoeism and hypotoeism, hypotoeism] | lay: [toe] | -",
        "offensive: [toehead]   | lay: [toeheads]             | b.yaml:4: suggests-hidden",
        "lay: [toelagia]        | lay: [toelalgia]            | b.yaml:4: near-name",
        "lay: [toelagia]        | lay: [toelalgia], not: [alpha] | -",
      })
  void findsWhatToMend(String one, String other, String expected) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), concept("alpha", "medicine", one, "unreviewed"));
    Files.writeString(folder.resolve("b.yaml"), concept("beta", "medicine", other, "unreviewed"));

    var found = findings(folder).stream().map(it -> it.substring(0, it.indexOf(": ", 9))).toList();

    if (expected.equals("-")) assertThat(found).isEmpty();
    else assertThat(found).contains(expected);
  }

  @Test
  void letsConditionsTellTwoMeaningsApart() throws IOException {
    var spine = "abbreviations: [{text: AS, case: exact, context: [spine, back]}]";
    var heart = "abbreviations: [{text: AS, case: exact, context: [heart, valve]}]";
    Files.writeString(folder.resolve("a.yaml"), concept("alpha", "disorder", spine, "unreviewed"));
    Files.writeString(folder.resolve("b.yaml"), concept("beta", "disorder", heart, "unreviewed"));

    assertThat(findings(folder)).isEmpty();

    var both = "abbreviations: [{text: AS, case: exact, context: [heart, spine]}]";
    Files.writeString(folder.resolve("b.yaml"), concept("beta", "disorder", both, "unreviewed"));

    assertThat(findings(folder))
        .containsExactly(
            "b.yaml:4: shared-name: \"AS\" is a name of alpha (a.yaml:4) too; keep it where it"
                + " belongs, or give each a context of its own");
  }

  @Test
  void namesTheLineOfANameWithinALongList() throws IOException {
    var lists = "lay: [alpha one,\n    alpha two,\n    alpha twos]";
    Files.writeString(folder.resolve("a.yaml"), concept("alpha", "disorder", lists, "unreviewed"));

    assertThat(findings(folder))
        .containsExactly(
            "a.yaml:6: same-twice: \"alpha twos\" is \"alpha two\" of line 5 by the rules of"
                + " spelling and number; take one out");
  }

  @Test
  void goesOnPastWhatItCanNotRead() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "- id: [");
    Files.writeString(
        folder.resolve("b.yaml"),
        "- id: beta\n  name: beta\n"
            + concept("gamma", "disorder", "lay: [cold]", "unreviewed")
            + concept("gamma", "disorder", "lay: [heat]", "draft"));
    Files.write(folder.resolve("c.yaml"), new byte[] {'-', ' ', (byte) 0xff});
    Files.writeString(folder.resolve("notes.txt"), "no lexicon");

    assertThat(findings(folder))
        .map(it -> it.substring(0, it.indexOf(": ", 9)))
        .containsExactly(
            "a.yaml:1: broken",
            "b.yaml:1: broken",
            "b.yaml:6: everyday-word",
            "b.yaml:8: same-id",
            "c.yaml:1: broken");
  }

  @Test
  void refusesDraftsThatAnswer() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), concept("alpha", "disorder", "", "draft"));

    assertThat(findings(folder)).singleElement().asString().startsWith("a.yaml:1: live-draft: ");
  }

  @Test
  void laysASitesConceptsOverTheBundledOnes() throws IOException {
    var file = folder.resolve("site.yaml");
    Files.writeString(
        file,
        concept("sciatica", "disorder", "lay: [leg zappings]", "unreviewed")
            + concept(
                "zappings", "symptom", "lay: [migraine]\n  broader: [headache]", "unreviewed"));

    var found = Lint.ofFiles(List.of(file)).findings();

    assertThat(found).extracting(Finding::rule).containsOnly(LintRule.SHARED_NAME);
    assertThat(found).singleElement().asString().contains("site.yaml:9: ", "migraine (");
  }

  @Test
  void checksTheNamesThatASiteAddsToABundledConcept() throws IOException {
    var file = folder.resolve("site.yaml");
    Files.writeString(
        file,
        concept(
            "mri-scan", "test", "lay: [the tunnel scan,\n    cold]\n  adds: names", "unreviewed"));

    var found = Lint.ofFiles(List.of(file)).findings();

    assertThat(found).singleElement().asString().contains("site.yaml:5: everyday-word: \"cold\"");
  }

  @Test
  void namesConceptsThatNoArticleMentions() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        concept("alpha", "disorder", "lay: [bad toe]", "unreviewed")
            + concept("beta", "disorder", "lay: [good toe]", "unreviewed"));

    var found = Lint.ofFilesAlone(List.of(folder)).withArticles("good toe"::equals).findings();

    assertThat(found).singleElement().extracting(Finding::message).asString().contains("\"alpha\"");
    assertThat(found).noneMatch(Finding::isError);
  }

  private static String concept(String id, String type, String keys, String review) {
    return """
        - id: %s
          name: %s
          type: %s
          %s
          review: %s
        """
        .formatted(id, id, type, keys.replace("], ", "]\n  "), review);
  }

  private static List<String> findings(Path folder) throws IOException {
    return Lint.ofFilesAlone(List.of(folder)).findings().stream()
        .map(it -> it.toString().replace(folder + "/", ""))
        .collect(Collectors.toList());
  }
}
