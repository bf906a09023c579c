package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.query.Question.Mode;
import org.willowbark.query.Question.Wording;
import org.willowbark.vocabulary.Expansion;
import org.willowbark.vocabulary.Vocabulary;

final class QueryPlannerTest {
  private static final Understanding UNDERSTANDING =
      new Understanding(
          Vocabulary.bundled(),
          new ListedWords(
              "A herniated disc, or lumbar disc herniation, may press on a nerve.",
              "Sciatica is pain in the leg. Ask a doctor about exercise and walking."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What can I do about a stiff toe?        | stiff toe",
        "how do I know what causes a stiff toe   | stiff toe",
        "what is the best doctor                 | best doctor",
        "what is it?                             | what is it",
        "DOES IT HURT                            | HURT",
        "?!                                      | ''",
      })
  void scoresTheWordsThatSayWhatAQuestionIsAbout(String typed, String scored) {
    var plan = plan(typed, Wording.TYPED);

    assertThat(plan.words()).hasToString("(words \"" + scored + "\")");
  }

  @ParameterizedTest
  @CsvSource({
    "sciatica side effects, sciatica",
    "what are the side effects, side effects",
  })
  void leavesWhatIsAskedToTheIntent(String typed, String scored) {
    var words = plan(typed, Wording.UNDERSTOOD).words();

    assertThat(words.toString()).startsWith("(words \"" + scored + "\"");
  }

  @Test
  void printsTheOtherNamesWithTheirWeights() {
    var plan = plan("what helps a slipped disc", Wording.UNDERSTOOD);

    assertThat(plan.toString())
        .matches(
            "\\(plan \\(words \"helps slipped disc\"( \\((or|and) \"[^\"]+\" 0\\.\\d+\\))+\\) \\(asks treatment\\)\\)")
        .contains("(or \"herniated disc\" 0.9)");
  }

  @Test
  void searchesOnlyForNamesThatSomeArticleUses() {
    var plan = plan("slipped disc", Wording.UNDERSTOOD);

    var names = plan.understood().getFirst().names().stream().map(Expansion::text);

    assertThat(names)
        .contains("herniated disc")
        .allSatisfy(name -> assertThat(name).containsAnyOf("herniated disc", "disc herniation"));
  }

  @Test
  void takesADescriptionAsEvidenceBesideItsWordsAndANameInTheirPlace() {
    var described = plan("shooting pain down the leg", Wording.UNDERSTOOD);
    var named = plan("slipped disc", Wording.UNDERSTOOD);

    assertThat(described.toString()).contains("(and \"sciatica\" ");
    assertThat(named.words().paths())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path.reading()).isEqualTo(Retrieval.Reading.INSTEAD));
  }

  @Test
  void tellsWhichWordsItUnderstood() {
    var plan = plan("Is my Slipped Disks to blame?", Wording.UNDERSTOOD);

    assertThat(plan.understood()).isNotEmpty();
    assertThat(plan.matched(plan.understood().getFirst())).isEqualTo("Slipped Disks");
  }

  @ParameterizedTest
  @CsvSource({
    "UNDERSTOOD, sliped disc,  slipped disc, true",
    "AS_SPELLED, sliped disc,  sliped disc,  false",
    "AS_SPELLED, slipped disc, slipped disc, true",
    "TYPED,      sliped disc,  sliped disc,  false",
    "TYPED,      slipped disc, slipped disc, false",
  })
  void readsTheWordsAsFreelyAsTheAskerWants(
      Wording wording, String typed, String searched, boolean isUnderstood) {
    var plan = plan(typed, wording);

    assertThat(plan.searched()).isEqualTo(searched);
    assertThat(plan.isCorrected()).isEqualTo(!searched.equals(typed));
    assertThat(plan.toString().contains("herniated disc")).isEqualTo(isUnderstood);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"slipped disc\"',               false",
    "'\u201cslipped disc\u201d',       false",
    "'back \"slipped\" disc',          false",
    "'\"back\" slipped disc \"pain\"', true",
    "'5\" slipped disc',               true",
  })
  void takesWordsInQuotationMarksAsTheyStand(String typed, boolean isUnderstood) {
    var plan = plan(typed, Wording.UNDERSTOOD);

    assertThat(plan.toString().contains("herniated disc")).isEqualTo(isUnderstood);
  }

  @Test
  void correctsNoWordInQuotationMarks() {
    var plan = plan("siatica or \"siatica\" or siatica", Wording.UNDERSTOOD);

    assertThat(plan.searched()).isEqualTo("sciatica or \"siatica\" or sciatica");
  }

  @Test
  void scoresTheFirstWordsOfALongMessageOnly() {
    var message = IntStream.range(0, 300).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));

    var plan = plan(message, Wording.UNDERSTOOD);

    assertThat(plan.words().scored()).hasSize(QueryPlanner.SCORED_WORDS_MAX);
    assertThat(plan.toString()).startsWith("(plan (words \"x0 x1 ").endsWith(" x63\"))");
  }

  @Test
  void putsEachPathBesideTheStretchThatNamesIt() {
    var plan = plan("my own slipped disc", Wording.UNDERSTOOD);

    assertThat(plan.words().paths())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path.beside()).isEqualTo(new Span(7, 19)));
  }

  private static QueryPlan plan(String text, Wording wording) {
    return QueryPlanner.plan(new Question(text, Mode.WORDS, wording), UNDERSTANDING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slipped disc or IBS | slipped disc or IBS, herniated disc, irritable bowel syndrome",
        "herniated disc      | herniated disc",
      })
  void letsTheModelReadTheNamesOfWhatIsSaidInOtherWords(String typed, String read) {
    assertThat(readFor(typed)).isEqualTo(read);
  }

  @Test
  void namesNothingInALongMessage() {
    var message = "Is it IBS" + " and my sister says that this is all nothing".repeat(3);

    assertThat(readFor(message)).isEqualTo(message);
  }

  @Test
  void letsTheModelReadTheBeginningAndTheEndOfALongMessage() {
    var message =
        IntStream.range(0, 100).mapToObj(i -> "x" + i).collect(Collectors.joining(", ")) + "?";

    assertThat(readFor(message)).startsWith("x0, x1, ").contains("x31 x68").endsWith(" x99?");
  }

  private static String readFor(String typed) {
    var question = new Question(typed, Mode.HYBRID, Wording.UNDERSTOOD);
    return QueryPlanner.plan(question, UNDERSTANDING).meaning().orElseThrow().whole();
  }
}
