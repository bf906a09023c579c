package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextWordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A sore  throat, again! | a sore throat again",
        "L5-S1 and B12          | l5 s1 and b12",
        "Crohn's disease        | crohn disease",
        "Crohn\u2019s           | crohn",
        "the parents' worry     | the parent worry",
        "can't don\u2019t       | cant dont",
        "O'Brien's O'Brien      | obrien obrien",
        "L'Hermitte's sign      | lhermitte sign",
        "M\u00e9ni\u00e8re's    | meniere",
        "Me\u0301nie\u0300re    | meniere",
        "'quoted'               | quoted",
        "A&E 38.5\u00b0C        | a e 38 5 c",
        "tumours OEDEMA         | tumor edema",
      })
  void findsTheFormsThatWordsAreComparedBy(String text, String forms) {
    var words = TextWord.of(text);

    assertThat(words).extracting(TextWord::form).isEqualTo(Arrays.asList(forms.split(" ")));
  }

  @Test
  void saysWhereEachWordStandsAsItWasTyped() {
    var text = "\u00bfM\u00e9ni\u00e8re's \ud83e\uddb6 foot?";

    var words = TextWord.of(text);

    assertThat(words).extracting(TextWord::raw).isEqualTo(List.of("M\u00e9ni\u00e8re's", "foot"));
    assertThat(words)
        .allSatisfy(
            word -> assertThat(text.substring(word.start(), word.end())).isEqualTo(word.raw()));
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "?!", "'...'", "\ud83d\ude00"})
  void findsNoWordsWhereThereAreNone(String text) {
    assertThat(TextWord.of(text)).isEmpty();
  }
}
