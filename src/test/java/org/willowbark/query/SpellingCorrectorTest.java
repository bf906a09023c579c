package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.vocabulary.Vocabulary;

final class SpellingCorrectorTest {
  private static final ListedWords ARTICLES =
      new ListedWords(
          "Sciatica hurts in the leg. A walk may ease it.",
          "Stretching the hamstring helps; origami too. Walk daily.",
          "Walk with sciatica if you can. Beware of the mattress.",
          "A firm mattress is no better.",
          "The mattress may be soft. A typo: matress.");

  private final SpellingCorrector spelling = new SpellingCorrector(Vocabulary.bundled(), ARTICLES);

  @Test
  void takesNoWordForOneThatGluesSentences() {
    var articles = new ListedWords("Their knees.", "Their hips.", "Their feet.");

    assertThat(new SpellingCorrector(Vocabulary.bundled(), articles).correct("bicycle tyre"))
        .doesNotContain("their");
  }

  @ParameterizedTest
  @CsvSource({
    "siatica,                      sciatica",
    "vomitting,                    vomiting",
    "sciatcia,                     sciatica",
    "Scyatyca,                     sciatica",
    "spondolosis in the spine,     spondylosis in the spine",
    "is siatica (or spondylitus)?, is sciatica (or spondylitis)?",
    "mattrress,                    mattress",
    "osteoperosis in a mattrress,  osteoporosis in a mattress",
  })
  void mendsMisspelledWordsAndKeepsTheRest(String typed, String expected) {
    assertThat(spelling.correct(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sciatica",
        "Sciatica in my leg?",
        "matress",
        "walking walked walks walker",
        "haemorrhage oedema",
        "could you explain something",
        "leg",
        "lge",
        "B12 at 38.5",
        "xqzvjkw",
        "refrigerator",
        "\u00e9tude",
        "!?",
      })
  void leavesTheVerySameTextWhereNothingIsMisspelled(String typed) {
    assertThat(spelling.correct(typed)).isSameAs(typed);
  }

  @Test
  void leavesWordsOfEndlessLengthAlone() {
    var endless = "sciatica".repeat(400);

    assertThat(spelling.correct(endless)).isSameAs(endless);
  }

  @Test
  void trustsAnArticlesWordOnlyFromThreePassagesOn() {
    assertThat(spelling.correct("origammi")).isEqualTo("origammi");
    assertThat(spelling.correct("matttress")).isEqualTo("mattress");
  }

  @Test
  void allowsShortWordsOneSlipOnly() {
    var articles = new ListedWords("knee", "knee", "knee");
    var knees = new SpellingCorrector(Vocabulary.bundled(), articles);

    assertThat(knees.correct("knne")).isEqualTo("knee");
    assertThat(knees.correct("kxxe")).isEqualTo("kxxe");
  }

  @ParameterizedTest
  @CsvSource({
    "paracetanol,     paracetamol",
    "alzimer,         alzheimer",
    "spondilitis,     spondylitis",
    "fibromialgia,    fibromyalgia",
    "diarhea,         diarrhea",
    "newmonia,        pneumonia",
    "sykosis,         psychosis",
    "hemroids,        hemorrhoids",
    "asma,            asthma",
    "skitsofrenia,    schizophrenia",
    "crones disease,  crohn's disease",
    "anafilaxis,      anaphylaxis",
  })
  void mendsWordsThatWereWrittenByEar(String typed, String expected) {
    assertThat(spelling.correct(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "wich doctor,         which doctor",
    "agian and agian,     again and again",
    "I befor walked,      I before walked",
    "moveing my hipp,     moving my hip",
    "geting up,           getting up",
    "hart flutters,       heart flutters",
  })
  void mendsEverydayWordsToo(String typed, String expected) {
    var passages = new ArrayList<>(List.of("hip", "hip", "hip", "move", "weak"));
    passages.addAll(Collections.nCopies(60, "which heart"));
    var articles = new ListedWords(passages.toArray(String[]::new));

    assertThat(new SpellingCorrector(Vocabulary.bundled(), articles).correct(typed))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoping", "being", "horribly", "agreeing", "boxed", "opening"})
  void knowsAWordByItsStem(String typed) {
    var articles = new ListedWords("hope be horrible agree box open");

    assertThat(new SpellingCorrector(Vocabulary.bundled(), articles).correct(typed))
        .isSameAs(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "pinchednerve,          pinched nerve",
    "help for lowerbackpain, help for lower back pain",
  })
  void partsTheWordsOfAName(String typed, String expected) {
    assertThat(spelling.correct(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fibro myalgia", "arthr itis of the knee"})
  void mendsNoPieceOfAWord(String typed) {
    assertThat(spelling.correct(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nightly",
        "telephone",
        "windowless",
        "gardening",
        "gran",
        "a friend of mine",
        "bolts",
        "tyre",
        "hugging",
        "tidied",
        "giggling"
      })
  void leavesRareWordsAlone(String typed) {
    assertThat(spelling.correct(typed)).isSameAs(typed);
  }

  /** The lexicon without one word of each pair, so that only caution can keep them apart. */
  @ParameterizedTest
  @CsvSource({
    "hypothyroidism,  hyperthyroidism",
    "hypotension,     hypertension",
    "bradycardia,     tachycardia",
    "spondylosis,     spondylolysis",
    "colostomy,       colotomy",
    "arthrosis,       arthritis",
    "lorazepam,       alprazolam",
  })
  void neverTakesOneForItsCounterpart(String typed, String counterpart) throws Exception {
    var one = new SpellingCorrector(lexiconOf(counterpart), new ListedWords(counterpart));
    var other = new SpellingCorrector(lexiconOf(typed), new ListedWords(typed));

    assertThat(one.correct(typed)).isEqualTo(typed);
    assertThat(other.correct(counterpart)).isEqualTo(counterpart);
  }

  private static Vocabulary lexiconOf(String word) throws Exception {
    var folder = Files.createTempDirectory("lexicon");
    var file = folder.resolve("one.yaml");
    Files.writeString(
        file, "- {id: one, name: %s, type: disorder, review: unreviewed}%n".formatted(word));
    try {
      return Vocabulary.of(Vocabulary.read(file));
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  @Test
  void neverMendsALookalikeIntoTheOther() throws Exception {
    var pairs =
        Path.of(System.getProperty("shared.data", "../shared/data"), "bridge", "negative.tsv");
    assumeTrue(Files.exists(pairs), "the pairs are not beside the project");
    var unknowing = new SpellingCorrector(Vocabulary.bundled(), new ListedWords());
    var joined = new ArrayList<String>();

    for (var line : Files.readAllLines(pairs).stream().skip(1).toList()) {
      var pair = line.split("\t", -1);
      for (var typed : List.of(pair[0], pair[1])) {
        var meant = typed.equals(pair[0]) ? pair[1] : pair[0];
        if (unknowing.correct(typed).equalsIgnoreCase(meant)) joined.add(typed + " = " + meant);
      }
    }

    assertThat(joined).isEmpty();
  }
}
