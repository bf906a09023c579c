package org.willowbark.safety;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.vocabulary.Vocabulary;

final class NoticesTest {
  private static final Notices NOTICES = Notices.bundled(Vocabulary::bundled);

  @TempDir private Path folder;

  @Test
  void showsTheNoticeForEveryWayInWhichSomebodyInNeedAsks() throws IOException {
    var silent = new ArrayList<String>();

    for (var line : lines("urgent.tsv")) {
      var fields = line.split("\t", -1);
      if (!ids(fields[1]).contains(fields[0])) silent.add(line);
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void isTriedWithTwentyQuestionsForEachNotice() throws IOException {
    Map<String, Integer> tried = new TreeMap<>();
    for (var line : lines("urgent.tsv"))
      tried.merge(line.substring(0, line.indexOf('\t')), 1, Integer::sum);

    assertThat(tried).hasSize(NOTICES.all().size());
    assertThat(tried.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(20));
  }

  @Test
  void staysSilentForOrdinaryQuestions() throws IOException {
    var questions = lines("ordinary.txt");
    var shown = questions.stream().filter(question -> !ids(question).isEmpty()).toList();

    assertThat(questions).hasSizeGreaterThan(300);
    assertThat(shown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no numbness but cant hold my wee with bad back",
        "back pain without numbness between my legs",
        "im not suicidal but i want to end my life",
        "no chest pain"
      })
  void takesNothingBackForANegation(String question) {
    assertThat(NOTICES.of(question)).isNotEmpty();
  }

  @Test
  void putsTheMostSevereFirst() {
    var severities =
        NOTICES.of("i want to die and i took 30 paracetamol and have stomach agony").stream()
            .map(Notice::severity)
            .toList();

    assertThat(severities).isSorted().startsWith(Severity.CRISIS, Severity.EMERGENCY);
  }

  @Test
  void readsAnEmergencyOutOfALongMessage() {
    var message =
        "Hello. "
            + "I like walking in the hills with my friends. ".repeat(40)
            + "Now one side of my face droops.";

    assertThat(ids(message)).contains("stroke");
  }

  @Test
  void joinsNothingAcrossALongMessage() {
    var message =
        "My chest is hairy. " + "I like walking in the hills. ".repeat(20) + "My knee hurts.";

    assertThat(NOTICES.of(message)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "\u0000", "\ud83d", "((((((", "<b>", "~9", "|"})
  void survivesAnyText(String text) {
    assertThat(NOTICES.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suic",
        "suicid",
        "siuc",
        "kill mys",
        "i want to di",
        "how to hang mys",
        "self har",
        "i want to die",
        "overd",
        "aspirin overdos",
        "sobredosis de past"
      })
  void knowsTheBeginningOfACrisis(String stem) {
    assertThat(NOTICES.isCrisisStem(stem)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "su",
        "sui",
        "sunb",
        "kidn",
        "back pa",
        "want to lose wei",
        "diab",
        "cut",
        "overa",
        "corti",
        "substance abuse"
      })
  void suggestsForOtherBeginnings(String stem) {
    assertThat(NOTICES.isCrisisStem(stem)).isFalse();
  }

  @Test
  void fillsInThePublishersNumbersHelplinesFirst() throws Exception {
    var contacts =
        new Contacts(
            "GB",
            "999",
            "NHS 111",
            List.of(new Helpline("Samaritans", "116 123", "")),
            "NPIS",
            "Refuge");
    var notices = read(new SafetySettings(contacts, List.of(), java.util.Set.of()));

    assertThat(notices.of("am i having a stroke").getFirst().heading()).startsWith("Call 999 now");
    var crisis = notices.of("suicidal").getFirst();
    assertThat(crisis.heading()).contains("Samaritans on 116 123");
    assertThat(crisis.bullets()).first().isEqualTo("Samaritans: call 116 123");
  }

  @Test
  void namesNoNumberThatThePublisherDidNotGive() {
    assertThat(NOTICES.all())
        .allSatisfy(
            notice -> {
              assertThat(notice.heading()).doesNotContain("{").doesNotContainPattern("\\d{3}");
              assertThat(notice.bullets()).hasSizeBetween(1, 5);
              assertThat(notice.bullets()).noneMatch(bullet -> bullet.contains("{"));
            });
  }

  @Test
  void switchesARuleOffByItsId() throws Exception {
    var notices = read(new SafetySettings(Contacts.NEUTRAL, List.of(), java.util.Set.of("stroke")));

    assertThat(notices.of("face drooping on one side")).isEmpty();
    assertThat(notices.all()).noneMatch(notice -> notice.id().equals("stroke"));
  }

  @Test
  void refusesToSwitchOffWhatIsNotThere() {
    var settings = new SafetySettings(Contacts.NEUTRAL, List.of(), java.util.Set.of("strok"));

    assertThatExceptionOfType(BrokenRulesException.class)
        .isThrownBy(() -> read(settings))
        .withMessageContaining("no rule \"strok\"");
  }

  @Test
  void laysThePublishersRulesOverItsOwn() throws Exception {
    var file = folder.resolve("own.yaml");
    Files.writeString(
        file,
        """
        groups:
          cave: [cave, pothole]
        notices:
          - id: stroke
            severity: emergency
            region: FR
            heading: Call {emergency}
            bullets: [Wait for help.]
            source: {organisation: Us, title: Ours}
            written: 2020-01-01
            expires: 2021-01-01
            reviewed: A. Nurse
            when: [stroke]
          - id: caves
            severity: urgent
            heading: Come out
            bullets: [Now.]
            source: {organisation: Us, title: Ours}
            written: 2020-01-01
            expires: 2090-01-01
            reviewed: A. Nurse
            when: ["(lost <cave>) unless film"]
        """,
        UTF_8);
    var settings = new SafetySettings(Contacts.NEUTRAL, List.of(folder), java.util.Set.of());

    var notices = read(settings);

    assertThat(notices.of("lost in a cvae").stream().map(Notice::heading))
        .containsExactly("Come out");
    assertThat(notices.of("lost in a cave, a film")).isEmpty();
    // The rule of another region took the place of ours and is not in force here.
    assertThat(notices.of("am i having a stroke")).isEmpty();
    var caves = notices.of("lost cave").getFirst();
    assertThat(caves.needs(LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(caves.needs(LocalDate.of(2091, 1, 1))).containsExactly("expired on 2090-01-01");
  }

  @Test
  void saysWhichLineOfARuleFired() {
    var because = NOTICES.because("thunderclap headache").getFirst();

    assertThat(because.line()).startsWith("notices/emergencies.yaml:").contains("thunderclap");
  }

  private static List<String> ids(String question) {
    return NOTICES.of(question).stream().map(Notice::id).toList();
  }

  private static Notices read(SafetySettings settings) throws IOException, BrokenRulesException {
    return Notices.read(settings, Vocabulary::bundled);
  }

  private static List<String> lines(String name) throws IOException {
    try (var stream = NoticesTest.class.getResourceAsStream(name)) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), UTF_8).lines().filter(it -> !it.isBlank()).toList();
    }
  }
}
