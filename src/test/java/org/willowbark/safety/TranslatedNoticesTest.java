package org.willowbark.safety;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.vocabulary.Vocabulary;

final class TranslatedNoticesTest {
  private static final Notices NOTICES = Notices.bundled(Vocabulary::bundled);

  private static final String OWN =
      """
      notices:
        - id: caves
          severity: urgent
          heading: Call {emergency}
          bullets: [Wait for help.]
          fr:
            heading: Appelez {emergency}
            bullets: [Attendez les secours.]
          source: {organisation: Us, title: Ours}
          written: 2020-01-01
          expires: 2090-01-01
          reviewed: A. Nurse
          when: [lost cave]
      """;

  @TempDir private Path folder;

  @Test
  void saysEveryNoticeOfOursInSpanish() {
    assertThat(NOTICES.all()).hasSize(27);
    assertThat(NOTICES.all())
        .allSatisfy(
            notice -> {
              var spanish = notice.in("es");
              assertThat(spanish.language()).isEqualTo("es");
              assertThat(spanish.heading()).isNotEqualTo(notice.heading()).doesNotContain("{");
              assertThat(spanish.bullets())
                  .hasSameSizeAs(notice.bullets())
                  .doesNotContainAnyElementsOf(notice.bullets())
                  .noneMatch(bullet -> bullet.contains("{"))
                  .noneMatch(bullet -> bullet.contains("number") || bullet.contains("helpline"));
              assertThat(spanish.id()).isEqualTo(notice.id());
              assertThat(spanish.severity()).isEqualTo(notice.severity());
            });
  }

  @Test
  void namesNoNumberInSpanishThatThePublisherDidNotGive() {
    assertThat(NOTICES.all())
        .allSatisfy(
            notice -> assertThat(notice.in("es").heading()).doesNotContainPattern("\\d{3}"));
  }

  @Test
  void fillsThePublishersNumbersIntoSpanishSentences() throws Exception {
    var contacts =
        new Contacts(
            "ES",
            "112",
            Contacts.NEUTRAL.urgent(),
            List.of(new Helpline("L\u00ednea 024", "024", "escriba HOLA al 024")),
            Contacts.NEUTRAL.poisons(),
            "016");
    var notices = read(contacts);

    var crisis = notices.of("i want to die", "es-MX").getFirst();
    var stroke = notices.of("face drooping", "es").getFirst();

    assertThat(crisis.heading())
        .isEqualTo(
            "Contacte ahora con L\u00ednea 024 en el 024 y llame al 112 si est\u00e1 en peligro");
    assertThat(crisis.bullets())
        .first()
        .isEqualTo("L\u00ednea 024: llame al 024, o escriba HOLA al 024");
    assertThat(stroke.heading()).startsWith("Llame ahora al 112 si");
    assertThat(notices.all().stream().flatMap(it -> it.in("es").bullets().stream()))
        .anyMatch(bullet -> bullet.contains("un m\u00e9dico o un servicio de urgencias"))
        .anyMatch(bullet -> bullet.contains("contacte con 016"));
  }

  @Test
  void leavesWhatNobodyHasTranslatedInItsOwnLanguageAndSaysSo() throws Exception {
    Files.writeString(folder.resolve("own.yaml"), OWN, UTF_8);
    var notices = read(Contacts.NEUTRAL);

    var spanish = notices.of("lost in a cave", "es").getFirst();
    var french = notices.of("lost in a cave", "fr-CA").getFirst();

    assertThat(spanish.language()).isEqualTo("en");
    assertThat(spanish.heading()).isEqualTo("Call your local emergency number");
    assertThat(french.language()).isEqualTo("fr");
    assertThat(french.bullets()).containsExactly("Attendez les secours.");
  }

  @Test
  void refusesATranslationOfAnotherLength() throws Exception {
    Files.writeString(
        folder.resolve("own.yaml"), OWN.replace("[Attendez les secours.]", "[Un, Deux]"), UTF_8);

    assertThatExceptionOfType(BrokenRulesException.class)
        .isThrownBy(() -> read(Contacts.NEUTRAL))
        .withMessageContaining("own.yaml:7: has 2 bullets where the notice has 1");
  }

  @Test
  void takesLinesInALanguageOfThePublishersOwn() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), OWN, UTF_8);
    Files.writeString(
        folder.resolve("b.yaml"),
        "language: fr\nfillers: [dans, une]\ntriggers:\n  caves: [(perdu grotte)]\n",
        UTF_8);
    var notices = read(Contacts.NEUTRAL);

    assertThat(notices.of("perdu dans une grotte", "fr").getFirst().heading())
        .isEqualTo("Appelez your local emergency number");
    assertThat(notices.of("perdu dans une grotte", "en")).hasSize(1);
    assertThat(notices.of("perdu dans une valise", "fr")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "triggers: {cavez: [lost]} | own.yaml:1: there is no rule \"cavez\"",
        "triggers: {stroke: lost} | own.yaml:1: expected a list",
        "language: French | own.yaml:1: \"language:\" is two small letters"
      })
  void namesTheLineOfAMistakeInAnotherLanguage(String text, String message) throws Exception {
    Files.writeString(folder.resolve("own.yaml"), text, UTF_8);

    assertThatExceptionOfType(BrokenRulesException.class)
        .isThrownBy(() -> read(Contacts.NEUTRAL))
        .withMessageContaining(message);
  }

  private Notices read(Contacts contacts) throws Exception {
    return Notices.read(
        new SafetySettings(contacts, List.of(folder), Set.of()), Vocabulary::bundled);
  }
}
