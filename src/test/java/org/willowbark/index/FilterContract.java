package org.willowbark.index;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.Section;
import org.willowbark.article.SectionKind;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import org.willowbark.query.Retrieval;
import org.willowbark.query.Span;
import org.willowbark.query.UnknownCodeException;

/** How every engine behind the port filters passages, and counts their articles by facets. */
public abstract class FilterContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private PassageIndex index;

  /** An empty index at a place of its own. */
  protected abstract PassageIndex open() throws IOException;

  @BeforeEach
  void openIndex() throws IOException {
    index = open();
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void knowsOfEachPassageWhatKindOfSectionItStandsIn() throws IOException {
    write(
        article("gout", About.NOTHING, "", "Gout hurts.", "Symptoms", "The toe hurts."),
        article("flu", About.NOTHING, "Myths", "Cold air hurts nobody."));

    try (var view = index.view()) {
      assertThat(view.find(words("hurts"), 10))
          .extracting(Hit::section, Hit::kind)
          .containsExactlyInAnyOrder(
              tuple("gout#1", SectionKind.WHAT_IT_IS),
              tuple("gout#2", SectionKind.SYMPTOMS),
              tuple("flu#1", SectionKind.OTHER));
    }
  }

  @Test
  void findsOnlyWhatPassesTheFilter() throws IOException {
    write(
        article("gout", about("Feet & toes", "Joints"), "", "Gout hurts."),
        article("flu", about("infections"), "", "The flu hurts."),
        article("none", About.NOTHING, "", "What has no topic hurts."));

    assertThat(found(Filter.of(Facet.TOPIC, "joints"))).containsExactly("gout");
    assertThat(found(Filter.of(Facet.TOPIC, "feet-toes", "infections")))
        .containsExactlyInAnyOrder("gout", "flu");
    assertThat(found(Filter.NONE)).hasSize(3);
  }

  @Test
  void wantsAllFacetsToHoldForOnePassage() throws IOException {
    write(
        article("gout", about("joints"), "Symptoms", "It hurts.", "Treatment", "A tablet."),
        article("sprain", about("joints"), "Treatment", "Ice on what hurts."));

    assertThat(
            found(
                Filter.of(Facet.TOPIC, "joints")
                    .with(Facet.SECTION_TYPE, List.of(SectionKind.TREATMENT.code()))))
        .containsExactly("sprain");
  }

  @Test
  void findsTheNearestOfThoseThatPassByMeaning() throws IOException {
    try (var update = index.update()) {
      for (int i = 0; i < 300; i++) {
        var topic = i % 100 == 99 ? "rare" : "common";
        var article = article("a" + i, about(topic), "", "Text " + i);
        update.put(article, passages(article), state(article), List.of(towards(i)));
      }
      update.commit();
    }

    try (var view = index.view()) {
      var hits =
          view.filtered(Filter.of(Facet.TOPIC, "rare"), TODAY)
              .find(new Retrieval.Meaning(towards(0)), 200);

      assertThat(hits)
          .extracting(it -> it.passage().article())
          .containsExactly("a99", "a199", "a299");
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-06-01, 1-year", "2025-05-31, 2-years", "2021-06-01, 5-years", "2021-05-31, ''"})
  void countsTheAgeOfAReviewInWholeYears(LocalDate reviewed, String least) throws IOException {
    write(
        article(
            "gout", About.builder().lastReviewed(reviewed).build(), "", "Gout hurts at night."));

    try (var view = index.view()) {
      var counted = view.count(words("hurts"), List.of(), Filter.NONE, TODAY);
      var ages = counted.of(Facet.REVIEWED_WITHIN).stream().map(FacetCounts.Value::code).toList();

      assertThat(ages.isEmpty() ? "" : ages.getFirst()).isEqualTo(least);
      for (var age : Facet.REVIEWED_WITHIN.fixedCodes()) {
        boolean passes =
            !view.filtered(Filter.of(Facet.REVIEWED_WITHIN, age), TODAY)
                .find(words("hurts"), 1)
                .isEmpty();
        assertThat(passes).isEqualTo(ages.contains(age));
      }
    }
  }

  @Test
  void saysWhatThereIsWhenAskedForWhatThereIsNot() throws IOException {
    write(article("gout", about("Joints", "Feet"), "", "Gout hurts."));

    try (var view = index.view()) {
      assertThatThrownBy(() -> view.filtered(Filter.of(Facet.TOPIC, "hands"), TODAY))
          .isInstanceOf(UnknownCodeException.class)
          .hasMessage("topic must be one of feet, joints");
      assertThatThrownBy(() -> view.filtered(Filter.of(Facet.AUDIENCE, "adults"), TODAY))
          .hasMessage("no article has any audience");
    }
  }

  @Test
  void showsValuesAsTheirPublisherWritesThem() throws IOException {
    write(
        article("a", about("Feet & toes", "Feet, toes", "???"), "", "One hurts."),
        article("b", about("back-and-spine"), "", "Another hurts."));

    try (var view = index.view()) {
      assertThat(view.count(words("hurts"), List.of(), Filter.NONE, TODAY).of(Facet.TOPIC))
          .containsExactly(
              new FacetCounts.Value("back-and-spine", "Back and spine", 1),
              new FacetCounts.Value("feet-toes", "Feet & toes", 1));
    }
  }

  @Test
  void countsWhatMeaningFoundBesideTheWords() throws IOException {
    write(
        article("a", about("feet"), "", "One hurts."),
        article("b", about("feet"), "", "Another aches."));

    try (var view = index.view()) {
      var besides = view.find(words("aches"), 10);

      assertThat(view.count(words("hurts"), besides, Filter.NONE, TODAY).of(Facet.TOPIC))
          .containsExactly(new FacetCounts.Value("feet", "Feet", 2));
    }
  }

  /**
   * Whatever the articles and the filter: a facet's value counts as many articles as would be found
   * if it alone were chosen of its facet.
   */
  @Test
  void countsWhatChoosingAValueWouldFind() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int commit = 0; commit < 5; commit++) {
      var some = new ArrayList<Article>();
      for (int i = 0; i < 40; i++) some.add(random(random, "a" + random.nextInt(120)));
      write(some.toArray(Article[]::new));
    }

    try (var view = index.view()) {
      for (int round = 0; round < 40; round++) {
        var filter = Filter.NONE;
        for (var facet : Facet.values()) {
          if (random.nextInt(3) == 0) filter = filter.with(facet, List.of(code(facet, random)));
        }
        var counted = view.count(words("hurts"), List.of(), filter, TODAY);
        for (var facet : Facet.values()) {
          for (var code : codes(facet)) {
            int expected = found(filter.with(facet, List.of(code))).size();
            assertThat(articles(counted, facet, code))
                .as("seed %d: %s=%s under %s", seed, facet, code, filter)
                .isEqualTo(expected);
          }
        }
      }
    }
  }

  private static int articles(FacetCounts counts, Facet facet, String code) {
    return counts.of(facet).stream()
        .filter(it -> it.code().equals(code))
        .mapToInt(FacetCounts.Value::articles)
        .sum();
  }

  private static List<String> codes(Facet facet) {
    return switch (facet) {
      case TOPIC -> List.of("t0", "t1", "t2");
      case AUDIENCE -> List.of("adults", "parents");
      case PUBLISHER -> List.of("p0", "p1");
      case SECTION_TYPE, REVIEWED_WITHIN -> facet.fixedCodes();
    };
  }

  private static String code(Facet facet, Random random) {
    return codes(facet).get(random.nextInt(codes(facet).size()));
  }

  private static Article random(Random random, String id) {
    var about = About.builder();
    for (int i = random.nextInt(3); i > 0; i--) about.topics(List.of(code(Facet.TOPIC, random)));
    about.audience(random.nextBoolean() ? "adults, parents" : code(Facet.AUDIENCE, random));
    about.publisher(random.nextBoolean() ? "" : code(Facet.PUBLISHER, random).toUpperCase(ROOT));
    if (random.nextBoolean()) about.lastReviewed(TODAY.minusDays(random.nextInt(2_200)));
    var headings = List.of("", "Symptoms", "Treatment", "Myths");
    var parts = new ArrayList<String>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      parts.add(headings.get(random.nextInt(headings.size())));
      parts.add(random.nextBoolean() ? "It hurts." : "It itches.");
    }
    return article(id, about.build(), parts.toArray(String[]::new));
  }

  /** Articles that have the word, by the filter. */
  private List<String> found(Filter filter) throws IOException {
    try (var view = index.view()) {
      return view.filtered(filter, TODAY).find(words("hurts"), 1_000).stream()
          .map(hit -> hit.passage().article())
          .distinct()
          .toList();
    }
  }

  private static Embedding towards(int place) {
    float[] direction = new float[Embedder.DIMENSIONS];
    direction[0] = 1;
    direction[1] = place / 100f;
    return Embedding.of(direction);
  }

  private static About about(String... topics) {
    return About.builder().topics(List.of(topics)).build();
  }

  private void write(Article... articles) throws IOException {
    try (var update = index.update()) {
      for (var article : articles)
        update.put(article, passages(article), state(article), List.of());
      update.commit();
    }
  }

  private static ArticleState state(Article article) {
    return new ArticleState("hash", article.id() + ".md");
  }

  private static List<Passage> passages(Article article) {
    return article.sections().stream()
        .map(
            it ->
                new Passage(
                    new PassageId(article.id(), it.id()),
                    it.id(),
                    it.path(),
                    "",
                    "",
                    it.text(),
                    0,
                    it.text().length()))
        .toList();
  }

  /** An article of headings, each with its text; a lead has none. */
  private static Article article(String id, About about, String... headingsAndTexts) {
    var sections = new ArrayList<Section>();
    for (int i = 0; i < headingsAndTexts.length; i += 2) {
      var heading = headingsAndTexts[i];
      sections.add(
          new Section(
              id + "#" + (sections.size() + 1),
              heading.isEmpty() ? List.of() : List.of(heading),
              "",
              headingsAndTexts[i + 1]));
    }
    return new Article(id, "About " + id, about, sections);
  }

  private static Retrieval.Words words(String text) {
    return new Retrieval.Words(text, List.of(new Span(0, text.length())), List.of());
  }
}
