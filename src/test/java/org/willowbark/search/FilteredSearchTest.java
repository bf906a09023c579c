package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.Section;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.ArticleState;
import org.willowbark.index.FacetCounts;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.vocabulary.Vocabulary;

/** Sixty articles that all answer: every third for parents, the later ones reviewed earlier. */
final class FilteredSearchTest {
  private static final int ARTICLES = 60;
  private static final Filter PARENTS = Filter.of(Facet.AUDIENCE, "parents");

  @TempDir private Path folder;
  private LuceneIndex index;
  private SearchEngine engine;

  @BeforeEach
  void write() throws IOException {
    index = LuceneIndex.at(folder);
    try (var update = index.update()) {
      for (int i = 0; i < ARTICLES; i++) {
        var article = article(i);
        var section = article.sections().getFirst();
        var passage =
            new Passage(
                new PassageId(article.id(), "k"),
                section.id(),
                section.path(),
                "",
                "",
                section.text(),
                0,
                section.text().length());
        update.put(
            article, List.of(passage), new ArticleState("", ""), List.of(towards(0.1f + i / 200f)));
      }
      update.commit();
    }
    engine = new SearchEngine(index, Vocabulary::bundled, (_, _) -> Optional.of(towards(0)));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @EnumSource
  void listsAndCountsOnlyWhatPasses(Question.Mode mode) throws IOException {
    var answer = ask(mode, new Page(0, 100), PARENTS, Sort.RELEVANCE);

    assertThat(answer.mode()).isEqualTo(mode);
    assertThat(answer.total()).isEqualTo(20);
    assertThat(ids(answer)).hasSize(20).allMatch(id -> Integer.parseInt(id) % 3 == 0);
  }

  @ParameterizedTest
  @EnumSource
  void pagesThroughWhatPasses(Question.Mode mode) throws IOException {
    var paged = new ArrayList<String>();
    for (int offset = 0; offset < 25; offset += 5)
      paged.addAll(ids(ask(mode, new Page(offset, 5), PARENTS, Sort.RELEVANCE)));

    assertThat(paged).isEqualTo(ids(ask(mode, new Page(0, 100), PARENTS, Sort.RELEVANCE)));
  }

  @ParameterizedTest
  @EnumSource
  void listsTheLastReviewedFirstOnEveryPage(Question.Mode mode) throws IOException {
    var paged = new ArrayList<String>();
    for (int offset = 0; offset < ARTICLES; offset += 7)
      paged.addAll(ids(ask(mode, new Page(offset, 7), Filter.NONE, Sort.REVIEWED)));

    var reviewed = paged.subList(0, ARTICLES - 10).stream().map(Integer::valueOf).toList();
    assertThat(reviewed).isSorted().doesNotHaveDuplicates();
    assertThat(paged).doesNotHaveDuplicates().hasSize(ARTICLES);
  }

  @ParameterizedTest
  @EnumSource
  void countsEachFacetAsIfItWereNotFilteredBy(Question.Mode mode) throws IOException {
    var facets = ask(mode, Page.FIRST, PARENTS, Sort.RELEVANCE).facets();

    assertThat(facets.of(Facet.AUDIENCE))
        .containsExactly(
            new FacetCounts.Value("parents", "Parents", 20),
            new FacetCounts.Value("adults", "Adults", 40));
    assertThat(facets.of(Facet.SECTION_TYPE))
        .containsExactly(
            new FacetCounts.Value("causes", "Causes", 10),
            new FacetCounts.Value("symptoms", "Symptoms", 10));
  }

  @Test
  void countsNothingUnlessAsked() throws IOException {
    assertThat(engine.search(Question.of("hurts")).facets()).isEqualTo(FacetCounts.NONE);
  }

  private Answer ask(Question.Mode mode, Page page, Filter filter, Sort sort) throws IOException {
    var question = new Question("hurts", mode, Question.Wording.TYPED);
    return engine.search(new SearchRequest(question, page, filter, sort, true, false));
  }

  private static List<String> ids(Answer answer) {
    return answer.results().stream().map(RankedPassage::article).toList();
  }

  /** The last ten were never reviewed. */
  private static Article article(int number) {
    var today = LocalDate.now(ZoneOffset.UTC);
    var id = String.valueOf(number);
    var about =
        About.builder()
            .audience(number % 3 == 0 ? "parents" : "adults")
            .lastReviewed(number < ARTICLES - 10 ? today.minusDays(number) : null)
            .build();
    // No two alike, or they would be shown as one.
    var text = "Part %s hurts, as do (%1$s,1) (%1$s,2) (%1$s,3)".formatted(id.repeat(3));
    var heading = number % 2 == 0 ? "Symptoms" : "Causes";
    var section = new Section(id + "#1", List.of(heading), "", text);
    return new Article(id, "Part " + id, about, List.of(section));
  }

  private static Embedding towards(float side) {
    float[] direction = new float[Embedder.DIMENSIONS];
    direction[0] = 1;
    direction[1] = side;
    return Embedding.of(direction);
  }
}
