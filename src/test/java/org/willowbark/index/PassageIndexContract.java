package org.willowbark.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.Section;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.query.Retrieval;
import org.willowbark.query.Retrieval.Reading;
import org.willowbark.query.Retrieval.SidePath;
import org.willowbark.query.Span;

/** What every engine behind the port must do; each engine's test inherits it. */
public abstract class PassageIndexContract {
  private PassageIndex index;

  /** An empty index at a place of its own. */
  protected abstract PassageIndex open() throws IOException;

  /** The same place, opened once more. */
  protected abstract PassageIndex openAgain() throws IOException;

  @BeforeEach
  void openIndex() throws IOException {
    index = open();
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  @Test
  void saysThatThereIsNoIndexBeforeTheFirstCommit() {
    assertThatThrownBy(() -> index.view())
        .isInstanceOf(NoIndexException.class)
        .hasMessageContaining("willowbark index");
  }

  @Test
  void findsWhatWasCommitted() throws IOException {
    write(article("cramps", "Leg cramps", "A cramp is a sudden painful tightening of a muscle."));

    assertThat(found(words("painful muscle"))).containsExactly("cramps");
  }

  @Test
  void showsNothingThatWasNotCommitted() throws IOException {
    write(article("cramps", "Leg cramps", "A cramp is a sudden tightening."));

    try (var update = index.update()) {
      put(update, article("gout", "Gout", "Gout is a kind of arthritis."));
    }

    assertThat(found(words("arthritis"))).isEmpty();
    assertThat(found(words("cramp"))).containsExactly("cramps");
  }

  @Test
  void replacesAnArticleWhole() throws IOException {
    write(article("gout", "Gout", "Uric acid forms crystals.", "Attacks come at night."));

    write(article("gout", "Gout", "Crystals in a joint hurt."));

    assertThat(found(words("night"))).isEmpty();
    assertThat(found(words("crystals"))).containsExactly("gout");
    try (var view = index.view()) {
      assertThat(view.size()).isEqualTo(new IndexView.Size(1, 1));
    }
  }

  @Test
  void forgetsWhatWasRemoved() throws IOException {
    write(
        article("gout", "Gout", "Crystals in a joint."),
        article("acne", "Acne", "Spots on the skin."));

    try (var update = index.update()) {
      update.remove("gout");
      update.commit();
    }

    assertThat(found(words("crystals"))).isEmpty();
    try (var view = index.view()) {
      assertThat(view.articles()).containsOnlyKeys("acne");
      assertThat(view.findArticle("gout")).isEmpty();
    }
  }

  @Test
  void remembersArticlesAndTheirStateAfterOpeningAgain() throws IOException {
    var gout = article("gout", "Gout", "Crystals in a joint.");
    write(gout);

    try (var again = openAgain();
        var view = again.view()) {
      assertThat(view.findArticle("gout")).contains(gout);
      assertThat(view.articles())
          .containsEntry("gout", new ArticleState("hash of gout", "gout.md"));
    }
  }

  @Test
  void showsBeforehandWhatACommitWouldShow() throws IOException {
    write(article("gout", "Gout", "Crystals in a joint."));

    try (var update = index.update()) {
      update.remove("gout");
      put(update, article("acne", "Acne", "Spots on the skin."));
      var preview = update.preview();

      try (var view = preview.view()) {
        assertThat(view.articles()).containsOnlyKeys("acne");
        assertThat(view.find(words("spots"), 10)).hasSize(1);
      }
    }

    assertThat(found(words("spots"))).isEmpty();
    assertThat(found(words("crystals"))).containsExactly("gout");
  }

  @Test
  void findsByMeaningWhatHasOne() throws IOException {
    var near = meaning(1, 0);
    var far = meaning(0, 1);
    var gout = article("gout", "Gout", "Crystals in a joint.");
    var acne = article("acne", "Acne", "Spots on the skin.");
    try (var update = index.update()) {
      put(update, gout, List.of(near));
      put(update, acne, List.of(far));
      put(update, article("flu", "Flu", "Fever."), List.of());
      update.commit();
    }

    try (var view = index.view()) {
      var hits = view.find(new Retrieval.Meaning(meaning(0.9f, 0.1f)), 10);
      assertThat(hits).extracting(hit -> hit.passage().article()).containsExactly("gout", "acne");
      assertThat(view.withoutMeanings()).containsExactly("flu");
      assertThat(view.meanings("flu")).isEmpty();
      assertThat(view.meanings("gout").getFirst().meaning().cosine(near)).isGreaterThan(0.999f);
      float[] byWords = view.scores(words("spots"), hits);
      assertThat(byWords[0]).isZero();
      assertThat(byWords[1]).isPositive();
      var places = view.places(view.find(words("fever spots"), 10));
      assertThat(places).hasSize(2);
      assertThat(places).containsOnlyOnce((Embedding) null);
      assertThat(view.places(hits.reversed()).getLast().cosine(near)).isGreaterThan(0.999f);
    }
  }

  @Test
  void refusesMeaningsThatDoNotFitThePassages() throws IOException {
    try (var update = index.update()) {
      assertThatThrownBy(
              () ->
                  put(
                      update,
                      article("gout", "Gout", "Crystals in a joint."),
                      List.of(meaning(1, 0), meaning(0, 1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 passages, but 2 meanings");
    }
  }

  private static Embedding meaning(float first, float second) {
    float[] values = new float[Embedder.DIMENSIONS];
    values[0] = first;
    values[1] = second;
    return Embedding.of(values);
  }

  @Test
  void keepsNotesThroughARebuild() throws IOException {
    index.leaveNote("last-run", new byte[] {1, 2, 3});
    write(article("gout", "Gout", "Crystals in a joint."));
    try (var rebuild = index.rebuild()) {
      rebuild.commit();
    }

    try (var again = openAgain()) {
      assertThat(again.findNote("last-run")).contains(new byte[] {1, 2, 3});
      assertThat(again.findNote("other")).isEmpty();
    }
  }

  @Test
  void listsItsArticles() throws IOException {
    write(
        article("gout", "Gout", "Crystals in a joint."),
        article("acne", "Acne", "Spots on the skin."));

    try (var view = index.view()) {
      assertThat(view.entries())
          .containsExactly(
              new ArticleEntry("acne", "Acne", List.of(), "", "", "", "acne.md", null, null),
              new ArticleEntry("gout", "Gout", List.of(), "", "", "", "gout.md", null, null));
    }
  }

  @Test
  void showsAnotherProcesssCommitAfterRefresh() throws IOException {
    write(article("gout", "Gout", "Crystals in a joint."));
    try (var other = openAgain();
        var update = other.update()) {
      put(update, article("acne", "Acne", "Spots on the skin."));
      update.commit();
    }

    assertThat(found(words("spots"))).isEmpty();
    assertThat(index.refresh()).isTrue();

    assertThat(found(words("spots"))).containsExactly("acne");
    assertThat(index.refresh()).isFalse();
  }

  @Test
  void keepsAViewAsItWas() throws IOException {
    write(article("gout", "Gout", "Crystals in a joint."));

    try (var view = index.view()) {
      write(article("acne", "Acne", "Spots on the skin."));

      assertThat(view.find(words("spots"), 10)).isEmpty();
    }

    assertThat(found(words("spots"))).containsExactly("acne");
  }

  @Test
  void findsAPassageByAnotherName() throws IOException {
    write(
        article("disc", "Disc herniation", "A herniated disc presses on a nerve."),
        article("skin", "Acne", "Spots."));
    var slipped =
        new Retrieval.Words(
            "slipped disc", spans("slipped", "disc"), List.of(path(0, 12, "herniated disc")));

    assertThat(found(slipped)).containsExactly("disc");
  }

  @Test
  void ranksTheTypedWordsAboveAnotherName() throws IOException {
    write(
        article("synonym", "First", "A myocardial infarction needs care at once."),
        article("typed", "Second", "A heart attack needs care at once."),
        article("other1", "Third", "The heart beats."),
        article("other2", "Fourth", "An attack of gout hurts, and the heart is well."));
    var question =
        new Retrieval.Words(
            "heart attack",
            spans("heart", "attack"),
            List.of(path(0, 12, "myocardial infarction")));

    assertThat(found(question)).startsWith("typed", "synonym");
  }

  @Test
  void countsANameOfSeveralWordsOnlyAsAWhole() throws IOException {
    write(
        article("muscle", "Muscle", "A rotator muscle was torn."),
        article("cuff", "Cuff", "Blood pressure cuff."));
    var question =
        new Retrieval.Words(
            "shoulder tear", spans("shoulder", "tear"), List.of(path(0, 13, "rotator cuff tear")));

    assertThat(found(question)).isEmpty();
  }

  @Test
  void marksWhatMatchedAndNothingElse() throws IOException {
    write(
        article(
            "disc", "Disc herniation", "The disc bulges. A herniated disc presses on a nerve."));
    var question =
        new Retrieval.Words("slipped nerve", spans("nerve"), List.of(path(0, 7, "herniated disc")));

    try (var view = index.view()) {
      var passage = view.read(view.find(question, 1), question).getFirst();

      assertThat(
              passage.matches().stream()
                  .map(span -> passage.passage().text().substring(span.start(), span.end())))
          .containsExactly("herniated disc", "nerve");
      assertThat(passage.names()).containsExactly("herniated disc");
    }
  }

  @Test
  void findsNothingForAQuestionWithoutWords() throws IOException {
    write(article("gout", "Gout", "Crystals in a joint."));

    assertThat(found(new Retrieval.Words("?!", List.of(), List.of()))).isEmpty();
  }

  @Test
  void tellsWhichWordsAndPhrasesTheArticlesHold() throws IOException {
    write(article("disc", "Disc herniation", "Herniated discs press on a nerve."));

    try (var view = index.view()) {
      var words = view.words();

      assertThat(words.passagesWith("discs")).isEqualTo(1);
      assertThat(words.passagesWith("disks")).isZero();
      assertThat(words.holds("herniated disk")).isTrue();
      assertThat(words.holds("nerve disc")).isFalse();
    }
  }

  @Test
  void letsOnlyOneWrite() throws IOException {
    try (var first = index.update();
        var other = openAgain()) {
      put(first, article("gout", "Gout", "Crystals."));

      assertThatThrownBy(other::update)
          .isInstanceOf(IndexBusyException.class)
          .hasMessageContaining("another process");
    }
  }

  private void write(Article... articles) throws IOException {
    try (var update = index.update()) {
      for (var article : articles) put(update, article);
      update.commit();
    }
  }

  protected static void put(IndexUpdate update, Article article) throws IOException {
    put(update, article, List.of());
  }

  private static void put(IndexUpdate update, Article article, List<Embedding> meanings)
      throws IOException {
    var passages =
        article.sections().stream()
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
    update.put(
        article,
        passages,
        new ArticleState("hash of " + article.id(), article.id() + ".md"),
        meanings);
  }

  private List<String> found(Retrieval retrieval) throws IOException {
    try (var view = index.view()) {
      return view.find(retrieval, 10).stream()
          .map(hit -> hit.passage().article())
          .distinct()
          .toList();
    }
  }

  protected static Article article(String id, String title, String... texts) {
    var sections = new java.util.ArrayList<Section>();
    for (var text : texts)
      sections.add(new Section(id + "#" + (sections.size() + 1), List.of(), "", text));
    return new Article(id, title, About.NOTHING, sections);
  }

  private static Retrieval.Words words(String text) {
    return new Retrieval.Words(text, List.of(new Span(0, text.length())), List.of());
  }

  private static List<Span> spans(String... words) {
    var spans = new java.util.ArrayList<Span>();
    int at = words.length == 1 ? "slipped ".length() : 0;
    for (var word : words) {
      spans.add(new Span(at, at + word.length()));
      at += word.length() + 1;
    }
    return spans;
  }

  private static SidePath path(int start, int end, String name) {
    return new SidePath(new Span(start, end), "concept", name, 0.9f, Reading.INSTEAD);
  }
}
