package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static String said(String text, int markStart, int markEnd) {
    return TextBlock.of(text, markStart, markEnd).stream()
        .map(
            block ->
                (block.isList() ? "ul(" : "p(")
                    + block.lines().stream()
                        .map(
                            it ->
                                it.before()
                                    + (it.marked().isEmpty() ? "" : "[" + it.marked() + "]")
                                    + it.after())
                        .collect(Collectors.joining(","))
                    + ")")
        .collect(Collectors.joining(" "));
  }
}
