package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adds concepts of another file to a vocabulary. */
final class MoreConceptsTest {
  private final Vocabulary own =
      vocabulary(
          """
          - {id: gout, name: gout, type: disorder, clinical: [gouty arthritis], not: [bunion], review: unreviewed}
          - {id: bunion, name: bunion, type: disorder, review: unreviewed}
          """);

  @Test
  void addsNamesToAConceptWhereABlockSaysSo() throws BrokenVocabularyException {
    var more =
        concepts(
            "{id: gout, name: crystal gout, adds: names, type: other, lay: [Gouty Arthritis, sore toe], review: draft}");

    var gout = own.plus(more).findConcept("gout").orElseThrow();

    assertThat(gout.names())
        .containsExactly(
            Name.of("gout", NameKind.PREFERRED),
            Name.of("gouty arthritis", NameKind.CLINICAL),
            Name.of("crystal gout", NameKind.CLINICAL),
            Name.of("sore toe", NameKind.LAY));
    assertThat(gout.notSameAs()).containsExactly("bunion");
    assertThat(gout.type()).isEqualTo(SemanticType.DISORDER);
  }

  @Test
  void replacesAConceptOtherwiseAndLeavesTheVocabularyBeforeAsItWas()
      throws BrokenVocabularyException {
    var more = concepts("{id: gout, name: podagra, type: disorder, review: unreviewed}");

    var all = own.plus(more);

    assertThat(all.find("gout")).isEmpty();
    assertThat(all.find("podagra, bunion")).hasSize(2);
    assertThat(own.find("gout")).hasSize(1);
  }

  @Test
  void refusesNamesForNoConceptAndOneIdTwice() {
    var forNone = concepts("{id: acne, name: spots, adds: names, type: disorder, review: draft}");
    var twice =
        concepts(
            "{id: acne, name: acne, type: disorder, review: x}\n- {id: acne, name: spots, type: disorder, review: x}");

    assertThatExceptionOfType(BrokenVocabularyException.class)
        .isThrownBy(() -> own.plus(forNone))
        .withMessageContaining("more.yaml:1: adds names to \"acne\", which is no concept");
    assertThatExceptionOfType(BrokenVocabularyException.class)
        .isThrownBy(() -> own.plus(twice))
        .withMessageContaining("more.yaml:2: the id \"acne\" is taken by more.yaml:1");
  }

  @Test
  void findsWhoHasANameWhateverItsConditions() {
    var letters =
        vocabulary(
            "- {id: ms, name: multiple sclerosis, type: disorder, abbreviations: [{text: MS, case: exact, context: [nerve]}], review: x}");

    assertThat(letters.find("what is MS")).isEmpty();
    assertThat(letters.named("MS")).extracting(it -> it.concept().id()).containsExactly("ms");
    assertThat(letters.named("multiple-sclerosis")).hasSize(1);
    assertThat(letters.named("sclerosis")).isEmpty();
  }

  private static List<Concept> concepts(String block) {
    try {
      return LexiconReader.read("more.yaml", new StringReader("- " + block));
    } catch (BrokenVocabularyException e) {
      throw new AssertionError(e);
    }
  }

  private static Vocabulary vocabulary(String lexicon) {
    try {
      return Vocabulary.of(LexiconReader.read("own.yaml", new StringReader(lexicon)));
    } catch (BrokenVocabularyException e) {
      throw new AssertionError(e);
    }
  }
}
