package org.willowbark.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SectionKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is it?                          | WHAT_IT_IS
          How many people are affected?        | WHAT_IT_IS
          Causes and who gets it               | CAUSES
          Is it inherited?                     | CAUSES
          Signs and symptoms                   | SYMPTOMS
          What it feels like                   | SYMPTOMS
          HOW IS IT DIAGNOSED                  | TESTS
          Exams and Tests                      | TESTS
          What is the treatment?               | TREATMENT
          Treatment without surgery            | TREATMENT
          What you can do yourself             | SELF_CARE
          Living with it                       | SELF_CARE
          Outlook (Prognosis)                  | OUTLOOK
          How long it lasts and complications  | OUTLOOK
          Vaccination                          | PREVENTION
          Side effects of treatment            | SIDE_EFFECTS
          When to Contact a Medical Professional | WHEN_TO_GET_HELP
          Call emergency services now          | WHEN_TO_GET_HELP
          ¿Qué es?                             | WHAT_IT_IS
          Cuándo contactar a un médico         | WHEN_TO_GET_HELP
          Síntomas                             | SYMPTOMS
          Stroke or TIA: how they differ       | OTHER
          ?!                                   | OTHER
          """)
  void tellsWhatASectionIsAboutByItsHeading(String heading, SectionKind kind) {
    assertThat(SectionKind.of(heading)).isEqualTo(kind);
  }

  @Test
  void readsTheHeadingAboveWhereTheNearestDoesNotTell() {
    assertThat(kindIn("Atrial fibrillation", "Treatment", "Controlling rate and rhythm"))
        .isEqualTo(SectionKind.TREATMENT);
    assertThat(kindIn("Atrial fibrillation", "Treatment", "Preventing stroke"))
        .isEqualTo(SectionKind.PREVENTION);
  }

  @Test
  void takesTheLeadOfAnArticleForWhatItsSubjectIs() {
    assertThat(kindIn("Side effects of statins")).isEqualTo(SectionKind.WHAT_IT_IS);
  }

  @Test
  void takesATextWithoutHeadingsForWhatItsTitleSays() {
    var section = new Section("a#1", List.of(), "", "Statins rarely harm.");
    var passage = new Passage(new PassageId("a", "k"), "a#1", List.of(), "", "", "Statins", 0, 7);

    assertThat(
            Stream.of("Side effects of statins", "Statins", "What is a statin?")
                .map(title -> new Article("a", title, About.NOTHING, List.of(section)))
                .map(article -> SectionKind.of(article, passage)))
        .containsExactly(SectionKind.SIDE_EFFECTS, SectionKind.OTHER, SectionKind.OTHER);
  }

  @Test
  void isNotMisledByANameInTheHeading() {
    assertThat(kindIn("Pain medicines", "What are the side effects of pain medicines?"))
        .isEqualTo(SectionKind.SIDE_EFFECTS);
    assertThat(kindIn("Drug rash", "How drug rash looks", "Drug rash: causes"))
        .isEqualTo(SectionKind.CAUSES);
  }

  @Test
  void hasACodeForEachKind() {
    for (var kind : SectionKind.values())
      assertThat(SectionKind.ofCode(kind.code())).contains(kind);
    assertThat(SectionKind.ofCode("Treatment")).isEmpty();
  }

  private static SectionKind kindIn(String title, String... path) {
    var lead = new Section("a#1", List.of(), "", "The lead.");
    var section = new Section("a#2", List.of(path), "", "The text.");
    var article = new Article("a", title, About.NOTHING, List.of(lead, section));
    return SectionKind.of(
        article,
        new Passage(new PassageId("a", "k"), "a#2", List.of(path), "", "", "The text.", 11, 20));
  }
}
