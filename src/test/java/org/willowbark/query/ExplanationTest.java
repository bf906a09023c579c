package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.query.PlanDecision.Cause;
import org.willowbark.query.PlanDecision.NotSearched;
import org.willowbark.query.PlanDecision.PassedOver;
import org.willowbark.query.PlanDecision.Quoted;
import org.willowbark.query.PlanDecision.Spelling;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.Decision.NotAdded;
import org.willowbark.vocabulary.Decision.NotMeant;
import org.willowbark.vocabulary.Decision.Obstacle;
import org.willowbark.vocabulary.Vocabulary;

final class ExplanationTest {
  private static final String LEXICON =
      """
      - {id: stroke, name: stroke, type: disorder, review: unreviewed}
      - {id: heat-stroke, name: heat stroke, type: injury, review: unreviewed}
      - {id: insides, name: insides, type: anatomy, review: unreviewed}
      - id: spondylitis
        name: ankylosing spondylitis
        type: disorder
        abbreviations: [{text: AS, case: exact, context: [spine]}]
        dated: [poker back]
        review: unreviewed
      - {id: joint, name: joint trouble, type: disorder, clinical: [arthropathy], review: unreviewed}
      - {id: gout, name: gout, type: disorder, clinical: [arthropathia urica], broader: [joint], not: [joint], review: unreviewed}
      - {id: rash, name: rash, type: symptom, review: unreviewed}
      - {id: a-rash, name: itchy spots, type: symptom, broader: [rash], review: unreviewed}
      - {id: b-rash, name: pink spots, type: symptom, broader: [rash], review: unreviewed}
      - {id: c-rash, name: dry spots, type: symptom, broader: [rash], review: unreviewed}
      - {id: d-rash, name: heat rash, type: symptom, broader: [rash], review: unreviewed}
      - id: cold
        name: cold
        type: disorder
        lay: [n one, n two, n three, n four, n five, n six, n seven, n eight, n nine, Colds]
        review: unreviewed
      """;

  @TempDir private Path temp;
  private Understanding understanding;

  @BeforeEach
  void understand() throws IOException, BrokenVocabularyException {
    var lexicon = Files.writeString(temp.resolve("lexicon.yaml"), LEXICON);
    understanding =
        new Understanding(
            Vocabulary.of(Vocabulary.read(lexicon)),
            new ListedWords(
                "Gout is an arthropathy. n one n two n three n four n five n six n seven n eight",
                "n nine is a knife in the side"));
  }

  @Test
  void saysThatALongerNameIsMeant() {
    var not = notMeant("is heat stroke deadly").getFirst();

    assertThat(not.obstacle()).isEqualTo(Obstacle.LONGER_NAME);
    assertThat(not.mention().concept().id()).isEqualTo("stroke");
    assertThat(not.by()).isEqualTo("heat stroke");
  }

  @Test
  void saysWhichConditionOfAnAbbreviationIsNotMet() {
    assertThat(notMeant("as bad in the spine"))
        .extracting(NotMeant::obstacle)
        .contains(Obstacle.LETTER_CASE);
    assertThat(notMeant("is it AS or not"))
        .anySatisfy(
            it -> {
              assertThat(it.obstacle()).isEqualTo(Obstacle.CONTEXT);
              assertThat(it.by()).isEqualTo("spine");
            });
  }

  @Test
  void saysThatSmallWordsOnlySpellAName() {
    assertThat(notMeant("knife in sides"))
        .extracting(NotMeant::obstacle)
        .containsExactly(Obstacle.PIECES);
  }

  @Test
  void saysWhichNamesAreNeverAddedOrKeptApart() {
    assertThat(notAdded("ankylosing spondylitis"))
        .extracting(it -> it.name() + ": " + it.obstacle())
        .contains("poker back: NEVER_ADDED", "AS: CONDITIONAL");
    assertThat(notAdded("gout"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.obstacle()).isEqualTo(Obstacle.NOT_THE_SAME);
              assertThat(it.of().id()).isEqualTo("joint");
              assertThat(it.by()).contains("lexicon.yaml:");
            });
  }

  @Test
  void saysThatAClassIsTooWideForItsKinds() {
    assertThat(notAdded("rash"))
        .extracting(NotAdded::obstacle)
        .containsOnly(Obstacle.CLASS_TOO_WIDE)
        .hasSize(4);
    assertThat(notAdded("heat rash"))
        .extracting(NotAdded::obstacle)
        .containsExactly(Obstacle.ONE_WITHIN_THE_OTHER);
  }

  @Test
  void saysWhichNamesNoArticleHoldsAndWhichAreOneTooMany() {
    assertThat(notSearched("gout"))
        .extracting(it -> it.name().text() + ": " + it.cause())
        .containsExactly("arthropathia urica: IN_NO_ARTICLE");
    assertThat(notSearched("cold"))
        .extracting(it -> it.name().text() + ": " + it.cause())
        .contains("n nine: OVER_THE_LIMIT");
    assertThat(Cause.OVER_THE_LIMIT.reason()).contains("the 8 that");
  }

  @Test
  void saysWhatItCorrectsAndWhatItLeavesAlone() {
    var decisions = explain("strokee or gouty xqzvjkw \"strokee\"").decisions();

    assertThat(decisions)
        .contains(
            new Spelling("strokee", "stroke"),
            new Spelling("xqzvjkw", ""),
            new Quoted("\"strokee\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is heat stroke AS bad as a rash",
        "strokee, \"gout\" and a cold in the spine",
        "ankylosing spondylitis of poker back",
        "nothing known here",
      })
  void plansTheSameWithAndWithoutAListener(String question) {
    var quiet = QueryPlanner.plan(Question.of(question), understanding);

    assertThat(explain(question).plan()).isEqualTo(quiet);
  }

  @Test
  void takesEveryNameAsHeldWithoutArticles() throws Exception {
    var lexicon = Vocabulary.of(Vocabulary.read(temp.resolve("lexicon.yaml")));

    var explanation =
        Explanation.of(Question.of("gout"), new Understanding(lexicon, WordList.WITHOUT_ARTICLES));

    assertThat(explanation.plan().understood().getFirst().names())
        .extracting(name -> name.text())
        .containsExactly("arthropathia urica");
  }

  private Explanation explain(String question) {
    return Explanation.of(Question.of(question), understanding);
  }

  private java.util.List<NotMeant> notMeant(String question) {
    return passedOver(question)
        .filter(NotMeant.class::isInstance)
        .map(NotMeant.class::cast)
        .toList();
  }

  private java.util.List<NotAdded> notAdded(String question) {
    return passedOver(question)
        .filter(NotAdded.class::isInstance)
        .map(NotAdded.class::cast)
        .toList();
  }

  private java.util.List<NotSearched> notSearched(String question) {
    return explain(question).decisions().stream()
        .filter(NotSearched.class::isInstance)
        .map(NotSearched.class::cast)
        .toList();
  }

  private Stream<org.willowbark.vocabulary.Decision> passedOver(String question) {
    return explain(question).decisions().stream()
        .filter(PassedOver.class::isInstance)
        .map(it -> ((PassedOver) it).decision());
  }
}
