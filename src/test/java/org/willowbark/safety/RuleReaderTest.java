package org.willowbark.safety;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.willowbark.vocabulary.Vocabulary;

final class RuleReaderTest {
  private static final String RULE =
      """
      fillers: [a]
      groups:
        pain: [pain]
      notices:
        - id: own
          severity: urgent
          heading: Call {urgent}
          bullets: [Now.]
          source: {organisation: Us, title: Ours}
          written: 2026-01-01
          expires: 2027-01-01
          reviewed: not clinically reviewed
          when:
            - <pain>
      """;

  /** What is changed in a right rule, and where and how the message says so. */
  record Mistake(String right, String wrong, int line, String message) {}

  static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("severity: urgent", "severity: bad", 6, "crisis, emergency or urgent"),
          new Mistake("{urgent}", "{doctor}", 7, "nothing is known as {doctor}"),
          new Mistake("Call {urgent}", "\"Call {urgent\"", 7, "nothing is known as {urgent"),
          new Mistake("[Now.]", "[]", 8, "expects 1 to 5 texts, got 0"),
          new Mistake("[Now.]", "[a, b, c, d, e, f]", 8, "got 6"),
          new Mistake("[Now.]", "Now.", 8, "expected a list"),
          new Mistake(", title: Ours", "", 9, "lacks \"title:\""),
          new Mistake("written: 2026-01-01", "written: today", 10, "a date such as 2026-11-27"),
          new Mistake("expires: 2027-01-01", "expires: 2025-01-01", 11, "before it was written"),
          new Mistake("    reviewed: not clinically reviewed\n", "", 5, "lacks \"reviewed:\""),
          new Mistake("- <pain>", "- <ache>", 14, "no group <ache>; define it"),
          new Mistake("- <pain>", "- (<pain> a", 14, "\"(\" is not closed"),
          new Mistake("- <pain>", "- <pain> and", 14, "a part says nothing"),
          new Mistake("- <pain>", "- <pain> unless", 14, "nothing follows \"unless\""),
          new Mistake("- <pain>", "- concept:none-such", 14, "no concept \"none-such\""),
          new Mistake("- <pain>", "- type:pill", 14, "no type \"pill\""),
          new Mistake("- <pain>", "- drug:pill", 14, "before the colon stands"),
          new Mistake("- <pain>", "- <pain> ~x", 14, "\"~x\" expects a number"),
          new Mistake("- <pain>", "- well-known", 14, "\"well-known\" is no single word"),
          new Mistake("pain: [pain]", "pain: [<pain>]", 3, "the group <pain> holds itself"),
          new Mistake("when:", "where:", 13, "unknown key \"where\""),
          new Mistake("notices:", "\tnotices:", 4, "not valid YAML"));

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void namesTheLineOfAMistakeAndHowToMendIt(Mistake mistake) {
    var reader = new RuleReader(Contacts.NEUTRAL);
    var text = RULE.replace(mistake.right, mistake.wrong);
    var lexicon = Vocabulary.bundled();

    assertThatExceptionOfType(BrokenRulesException.class)
        .isThrownBy(
            () -> {
              reader.read("own.yaml", new StringReader(text));
              RuleBook.of(reader, SafetySettings.USUAL, lexicon, lexicon);
            })
        .withMessageStartingWith("own.yaml:" + mistake.line + ": ")
        .withMessageContaining(mistake.message);
  }
}
