package org.willowbark.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public final class SentencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gout hurts. | It comes at night.",
        "Does it hurt? | See Dr. Smith today.",
        "Wait! | Then rest.",
        "The discs L4-L5. | They wear.",
        "Take 1.5 to 2.5 liters a day. | More is no better.",
        "Painkillers, e.g. Tylenol, may help. | Ask first.",
        "Other joints, i.e. The small ones (cf. Fig. 3), ache too. | Rest them.",
        "Written by J. Smith and Prof. Lee at St. Mary. | It is short.",
        "It may last approx. 12 weeks. | Then it goes.",
        "Call 911. | Wait for help.",
        "She said: \"It hurts.\" | Then she slept.",
        "no capital follows. so this is one sentence.",
        "One sentence only",
      })
  void endsSentencesWhereAReaderWould(String marked) {
    var text = marked.replace(" | ", " ");

    var sentences = sentences(text);

    assertThat(sentences).containsExactly(marked.split(" \\| "));
  }

  @Test
  void coversTheWholeTextWithTrailingSpaceInTheSentenceBefore() {
    var text = "  One here.   Two there.  ";

    var ends = Sentences.ends(text);

    assertThat(ends).isSorted().doesNotHaveDuplicates().endsWith(text.length());
    assertThat(text.substring(0, ends.getFirst())).isEqualTo("  One here.   ");
  }

  @Test
  void findsNoSentenceInNothing() {
    assertThat(Sentences.ends("")).isEmpty();
  }

  private static List<String> sentences(String text) {
    var sentences = new ArrayList<String>();
    int start = 0;
    for (int end : Sentences.ends(text)) {
      sentences.add(text.substring(start, end).strip());
      start = end;
    }
    return sentences;
  }
}
