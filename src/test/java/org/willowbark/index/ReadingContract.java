package org.willowbark.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.ReadingLevel;
import org.willowbark.article.Section;
import org.willowbark.query.Retrieval;
import org.willowbark.query.Span;

/** What every index tells of single passages and articles, for pages that show them. */
public abstract class ReadingContract {
  private static final PassageId OUTLOOK = new PassageId("gout", "gout#2");

  private PassageIndex index;

  protected abstract PassageIndex open() throws IOException;

  @BeforeEach
  void write() throws IOException {
    index = open();
    put(
        "gout",
        About.builder().language("en").alsoCalled(List.of("podagra", "big toe fire")).build());
    put("gota", About.builder().language("es").build());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void findsAPassageByItsName() throws IOException {
    try (var view = index.view()) {
      var found = view.findPassage(OUTLOOK);

      assertThat(found).hasValueSatisfying(it -> assertThat(it.text()).isEqualTo("Gout passes."));
      assertThat(found).hasValueSatisfying(it -> assertThat(it.path()).containsExactly("Outlook"));
      assertThat(view.findPassage(new PassageId("gout", "gone"))).isEmpty();
      assertThat(view.findPassage(new PassageId("gone", "gout#2"))).isEmpty();
    }
  }

  @Test
  void findsAPassageNoLongerOnceTheArticleIsGone() throws IOException {
    try (var update = index.update()) {
      update.remove("gout");
      update.commit();
    }
    index.refresh();

    try (var view = index.view()) {
      assertThat(view.findPassage(OUTLOOK)).isEmpty();
    }
  }

  @Test
  void knowsHowHardEnglishArticlesAreToRead() throws IOException {
    var text = "Rest your sore knee and call the nurse if needed today. ".repeat(10).strip();
    put("knee", About.builder().language("en").build(), text);
    put("rodilla", About.builder().language("es").build(), text);

    try (var view = index.view()) {
      assertThat(view.read(view.find(words("knee nurse"), 10), words("knee")))
          .extracting(it -> it.passage().id().article(), FoundPassage::readingLevel)
          .containsExactlyInAnyOrder(tuple("knee", new ReadingLevel(2.6)), tuple("rodilla", null));
      assertThat(view.entries())
          .extracting(ArticleEntry::id, ArticleEntry::readingLevel)
          .contains(
              tuple("knee", new ReadingLevel(2.6)), tuple("rodilla", null), tuple("gout", null));
    }
  }

  @Test
  void readsThePassagesOfHitsInTheirOrder() throws IOException {
    try (var view = index.view()) {
      var hits = view.find(words("outlook symptoms"), 10);

      assertThat(hits).hasSize(4);
      assertThat(view.passages(hits))
          .extracting(Passage::id)
          .isEqualTo(hits.stream().map(Hit::passage).toList());
      assertThat(view.passages(List.of())).isEmpty();
    }
  }

  @Test
  void listsThePassagesOfAnArticleAndNothingOfOthers() throws IOException {
    try (var view = index.view()) {
      assertThat(view.hitsOf("gout"))
          .extracting(it -> it.passage().toString(), Hit::score)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("gout#gout#1", 0f),
              org.assertj.core.groups.Tuple.tuple("gout#gout#2", 0f));
      assertThat(view.hitsOf("gone")).isEmpty();
    }
  }

  @Test
  void knowsWhetherThereIsAGenerationToGoBackTo() throws IOException {
    assertThat(index.hasPrevious()).isFalse();

    try (var update = index.rebuild()) {
      update.commit();
    }
    assertThat(index.hasPrevious()).isTrue();
    index.rollBack();

    assertThat(index.hasPrevious()).isFalse();
  }

  @Test
  void knowsLanguagesAndOtherNames() throws IOException {
    try (var view = index.view()) {
      var hits = view.find(words("passes"), 10);

      assertThat(view.read(hits, words("passes")))
          .extracting(FoundPassage::language)
          .containsExactlyInAnyOrder("en", "es");
      assertThat(view.entries())
          .extracting(ArticleEntry::id, ArticleEntry::language, ArticleEntry::alsoCalled)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("gota", "es", List.of()),
              org.assertj.core.groups.Tuple.tuple(
                  "gout", "en", List.of("podagra", "big toe fire")));
    }
  }

  private void put(String id, About about) throws IOException {
    var sections =
        List.of(
            new Section(id + "#1", List.of("Symptoms"), "symptoms", "Gout hurts."),
            new Section(id + "#2", List.of("Outlook"), "outlook", "Gout passes."));
    var article = new Article(id, id, about, sections);
    try (var update = index.update()) {
      update.put(article, passages(article), new ArticleState("hash", id + ".md"), List.of());
      update.commit();
    }
  }

  private void put(String id, About about, String text) throws IOException {
    var section = new Section(id + "#1", List.of(), "", text);
    var article = new Article(id, id, about, List.of(section));
    try (var update = index.update()) {
      update.put(article, passages(article), new ArticleState("hash", id + ".md"), List.of());
      update.commit();
    }
    index.refresh();
  }

  private static List<Passage> passages(Article article) {
    return article.sections().stream()
        .map(
            it ->
                new Passage(
                    new PassageId(article.id(), it.id()),
                    it.id(),
                    it.path(),
                    it.anchor(),
                    "",
                    it.text(),
                    0,
                    it.text().length()))
        .toList();
  }

  private static Retrieval.Words words(String text) {
    return new Retrieval.Words(text, List.of(new Span(0, text.length())), List.of());
  }
}
