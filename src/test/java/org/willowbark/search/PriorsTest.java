package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.FoundPassage;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.query.Filter;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.search.Pin.Occasion;
import org.willowbark.search.Pin.Target;
import org.willowbark.vocabulary.Vocabulary;

/** Articles that answer alike stand in the order of their ids, unless a prior decides. */
final class PriorsTest {
  private static final Priors LAKESIDE = Priors.NONE.preferring("Lakeside Clinic");

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate overdue = today.minusYears(3).minusDays(1);

  @TempDir private Path temp;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.at(temp.resolve("index"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void putsAnOverdueReviewBehindAnswersThatAreAsGood() throws IOException {
    write("a", "", overdue);
    write("b", "", null);
    write("c", "", today.minusYears(3));

    assertThat(order(Priors.USUAL)).containsExactly("b", "c", "a");
    assertThat(order(Priors.USUAL.withCurrency(false))).containsExactly("a", "b", "c");
  }

  @Test
  void putsPreferredPublishersFirstAndLessPreferredOnesLast() throws IOException {
    write("a", "Hill Press", null);
    write("b", "Lakeside", null);
    write("c", "LAKESIDE clinic!", null);
    write("d", "Lakeside Clinic", null);

    assertThat(order(LAKESIDE.preferringLess("hill press"))).containsExactly("c", "d", "b", "a");
  }

  @Test
  void neverLiftsWhatHardlyAnswersOverWhatAnswersWell() throws IOException {
    write("good", "Hill Press", overdue, "Gout is a kind of arthritis. Pills for gout help.");
    write("poor", "Lakeside Clinic", today, "Of " + "many other things ".repeat(20) + "and gout.");
    var priors = LAKESIDE.preferringLess("Hill Press").withCurrency(true);

    assertThat(order(priors)).containsExactly("good", "poor");
  }

  @Test
  void weighsAllTogetherNoMoreThanASectionOnWhatIsAsked() throws IOException {
    write("a", "Hill Press", overdue);
    write("b", "Lakeside Clinic", today);
    var priors = LAKESIDE.preferringLess("Hill Press").withCurrency(true);

    var results = answer(priors, asked(true, Sort.RELEVANCE, Page.FIRST)).results();

    var best = results.getFirst().evidence();
    var last = results.getLast().evidence();
    assertThat(results).extracting(RankedPassage::article).containsExactly("b", "a");
    assertThat(last.currency()).isNegative();
    assertThat(last.source()).isNegative();
    assertThat(best.source()).isPositive();
    assertThat((best.sum() - best.fit()) - (last.sum() - last.fit())).isBetween(0.05f, 0.1001f);
  }

  @Test
  void showsThePreferredOneOfArticlesThatSayTheSame() throws IOException {
    write("a", "Hill Press", null, "Gout comes overnight and hurts.");
    write("b", "Lakeside Clinic", null, "Gout comes overnight and hurts.");

    var shown = answer(LAKESIDE, asked(true, Sort.RELEVANCE, Page.FIRST)).results();

    assertThat(shown).singleElement().extracting(RankedPassage::article).isEqualTo("b");
    assertThat(shown.getFirst().copies())
        .extracting(FoundPassage::articleTitle)
        .containsExactly("About gout");
  }

  @Test
  void isLeftOutOnDemandAndKeptApartInMemory() throws IOException {
    write("a", "", overdue);
    write("b", "", today);
    var engine = new SearchEngine(index, Vocabulary.bundled()).withPriors(Priors.USUAL);
    var with = asked(true, Sort.RELEVANCE, Page.FIRST);
    var without = asked(false, Sort.RELEVANCE, Page.FIRST);

    for (int i = 0; i < 2; i++) {
      assertThat(ids(engine.search(with))).containsExactly("b", "a");
      assertThat(ids(engine.search(without))).containsExactly("a", "b");
    }
    assertThat(engine.search(without).results())
        .allSatisfy(it -> assertThat(it.evidence().sum()).isEqualTo(it.evidence().fit()));
  }

  @Test
  void saysWhatMovedTheResultsAndOnlyIfAnythingDid() throws IOException {
    write("a", "Lakeside Clinic", today);
    write("b", "", overdue);
    write("c", "", overdue);
    write("d", "", today);
    var priors = LAKESIDE.withCurrency(true);

    var first = answer(priors, asked(true, Sort.RELEVANCE, new Page(0, 1)));
    var all = answer(priors, asked(true, Sort.RELEVANCE, Page.FIRST));
    var byFit = answer(priors, asked(false, Sort.RELEVANCE, Page.FIRST));

    assertThat(first.movedBy()).isEmpty();
    assertThat(ids(all)).containsExactly("a", "d", "b", "c");
    assertThat(all.movedBy()).containsExactlyInAnyOrder(Prior.CURRENCY, Prior.SOURCE);
    assertThat(byFit.movedBy()).isEmpty();
  }

  @Test
  void saysSoOfAPageFromWhichSomethingWasMovedAway() throws IOException {
    write("a", "", overdue);
    write("b", "", today);

    var first = answer(Priors.USUAL, asked(true, Sort.RELEVANCE, new Page(0, 1)));

    assertThat(ids(first)).containsExactly("b");
    assertThat(first.movedBy()).containsExactly(Prior.CURRENCY);
  }

  @Test
  void pagesThroughTheSameListAsInOneGo() throws IOException {
    for (int i = 10; i < 40; i++) write("n" + i, i % 3 == 0 ? "Lakeside Clinic" : "", null);
    var whole = ids(answer(LAKESIDE, asked(true, Sort.RELEVANCE, new Page(0, 100))));

    var paged = new ArrayList<String>();
    for (int at = 0; at < 30; at += 7)
      paged.addAll(ids(answer(LAKESIDE, asked(true, Sort.RELEVANCE, new Page(at, 7)))));

    assertThat(whole).hasSize(30).startsWith("n12", "n15", "n18");
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void staysOutOfAnOrderByReview() throws IOException {
    write("a", "", today);
    write("b", "Lakeside Clinic", today);

    var answer = answer(LAKESIDE, asked(true, Sort.REVIEWED, Page.FIRST));

    assertThat(ids(answer)).containsExactly("a", "b");
    assertThat(answer.movedBy()).isEmpty();
  }

  @Test
  void staysBelowWhatEditorsHavePinned() throws IOException {
    write("a", "", overdue);
    write("b", "", overdue);
    write("c", "Lakeside Clinic", today);
    var pins = new Pins(List.of(new Pin(new Occasion.Concept("gout"), List.of(target("b")))));
    var engine = new SearchEngine(index, Vocabulary.bundled()).withPins(() -> pins);

    var answer = engine.withPriors(LAKESIDE).search(asked(true, Sort.RELEVANCE, Page.FIRST));

    assertThat(ids(answer)).containsExactly("b", "c", "a");
    assertThat(answer.movedBy()).containsExactly(Prior.SOURCE);
  }

  @Test
  void ranksWithoutThemUnlessTheEngineHasAny() throws IOException {
    write("a", "", overdue);
    write("b", "", today);
    var engine = new SearchEngine(index, Vocabulary.bundled());
    var question = Question.of("gout");

    for (var unit : SearchEngine.Unit.values()) {
      assertThat(engine.rank(question, unit, 10).getFirst().id()).startsWith("a");
      assertThat(engine.withPriors(Priors.USUAL).rank(question, unit, 10).getFirst().id())
          .startsWith("b");
    }
  }

  @Test
  void namesPublishersThatNoArticleIsBy() throws IOException {
    write("a", "O'Hara & Daughters", null);
    var engine =
        new SearchEngine(index, Vocabulary.bundled())
            .withPriors(LAKESIDE.preferringLess("ohara daughters"));

    assertThat(engine.unknownPublishers()).containsExactly("Lakeside Clinic");
  }

  @Test
  void refusesAPublisherWithoutANameOrNamedTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LAKESIDE.preferring("?!"))
        .withMessageContaining("\"?!\" is no publisher");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LAKESIDE.preferringLess("lakeside-clinic"))
        .withMessageContaining("named already, as \"Lakeside Clinic\"");
  }

