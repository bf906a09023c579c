package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordFormsTest {
  @ParameterizedTest
  @CsvSource({
    "anaemia, anemia",
    "leukaemia, leukemia",
    "haemorrhoids, hemorrhoids",
    "paediatric, pediatric",
    "orthopaedic, orthopedic",
    "faeces, feces",
    "anaesthetic, anesthetic",
    "caesarean, cesarean",
    "oedema, edema",
    "oesophagus, esophagus",
    "oestrogen, estrogen",
    "lymphoedema, lymphedema",
    "diarrhoea, diarrhea",
    "coeliac, celiac",
    "foetus, fetus",
    "apnoea, apnea",
    "dyspnoea, dyspnea",
    "manoeuvre, maneuver",
    "tumour, tumor",
    "behavioural, behavioral",
    "discoloured, discolored",
    "labour, labor",
    "sulphate, sulfate",
    "fibre, fiber",
    "fibres, fibers",
    "centre, center",
    "centres, centers",
    "litres, liters",
    "immunisation, immunization",
    "paralysed, paralyzed",
    "analyse, analyze",
    "grey, gray",
    "disk, disc",
  })
  void givesBritishAndAmericanSpellingOneForm(String british, String american) {
    assertThat(WordForms.normalise(british)).isEqualTo(WordForms.normalise(american));
    assertThat(WordForms.spelling(british)).isEqualTo(WordForms.spelling(american));
  }

  @ParameterizedTest
  @CsvSource({
    "knees, knee",
    "tumours, tumor",
    "arteries, artery",
    "rashes, rash",
    "patches, patch",
    "headaches, headache",
    "aches, ache",
    "abscesses, abscess",
    "reflexes, reflex",
    "viruses, virus",
    "sinuses, sinus",
    "fungi, fungus",
    "calves, calf",
    "calories, calorie",
    "vertebrae, vertebra",
    "diagnoses, diagnosis",
    "metastases, metastasis",
    "bacteria, bacterium",
    "feet, foot",
    "teeth, tooth",
    "children, child",
    "women, woman",
    "disks, disc",
    "oedemas, edema",
    "haemorrhages, hemorrhage",
  })
  void givesPluralAndSingularOneForm(String plural, String singular) {
    assertThat(WordForms.normalise(plural)).isEqualTo(WordForms.normalise(singular));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toe",
        "shoe",
        "phoenix",
        "hour",
        "four",
        "sour",
        "course",
        "nourish",
        "journal",
        "pour",
        "arthritis",
        "sinus",
        "pus",
        "abscess",
        "illness",
        "lens",
        "gas",
        "aids",
        "herpes",
        "as",
        "is",
        "does",
        "disc",
        "eye",
        "acre",
        "tree",
        "breathe",
        "stroke",
        "ms",
        "us",
        "",
      })
  void leavesWordsAloneThatOnlyLookLikeIt(String word) {
    assertThat(WordForms.normalise(word)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "aids, aid",
    "pus, pu",
    "herpes, herpe",
    "ileum, ilium",
    "spondylosis, spondylitis",
    "dysphagia, dysphasia",
    "hour, hor",
    "shoe, she",
    "toe, te",
    "does, doe",
    "hyperthyroid, hypothyroid",
    "sprain, strain",
  })
  void neverJoinsWordsThatDifferInMeaning(String one, String other) {
    assertThat(WordForms.normalise(one)).isNotEqualTo(WordForms.normalise(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rabies", "viruses", "oedemas", "paralysed", "aches", "sulphates", "fibres"})
  void changesAFormNoFurther(String word) {
    var form = WordForms.normalise(word);

    assertThat(WordForms.normalise(form)).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"knees", "arteries", "rashes", "tablets"})
  void leavesTheNumberToTheAnalyzer(String plural) {
    assertThat(WordForms.spelling(plural)).isEqualTo(plural);
  }
}
