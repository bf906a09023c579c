package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FacetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Back & Spine        | back-spine
          back-and-spine      | back-and-spine
          Women's health      | womens-health
          Women’s health       | womens-health
          Niños y  bebés      | ninos-y-bebes
          Болезни сердца      | болезни-сердца
          -- (a/b) --         | a-b
          <script>            | script
          ?!                  | ''
          """)
  void writesANameAsACode(String name, String code) {
    assertThat(Facet.code(name)).isEqualTo(code);
    assertThat(Facet.code(code)).isEqualTo(code);
  }

  @Test
  void keepsACodeShort() {
    assertThat(Facet.code("word ".repeat(200))).hasSizeBetween(70, Facet.CODE_LENGTH_MAX_CHARS);
  }

  @ParameterizedTest
  @CsvSource({"back-and-spine, Back and spine", "NHS, NHS", "Mayo Clinic, Mayo Clinic", "'', ''"})
  void showsANameAsItsPublisherWritesIt(String name, String label) {
    assertThat(Facet.label(name)).isEqualTo(label);
  }

  @Test
  void refusesAFixedCodeThatThereIsNotAndNamesThoseThatThereAre() {
    assertThatThrownBy(() -> Filter.of(Facet.REVIEWED_WITHIN, "4-years"))
        .isInstanceOf(UnknownCodeException.class)
        .hasMessage("reviewed_within must be one of 1-year, 2-years, 3-years, 5-years");
    assertThatThrownBy(() -> Filter.of(Facet.SECTION_TYPE, "other"))
        .hasMessageContaining("what-it-is, causes, symptoms");
  }

  @Test
  void refusesMoreCodesThanAnybodyChooses() {
    var many = IntStream.range(0, 51).mapToObj(i -> "t" + i).collect(Collectors.toSet());

    assertThatThrownBy(() -> new Filter(Map.of(Facet.TOPIC, many)))
        .hasMessage("topic may be given up to 50 times, got 51");
    assertThatThrownBy(() -> Filter.of(Facet.REVIEWED_WITHIN, "1-year", "2-years"))
        .hasMessage("reviewed_within may be given once");
  }

  @Test
  void takesAFacetWithoutCodesForNone() {
    assertThat(new Filter(Map.of(Facet.TOPIC, Set.of()))).isEqualTo(Filter.NONE);
    assertThat(Filter.of(Facet.TOPIC, "neck").with(Facet.TOPIC, List.of())).isEqualTo(Filter.NONE);
  }

  @Test
  void printsOnOneLine() {
    assertThat(Filter.of(Facet.TOPIC, "neck", "back").with(Facet.AUDIENCE, List.of("parents")))
        .hasToString("(filter (topic back|neck) (audience parents))");
  }

  @Test
  void namesOnlySoManyOfManyCodes() {
    var many = IntStream.range(0, 100).mapToObj(i -> "t" + i).toList();

    assertThat(new UnknownCodeException(Facet.TOPIC, many))
        .hasMessageStartingWith("topic must be one of t0, t1, ")
        .hasMessageEndingWith(", t59 and 40 more");
  }
}
