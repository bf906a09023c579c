package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.willowbark.article.PassageId;
import org.willowbark.article.SectionKind;
import org.willowbark.article.TextSketch;
import org.willowbark.index.Hit;

final class ResultGroupTest {
  private static final String TEMPLATE =
      "Doctors may ask for a blood test, a scan of the joint and a sample of the fluid in it, and"
          + " send you to a specialist if these leave any doubt. Most people who may have %s hear"
          + " the results of all their tests within two weeks of the first visit to the clinic.";

  @Test
  void putsThePassagesOfAnArticleTogether() {
    var groups =
        ResultGroup.of(
            List.of(
                hit("gout", "Gout", "One thing."),
                hit("flu", "Flu", "Two."),
                hit("gout", "Gout", "Three.")));

    assertThat(groups)
        .extracting(it -> it.best().passage().article())
        .containsExactly("gout", "flu");
    assertThat(groups.getFirst().hits()).hasSize(2);
  }

  @Test
  void foldsAnArticleThatSaysTheSameUnderTheBetterOne() {
    var groups =
        ResultGroup.of(
            List.of(
                hit("a", "Gout", TEMPLATE.formatted("gout")),
                hit("b", "Uric acid arthritis", TEMPLATE.formatted("gout")),
                hit("c", "Gout: the basics", TEMPLATE.formatted("gout").replace("two", "three"))));

    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().copies())
        .extracting(it -> it.passage().article())
        .containsExactly("b", "c");
  }

  @Test
  void keepsArticlesApartThatShareASentenceOnDifferentDiseases() {
    var groups =
        ResultGroup.of(
            List.of(
                hit("a", "Gout", TEMPLATE.formatted("gout")),
                hit("b", "Pseudogout", TEMPLATE.formatted("pseudogout"))));

    assertThat(groups).hasSize(2);
  }

  @Test
  void leadsWithTheSectionOnWhatIsAskedIfThatFitsNearlyAsWell() {
    var group =
        ResultGroup.of(
                List.of(
                    told(SectionKind.SYMPTOMS, 1.2f),
                    told(SectionKind.TREATMENT, 1),
                    told(SectionKind.CAUSES, 0.5f)))
            .getFirst();

    assertThat(group.led(SectionKind.TREATMENT).best().kind()).isEqualTo(SectionKind.TREATMENT);
    assertThat(group.led(SectionKind.TREATMENT).hits()).hasSize(3);
    assertThat(group.led(SectionKind.CAUSES).best().kind()).isEqualTo(SectionKind.SYMPTOMS);
    assertThat(group.led(SectionKind.OTHER).best().kind()).isEqualTo(SectionKind.SYMPTOMS);
  }

  private static Hit told(SectionKind kind, float score) {
    var hit = hit("gout", "Gout", kind.code());
    return new Hit(
        0, hit.passage(), kind.code(), kind, hit.articleTitle(), null, hit.sketch(), score);
  }

  private static Hit hit(String article, String title, String text) {
    return new Hit(
        0,
        new PassageId(article, "k" + text.hashCode()),
        article + "#1",
        SectionKind.OTHER,
        title,
        null,
        TextSketch.of(text),
        1);
  }
}
