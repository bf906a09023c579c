package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.article.SectionKind;
import org.willowbark.vocabulary.Vocabulary;

final class IntentTest {
  private static final Understanding UNDERSTANDING =
      new Understanding(Vocabulary.bundled(), new ListedWords("Gout and sciatica."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how is gout treated                                             | TREATMENT",
        "what causes sciatica                                            | CAUSES",
        "signs of gout                                                   | SYMPTOMS",
        "when should I see a doctor about sciatica                       | WHEN_TO_GET_HELP",
        "I had surgery on my back. The scar is fine. What causes gout?   | CAUSES",
        "metformin side effects                                          | SIDE_EFFECTS",
        "gout surgery                                                    | TREATMENT",
        "surgery                                                         | OTHER",
        "sciatica                                                        | OTHER",
        "my toe hurts                                                    | OTHER",
      })
  void tellsWhatIsAskedAboutASubject(String question, SectionKind asked) {
    var plan = QueryPlanner.plan(Question.of(question), UNDERSTANDING);

    assertThat(plan.intent()).isEqualTo(asked);
  }
}
