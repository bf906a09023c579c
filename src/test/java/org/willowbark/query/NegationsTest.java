package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.query.Question.Mode;
import org.willowbark.query.Question.Wording;
import org.willowbark.vocabulary.Vocabulary;

final class NegationsTest {
  private static final Understanding UNDERSTANDING =
      new Understanding(
          Vocabulary.bundled(),
          new ListedWords("Back pain, leg pain, sciatica, fever, a rash, a cough, gout, surgery."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "back pain without leg pain             | leg pain | back pain",
        "cough but no fever                     | fever    | cough",
        "rash without any fever in a child      | fever    | rash child",
        "is it sciatica and not gout            | gout     | sciatica",
      })
  void tellsWhatAQuestionIsNotAbout(String question, String negated, String scored) {
    var plan = plan(Question.of(question));

    assertThat(plan.negated()).extracting(Negation::text).containsExactly(negated);
    assertThat(plan.words().toString()).startsWith("(words \"" + scored + "\"");
    assertThat(plan.understood()).noneMatch(it -> plan.matched(it).equals(negated)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no fever",
        "living without a spleen",
        "why do I have no appetite",
        "can not sleep because of back pain",
        "back pain does not go away",
        "back pain with leg pain",
      })
  void leavesAloneWhatMayBeMeant(String question) {
    assertThat(plan(Question.of(question)).negated()).isEmpty();
  }

  @Test
  void asksForTheMeaningOfTheRestAlone() {
    var plan = plan(Question.of("back pain without leg pain"));

    assertThat(plan.meaning().orElseThrow().whole().strip()).isEqualTo("back pain");
  }

  @Test
  void heedsNoNegationIfSoAsked() {
    var question =
        new Question("back pain without leg pain", Mode.WORDS, Wording.UNDERSTOOD, false);

    assertThat(plan(question).negated()).isEqualTo(List.of());
  }

  private static QueryPlan plan(Question question) {
    return QueryPlanner.plan(question, UNDERSTANDING);
  }
}
