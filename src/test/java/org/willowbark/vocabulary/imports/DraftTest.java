package org.willowbark.vocabulary.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.Vocabulary;

/** Lays imports beside a small lexicon. */
final class DraftTest {
  private static final String LEXICON =
      """
      - id: tennis-elbow
        name: tennis elbow
        type: injury
        clinical: [lateral epicondylitis]
        not: [golfers-elbow, "student's elbow"]
        review: unreviewed
      - {id: golfers-elbow, name: "golfer's elbow", type: injury, clinical: [medial epicondylitis], review: unreviewed}
      - {id: slipped-disc, name: slipped disc, type: disorder, clinical: [disc herniation], review: unreviewed}
      - {id: sciatica, name: sciatica, type: disorder, review: unreviewed}
      - id: multiple-sclerosis
        name: multiple sclerosis
        type: disorder
        abbreviations: [{text: MS, case: exact}]
        review: unreviewed
      """;

  @TempDir private Path temp;
  private Vocabulary lexicon;

  @BeforeEach
  void readLexicon() throws IOException, BrokenVocabularyException {
    lexicon = Vocabulary.of(Vocabulary.read(Files.writeString(temp.resolve("own.yaml"), LEXICON)));
  }

  @Test
  void addsToAKnownConceptWhatIsNewAndLeavesOutWhatIsKnown() throws Exception {
    var draft = solr("slipped disks, disc herniation, disc bulge");

    var block = concepts(draft).getFirst();

    assertThat(block.id()).isEqualTo("slipped-disc");
    assertThat(block.addsNames()).isTrue();
    assertThat(block.names()).extracting(Name::text).containsExactly("slipped disc", "disc bulge");
    assertThat(draft.counts()).isEqualTo(new Draft.Counts(1, 0, 1, 1));
    assertThat(lexicon.plus(concepts(draft)).named("disc bulge").getFirst().concept().name())
        .isEqualTo("slipped disc");
  }

  @Test
  void saysNothingOfWhatIsAllKnown() throws Exception {
    var draft = solr("tennis elbow, lateral epicondylitis");

    assertThat(text(draft)).doesNotContain("tennis");
    assertThat(draft.conflicts()).isEmpty();
  }

  @Test
  void leavesOutAndNamesWhatTheLexiconKeepsApart() throws Exception {
    var draft = solr("lateral epicondylitis, golfer's elbow, elbow wear, students elbow");

    assertThat(draft.conflicts())
        .extracting(Conflict::toString)
        .containsExactly(
            "in.txt:1: joins what is kept apart: tennis-elbow is not \"students elbow\" (%s:1)"
                .formatted(temp.resolve("own.yaml")),
            "in.txt:1: joins what is kept apart: \"lateral epicondylitis\" is a name of tennis-elbow, and \"golfer's elbow\" is one of golfers-elbow; tennis-elbow is not golfers-elbow (%s:1)"
                .formatted(temp.resolve("own.yaml")));
    assertThat(concepts(draft).getFirst().names())
        .extracting(Name::text)
        .containsExactly("tennis elbow", "elbow wear");
    assertThat(text(draft)).contains("# conflict: joins what is kept apart: ");
  }

  @Test
  void namesWhatWouldJoinTwoConceptsWithoutAHomeInEither() throws Exception {
    var draft = solr("epicondylitis, sciatica, disc herniation");

    assertThat(draft.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.JOINS);
    assertThat(concepts(draft).getFirst().id()).isEqualTo("epicondylitis");
    assertThat(concepts(draft).getFirst().names()).hasSize(1);
  }

  @Test
  void doubtsAbbreviations() throws Exception {
    var draft =
        solr(
            "mitral stenosis, MS, valve narrowing",
            "physical examination, PE",
            "pulmonary embolism, PE",
            "knee replacement, TKR");

    assertThat(draft.conflicts())
        .extracting(Conflict::text)
        .contains("\"MS\" already means multiple-sclerosis")
        .contains("\"PE\" is also a name of pulmonary-embolism");
    assertThat(text(draft))
        .contains("abbreviations: [{text: TKR, case: exact}]")
        .doesNotContain("text: PE");
  }

  @Test
  void leavesANameOutThatTwoConceptsOfTheFileHave() throws Exception {
    var draft = solr("shoulder one, bad shoulder", "shoulder two, bad shoulder");

    assertThat(draft.conflicts())
        .extracting(Conflict::kind)
        .containsExactly(Conflict.Kind.TWICE, Conflict.Kind.TWICE);
    assertThat(concepts(draft)).allSatisfy(it -> assertThat(it.names()).hasSize(1));
  }

  @Test
  void saysWhereItCameFromAndThatTheLicenceIsUnknown() throws Exception {
    var text = text(solr("odd: \"name\", # other", "1st toe, big toe"));

    assertThat(text)
        .startsWith("# Draft: in.txt, read as Solr synonyms on 2026-01-02.\n# Licence: UNKNOWN.")
        .contains("imported: {from: in.txt, id: \"odd: \\\"name\\\"\"}")
        .contains("- id: \"1st-toe\"\n")
        .contains("review: draft");
  }

  @Test
  void mapsWiderConceptsToTheirBlocks() throws Exception {
    var draft =
        VocabularyImport.read(
            Fixtures.file("joints.obo"), ImportFormat.OBO, ImportOptions.NONE, lexicon);

    var gout =
        concepts(draft).stream().filter(it -> it.id().equals("gout")).findFirst().orElseThrow();

    assertThat(gout.broader()).containsExactly("joint-disorder");
    assertThat(gout.isDraft()).isTrue();
  }

  private Draft solr(String... lines) throws IOException {
    var file = Files.writeString(temp.resolve("in.txt"), String.join("\n", lines));
    return VocabularyImport.read(file, ImportFormat.SOLR, ImportOptions.NONE, lexicon);
  }

  private static String text(Draft draft) throws IOException {
    var out = new StringWriter();
    draft.write(out, LocalDate.of(2026, 1, 2));
    return out.toString();
  }

  private List<org.willowbark.vocabulary.Concept> concepts(Draft draft)
      throws IOException, BrokenVocabularyException {
    return Vocabulary.read(Files.writeString(temp.resolve("draft.yaml"), text(draft)));
  }
}