  private static Target target(String article) {
    return new Target(article, "");
  }

  private List<String> order(Priors priors) throws IOException {
    return ids(answer(priors, asked(true, Sort.RELEVANCE, Page.FIRST)));
  }

  private Answer answer(Priors priors, SearchRequest request) throws IOException {
    return new SearchEngine(index, Vocabulary.bundled()).withPriors(priors).search(request);
  }

  private static SearchRequest asked(boolean heedsPriors, Sort sort, Page page) {
    return new SearchRequest(
        Question.of("gout"), page, Filter.NONE, sort, false, false, heedsPriors);
  }

  private static List<String> ids(Answer answer) {
    return answer.results().stream().map(RankedPassage::article).toList();
  }

  /** An article that answers as well as all others like it, in words of its own. */
  private void write(
      String id, String publisher, @org.jspecify.annotations.Nullable LocalDate reviewed)
      throws IOException {
    write(id, publisher, reviewed, "Gout and %s1 and %1$s2 and %1$s3.".formatted(id));
  }

  /** Each run writes a segment of its own. */
  private void write(
      String id,
      String publisher,
      @org.jspecify.annotations.Nullable LocalDate reviewed,
      String text)
      throws IOException {
    var articles = Files.createDirectories(temp.resolve("articles"));
    Files.writeString(
        articles.resolve(id + ".md"),
        "---\nid: %s\ntitle: About gout\npublisher: \"%s\"\n%s---\n%s\n"
            .formatted(
                id, publisher, reviewed == null ? "" : "reviewed: " + reviewed + "\n", text));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    index.refresh();
  }
}
