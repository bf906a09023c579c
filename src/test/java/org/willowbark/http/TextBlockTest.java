package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.http.TextBlock.Stretch;

final class TextBlockTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One.\\n\\nTwo. | p(One.) p(Two.)",
        "Lead:\\n- one\\n- two\\nAfter. | p(Lead:) ul(one,two) p(After.)",
        "- one\\n\\n- two | ul(one) ul(two)",
        "One\\ntwo | p(One,two)",
        "\\n\\n | ''",
        "-dash and - dash | p(-dash and - dash)"
      })
  void partsATextIntoParagraphsAndLists(String text, String blocks) {
    assertThat(said(text.replace("\\n", "\n"), 0, 0)).isEqualTo(blocks);
  }

  @Test
  void marksAPassageAcrossParagraphsAndLists() {
    var text = "One. Two.\n\nThree:\n- four\n- five";

    int start = text.indexOf("Two");
    int end = text.indexOf("five");

    assertThat(said(text, start, end)).isEqualTo("p(One. [Two.]) p([Three:]) ul([four],five)");
  }

  @Test
  void marksNothingOfAPassageElsewhere() {
    assertThat(said("One.", -50, -10)).isEqualTo("p(One.)");
    assertThat(said("One.", 50, 100)).isEqualTo("p(One.)");
  }

  @Test
  void marksAllOfATextInsideAPassage() {
    assertThat(said("One.\n- two", -5, 100)).isEqualTo("p([One.]) ul([two])");
  }

  @Test
  void marksTheSentenceThatAnswersAboveTheRestOfItsPassage() {
    var text = "One. Two. Three. Four.";

    var blocks = TextBlock.of(text, new Stretch(5, 17), new Stretch(10, 16));

    assertThat(said(blocks)).isEqualTo("p(One. [Two. ][!Three.][ ]Four.)");
  }

  @Test
  void marksNoAnswerOutsideOfThePassage() {
    var blocks = TextBlock.of("One. Two.", new Stretch(5, 9), new Stretch(0, 4));

    assertThat(said(blocks)).isEqualTo("p(One. [Two.])");
  }

  private static String said(String text, int markStart, int markEnd) {
    return said(TextBlock.of(text, new Stretch(markStart, markEnd), Stretch.NOTHING));
  }

  private static String said(List<TextBlock> blocks) {
    return blocks.stream()
        .map(
            block ->
                (block.isList() ? "ul(" : "p(")
                    + block.lines().stream()
                        .map(TextBlockTest::said)
                        .collect(Collectors.joining(","))
                    + ")")
        .collect(Collectors.joining(" "));
  }

  private static String said(TextBlock.Line line) {
    return line.pieces().stream()
        .map(
            piece ->
                switch (piece.mark()) {
                  case NONE -> piece.text();
                  case PASSAGE -> "[" + piece.text() + "]";
                  case ANSWER -> "[!" + piece.text() + "]";
                })
        .collect(Collectors.joining());
  }
}
