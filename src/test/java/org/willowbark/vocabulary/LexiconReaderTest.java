package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexiconReaderTest {
  /** Four lines; what is put below them starts on line 5. */
  private static final String BLOCK =
      """
      # Joints
      - id: gout
        name: gout
        type: disorder
      """;

  @Test
  void readsEveryKindOfName() throws BrokenVocabularyException {
    var text =
        BLOCK
            + """
              clinical: [gouty arthritis]
              lay: [rich man's toe]
              described: [sore big toe]
              abbreviations: [{text: GA, case: exact, context: [toe, foot]}]
              brands: [Zyloprim]
              eponyms: [X disease]
              spellings: [gowt]
              dated: [podagra]
              offensive: [drunkard's toe]
              broader: [arthritis]
              not: [pseudogout]
              sources: [MeSH]
              imported: {from: joints.obo, id: "JNT:2"}
              adds: names
              review: draft
            """;

    var concept = read(text).getFirst();

    assertThat(concept.type()).isEqualTo(SemanticType.DISORDER);
    assertThat(concept.broader()).containsExactly("arthritis");
    assertThat(concept.notSameAs()).containsExactly("pseudogout");
    assertThat(concept.sources()).containsExactly("MeSH");
    assertThat(concept.review()).isEqualTo("draft");
    assertThat(concept.isDraft()).isTrue();
    assertThat(concept.addsNames()).isTrue();
    assertThat(concept.origin()).hasToString("joints.yaml:2");
    assertThat(concept.names())
        .containsExactly(
            Name.of("gout", NameKind.PREFERRED),
            Name.of("gouty arthritis", NameKind.CLINICAL),
            Name.of("rich man's toe", NameKind.LAY),
            Name.of("sore big toe", NameKind.DESCRIBED),
            new Name("GA", NameKind.ABBREVIATION, true, List.of("toe", "foot")),
            Name.of("Zyloprim", NameKind.BRAND),
            Name.of("X disease", NameKind.EPONYM),
            Name.of("gowt", NameKind.SPELLING),
            Name.of("podagra", NameKind.DATED),
            Name.of("drunkard's toe", NameKind.OFFENSIVE));
  }

  @Test
  void readsNothingFromAnEmptyFile() throws BrokenVocabularyException {
    assertThat(read("")).isEmpty();
    assertThat(read("# nothing yet\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  layy: [podagra]\\n  review: unreviewed            | 5: unknown key \"layy\"",
        "  lay: podagra\\n  review: unreviewed               | 5: \"lay:\" expects a list",
        "  review: unreviewed\\n  lay: [podagra, [sore]]     | 6: expected a text",
        "  review: unreviewed\\n  lay: [podagra, ' ']        | 6: expected a text",
        "  review: unreviewed\\n  lay: [a]\\n  lay: [b]      | 7: has \"lay:\" twice",
        "  lay: [{text: GA, upper: yes}]\\n  review: x       | 5: unknown key \"upper\" in a name",
        "  lay: [{text: GA, case: lower}]\\n  review: x      | 5: case can only be \"exact\" or \"any\"",
        "  lay: [{case: exact}]\\n  review: x                | 5: lacks \"text:\"",
        "  lay: [podagra]                                    | 2: lacks \"review:\"",
        "  review: x\\n- id: acne\\n  name: acne             | 6: lacks \"type:\"",
        "  review: x\\n- id: a\\n  name: b\\n  type: illness\\n  review: x | 6: unknown type \"illness\"",
        "  review: x\\n- acne                                | 6: expected a concept",
        "  review: x\\n  lay: [podagra                       | not valid YAML",
        "  review: x\\n  not: see: below                     | 6: not valid YAML",
        "  review: x\\n  adds: everything                    | 6: adds can only be \"names\"",
        "  review: x\\n  imported: gout.obo                  | 6: \"imported:\" expects {from: FILE, id: ID}",
        "  review: x\\n  imported: {from: a, by: b}          | 6: unknown key \"by\" in \"imported:\"",
        "  review: x\\n  imported: {id: b}                   | 6: lacks \"from:\"",
      })
  void namesTheLineThatItCanNotUnderstand(String below, String expected) {
    var text = BLOCK + "  " + below.replace("\\n", "\n") + "\n";

    assertThatExceptionOfType(BrokenVocabularyException.class)
        .isThrownBy(() -> read(text))
        .withMessageStartingWith("joints.yaml:")
        .withMessageContaining(expected);
  }

  @Test
  void readsAnImportOfMillionsOfCharacters() throws BrokenVocabularyException {
    var comments = "# elsewhere: an id in another vocabulary\n".repeat(100_000);

    assertThat(read(BLOCK + "  review: draft\n" + comments)).hasSize(1);
  }

  @Test
  void refusesAFileThatIsNoListOfConcepts() {
    assertThatExceptionOfType(BrokenVocabularyException.class)
        .isThrownBy(() -> read("id: gout\nname: gout\n"))
        .withMessageStartingWith("joints.yaml:1: expected a list of concepts");
  }

  private static List<Concept> read(String text) throws BrokenVocabularyException {
    return LexiconReader.read("joints.yaml", new StringReader(text));
  }
}
