package org.willowbark.safety;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.vocabulary.Vocabulary;

/** Readers who ask in Spanish, without accents and with typing errors, as people type. */
final class SpanishQuestionsTest {
  private static final Notices NOTICES = Notices.bundled(Vocabulary::bundled);

  @Test
  void showsTheNoticeForEveryWayInWhichSomebodyInNeedAsks() throws IOException {
    var silent = new ArrayList<String>();
    Map<String, Integer> tried = new TreeMap<>();

    for (var line : lines("urgent-es.tsv")) {
      var fields = line.split("\t", -1);
      tried.merge(fields[0], 1, Integer::sum);
      if (!ids(fields[1], "es").contains(fields[0])) silent.add(line);
    }

    assertThat(silent).isEmpty();
    assertThat(tried).hasSize(11);
    assertThat(tried.values()).allMatch(count -> count >= 15);
  }

  @Test
  void staysSilentForOrdinaryQuestions() throws IOException {
    var questions = lines("ordinary-es.txt");
    var shown = new ArrayList<String>();
    for (var question : questions) {
      for (var because : NOTICES.because(question)) shown.add(question + " <- " + because.line());
      for (var id : ids(question, "es")) shown.add(question + " <- " + id);
    }

    assertThat(questions).hasSizeGreaterThanOrEqualTo(100);
    assertThat(shown).isEmpty();
  }

  @Test
  void staysSilentForOrdinaryEnglishQuestionsOnASpanishPage() throws IOException {
    var shown = lines("ordinary.txt").stream().filter(it -> !ids(it, "es").isEmpty()).toList();

    assertThat(shown).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dolor en el pecho, heart-attack",
    "quiero morir, suicide-and-self-harm",
    "se tomo muchas pastillas, overdose-and-poisoning",
    "no puedo respirar, breathing",
    "\u00bfEs un derrame cerebral? No puede hablar., stroke"
  })
  void knowsSpanishOnAnEnglishPageToo(String question, String id) {
    assertThat(ids(question, "en")).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "dolro en el pehco, heart-attack",
    "quiero morrir, suicide-and-self-harm",
    "se tom\u00f3 muchas pastilas, overdose-and-poisoning",
    "no puedo respriar, breathing",
    "menigitis creo, meningitis",
    "chest pian down my left arm, heart-attack"
  })
  void forgivesTypingErrorsOnASpanishPage(String question, String id) {
    assertThat(ids(question, "es")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quiero mor", "quiero suicid", "me quiero mat", "quitarme la vid"})
  void suggestsNothingForTheBeginningOfACrisis(String stem) {
    assertThat(NOTICES.isCrisisStem(stem)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dolor de esp", "quiero dor", "diabet", "vit"})
  void suggestsForOtherBeginnings(String stem) {
    assertThat(NOTICES.isCrisisStem(stem)).isFalse();
  }

  private static List<String> ids(String question, String language) {
    return NOTICES.of(question, language).stream().map(Notice::id).toList();
  }

  private static List<String> lines(String name) throws IOException {
    try (var stream = SpanishQuestionsTest.class.getResourceAsStream(name)) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), UTF_8).lines().filter(it -> !it.isBlank()).toList();
    }
  }
}
