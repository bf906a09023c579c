package org.willowbark.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.Section;
import org.willowbark.article.SectionKind;
import org.willowbark.query.Retrieval;
import org.willowbark.query.Span;

/** How every engine behind the port tells kinds of passages apart. */
public abstract class FilterContract {
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

  private void write(Article... articles) throws IOException {
    try (var update = index.update()) {
      for (var article : articles)
        update.put(
            article, passages(article), new ArticleState("hash", article.id() + ".md"), List.of());
      update.commit();
    }
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
