package org.willowbark.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleTest {
  private static final Section LEAD = new Section("gout#1", List.of(), "", "Gout hurts.");
  private static final Section CAUSES =
      new Section("gout#2", List.of("Causes"), "causes", "Crystals grow.\n\nThey are sharp.");
  private static final Section HELP =
      new Section("gout#3", List.of("Help", "Now"), "now", "Call someone.");

  @Test
  void joinsItsSectionsByABlankLineAndLeavesTheHeadingsOut() {
    var article = article("gout", "Gout", List.of(LEAD, CAUSES));

    var text = article.text();

    assertThat(text).isEqualTo("Gout hurts.\n\nCrystals grow.\n\nThey are sharp.");
  }

  @Test
  void knowsWhereEachSectionStartsInItsText() {
    var article = article("gout", "Gout", List.of(LEAD, CAUSES, HELP));

    var rests =
        List.of(
            article.text().substring(article.startOf(0)),
            article.text().substring(article.startOf(1)),
            article.text().substring(article.startOf(2)));

    assertThat(rests.get(0)).startsWith("Gout hurts.");
    assertThat(rests.get(1)).startsWith("Crystals grow.");
    assertThat(rests.get(2)).isEqualTo("Call someone.");
  }

  @Test
  void countsOffsetsInCharactersOfTheTextWhateverTheyAre() {
    var lead = new Section("x#1", List.of(), "", "Temperature 38\u00b0 \ud83c\udf21 rises.");
    var article = article("x", "X", List.of(lead, CAUSES));

    int start = article.startOf(1);

    assertThat(article.text().substring(start)).isEqualTo(CAUSES.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "tab\there", "line\nbreak", "nul\0", "bell\u0007"})
  void refusesAnIdThatIsNoSingleWord(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article(id, "Gout", List.of(LEAD)))
        .withMessageContaining("article id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gout", "MED-10", "a/b#c", "\u00e9tude", "http://example.org/gout?x=1"})
  void takesAnyPrintableWordAsId(String id) {
    var article = article(id, "Gout", List.of(LEAD));

    assertThat(article.id()).isEqualTo(id);
  }

  @Test
  void takesTheLongestIdThatAnIndexStoresAndRefusesALongerOne() {
    var longest = "x".repeat(Article.ID_LENGTH_MAX_CHARS);

    var article = article(longest, "Gout", List.of(LEAD));

    assertThat(article.id()).hasSize(512);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article(longest + "x", "Gout", List.of(LEAD)))
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void refusesToStandWithoutTitleOrText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article("gout", " ", List.of(LEAD)))
        .withMessage("article gout has no title");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article("gout", "Gout", List.of()))
        .withMessage("article gout has no text");
  }

  @Test
  void keepsItsSectionsWhenTheGivenListChanges() {
    var given = new ArrayList<>(List.of(LEAD));
    var article = article("gout", "Gout", given);

    given.add(CAUSES);

    assertThat(article.sections()).containsExactly(LEAD);
  }

  @Test
  void callsTheInnermostHeadingOfASectionItsHeading() {
    assertThat(LEAD.heading()).isEmpty();
    assertThat(HELP.heading()).isEqualTo("Now");
  }

  @Test
  void refusesASectionWithoutIdOrText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Section(" ", List.of(), "", "Text."))
        .withMessageContaining("id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Section("gout#1", List.of(), "", "\n "))
        .withMessage("section gout#1 has no text");
  }

  @Test
  void refusesASourceThatNamesNoOrganisationOrTitle() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new About.Source("", "Gout"))
        .withMessageContaining("organisation");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new About.Source("NHS", " "))
        .withMessageContaining("title");
  }

  private static Article article(String id, String title, List<Section> sections) {
    return new Article(id, title, About.NOTHING, sections);
  }
}
