package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VocabularyTest {
  private static final String LEXICON =
      """
      - {id: stroke, name: stroke, type: disorder, review: unreviewed}
      - {id: heat-stroke, name: heat stroke, type: injury, clinical: [heatstroke], review: unreviewed}
      - {id: ear-pain, name: earache, type: symptom, clinical: [otalgia], review: unreviewed}
      - {id: back-pain, name: back pain, type: symptom, review: unreviewed}
      - {id: pain-relief, name: pain relief, type: procedure, review: unreviewed}
      - id: sciatica
        name: sciatica
        type: disorder
        described: [pain down the back of the leg]
        broader: [back-pain]
        review: unreviewed
      - id: ankylosing-spondylitis
        name: ankylosing spondylitis
        type: disorder
        abbreviations: [{text: AS, case: exact, context: [spine, spondylitis]}]
        eponyms: [Bechterew's disease]
        spellings: [ankle losing spondylitis]
        dated: [rheumatoid spondylitis]
        offensive: [poker back]
        broader: [back-pain]
        review: unreviewed
      - {id: insides, name: organ, type: anatomy, lay: [insides], review: unreviewed}
      - {id: therapist, name: therapist, type: other, review: unreviewed}
      - {id: indigestion, name: indigestion, type: symptom, review: unreviewed}
      - {id: hepatitis, name: hepatitis, type: disorder, review: unreviewed}
      - {id: hepatitis-a, name: hepatitis A, type: disorder, lay: [hepatitis A virus infection], review: unreviewed}
      - {id: menopause, name: menopause, type: life-stage, lay: [the change], review: unreviewed}
      - {id: placenta, name: placenta, type: anatomy, lay: [afterbirth], review: unreviewed}
      - {id: emergency, name: emergency department, type: other, abbreviations: [A&E], review: unreviewed}
      """;

  private final Vocabulary vocabulary = vocabulary(LEXICON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "after a stroke                            | stroke: stroke",
        "can heat stroke kill                      | heat-stroke: heat stroke",
        "heat-stroke or STROKES                    | heat-stroke: heat-stroke, stroke: STROKES",
        "my ear ache                               | ear-pain: ear ache",
        "earaches, an ear-ache                     | ear-pain: earaches, ear-pain: ear-ache",
        "Pain down the back of my left leg         | ''",
        "pain down the back of my leg              | sciatica: pain down the back of my leg",
        "pains down a back of her leg              | sciatica: pains down a back of her leg",
        "back pain relief                          | back-pain: back pain, pain-relief: pain relief",
        "Bechterew disease                         | ankylosing-spondylitis: Bechterew disease",
        "strokeless                                | ''",
        "a knife in the side                       | ''",
        "the rapist                                | ''",
        "problems in digestion                     | ''",
        "hepatitis                                 | hepatitis: hepatitis",
        "hepatitis B                               | hepatitis: hepatitis",
        "is hepatitis a catching                   | hepatitis-a: hepatitis a",
        "Hepatitis A virus infection               | hepatitis-a: Hepatitis A virus infection",
        "going through the Change                  | menopause: the Change",
        "my change of diet, changes                | ''",
        "pain after the birth                      | ''",
        "go to A&E                                 | emergency: A&E",
        "vitamin E, e-cigarettes                   | ''",
        "''                                        | ''",
      })
  void findsTheConceptsThatATextNames(String text, String expected) {
    assertThat(found(vocabulary, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "AS in my spine,             ankylosing-spondylitis: AS",
    "is it AS? spines hurt,      ankylosing-spondylitis: AS",
    "as bad as my spine,         ''",
    "As my spine hurts,          ''",
    "AS I SAID,                  ''",
    "AS,                         ankylosing-spondylitis: AS",
    "as,                         ''",
  })
  void takesAnAbbreviationOnlyInItsCaseAndItsContext(String text, String expected) {
    assertThat(found(vocabulary, text)).isEqualTo(expected);
  }

  @Test
  void findsASplitNameEvenWhereNoNameHasSoManyWords() {
    var small = vocabulary("- {id: a, name: earache, type: symptom, review: unreviewed}");

    assertThat(found(small, "ear ache")).isEqualTo("a: ear ache");
  }

  @ParameterizedTest
  @CsvSource({
    "fluid on the lung,         effusion: fluid on the lung",
    "fluid in my lungs,         edema: fluid in my lungs",
    "Vitamin A deficiency,      lack-of-a: Vitamin A deficiency",
    "vitamin deficiency,        lack: vitamin deficiency",
    "the retina,                retina: retina",
    "Retin-A gel,               tretinoin: Retin-A",
    "deficiency of a vitamin,   lack: deficiency of a vitamin",
  })
  void takesWordsAsTheyStandBeforeItTurnsThem(String text, String expected) {
    var alike =
        vocabulary(
            """
            - {id: effusion, name: pleural effusion, type: disorder, lay: [fluid on the lung], review: unreviewed}
            - {id: edema, name: pulmonary edema, type: disorder, lay: [fluid in the lungs], review: unreviewed}
            - {id: lack, name: vitamin deficiency, type: disorder, review: unreviewed}
            - {id: lack-of-a, name: vitamin A deficiency, type: disorder, review: unreviewed}
            - {id: retina, name: retina, type: anatomy, review: unreviewed}
            - {id: tretinoin, name: tretinoin, type: medicine, brands: [Retin-A], review: unreviewed}
            """);

    assertThat(found(alike, text)).isEqualTo(expected);
  }

  @Test
  void findsEveryConceptThatANameStandsFor() {
    var cold =
        vocabulary(
            """
            - {id: cold-virus, name: cold, type: disorder, review: unreviewed}
            - {id: cold-sense, name: cold, type: symptom, review: unreviewed}
            """);

    assertThat(found(cold, "cold")).isEqualTo("cold-virus: cold, cold-sense: cold");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ankylosing spondylitis",
        "Bechterew's disease",
        "ankle losing spondylitis",
        "poker back",
        "rheumatoid spondylitis",
        "AS of the spine",
      })
  void neverAddsDatedDemeaningMisspelledOrConditionalNames(String typed) {
    var mention = vocabulary.find(typed).getFirst();

    var names = vocabulary.expand(mention).stream().map(Expansion::text).toList();

    assertThat(mention.concept().id()).isEqualTo("ankylosing-spondylitis");
    assertThat(names)
        .isSubsetOf("ankylosing spondylitis", "Bechterew's disease", "back pain")
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void addsTheOtherNamesStrongestFirstAndNeverTheTypedOne() {
    var mention = vocabulary.find("pain down the back of my leg").getFirst();

    var expansions = vocabulary.expand(mention);

    assertThat(expansions)
        .extracting(expansion -> expansion.relation() + " " + expansion.text())
        .containsExactly("name sciatica", "broader back pain");
    assertThat(expansions).allSatisfy(it -> assertThat(it.weight()).isLessThan(1));
  }

  @Test
  void addsTheNamesOfNarrowerConcepts() {
    var mention = vocabulary.find("back pain").getFirst();

    var expansions = vocabulary.expand(mention);

    assertThat(expansions)
        .extracting(expansion -> expansion.relation() + " " + expansion.text())
        .containsExactly("narrower sciatica", "narrower ankylosing spondylitis");
  }

  @Test
  void addsNoOtherTradeNameForATradeName() {
    var insulin =
        vocabulary(
            """
            - id: insulin-glargine
              name: insulin glargine
              type: medicine
              brands: [Lantus, Toujeo]
              review: unreviewed
            """);

    assertThat(insulin.expand(insulin.find("Lantus").getFirst()))
        .extracting(Expansion::text)
        .containsExactly("insulin glargine");
    assertThat(insulin.expand(insulin.find("insulin glargine").getFirst()))
        .extracting(Expansion::text)
        .containsExactly("Lantus", "Toujeo");
  }

  @Test
  void addsNoSecondSpellingOfOneName() {
    var mention = vocabulary.find("heat stroke").getFirst();

    assertThat(vocabulary.expand(mention)).isEmpty();
  }

  @Test
  void knowsTheWordsOfItsNamesButNotTheMisspelledOnes() {
    assertThat(vocabulary.words())
        .contains("otalgia", "spondylitis", "bechterew's")
        .doesNotContain("losing");
  }

  @Test
  void findsAConceptByItsId() {
    assertThat(vocabulary.findConcept("ear-pain")).map(Concept::name).hasValue("earache");
    assertThat(vocabulary.findConcept("earache")).isEmpty();
  }

  @Test
  void refusesTwoConceptsOfOneIdAndNamesBothPlaces() {
    var twice =
        """
        - {id: gout, name: gout, type: disorder, review: unreviewed}

        - {id: gout, name: podagra, type: disorder, review: unreviewed}
        """;

    assertThatExceptionOfType(BrokenVocabularyException.class)
        .isThrownBy(() -> Vocabulary.of(LexiconReader.read("b.yaml", new StringReader(twice))))
        .withMessage("b.yaml:3: the id \"gout\" is taken by b.yaml:1; give one of them another id");
  }

  private static String found(Vocabulary vocabulary, String text) {
    return String.join(
        ", ",
        vocabulary.find(text).stream()
            .map(it -> it.concept().id() + ": " + text.substring(it.start(), it.end()))
            .toList());
  }

  private static Vocabulary vocabulary(String lexicon) {
    try {
      List<Concept> concepts = LexiconReader.read("test.yaml", new StringReader(lexicon));
      return Vocabulary.of(concepts);
    } catch (BrokenVocabularyException e) {
      throw new AssertionError(e);
    }
  }
}
