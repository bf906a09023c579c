package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestOptions;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.query.Question;
import org.willowbark.search.Pin.Occasion;
import org.willowbark.search.Pin.Target;
import org.willowbark.vocabulary.Vocabulary;

final class PinnedTest {
  private static final Pin DIET =
      new Pin(new Occasion.Concept("gout"), List.of(new Target("diet", "")));

  @TempDir private Path temp;
  private LuceneIndex index;
  private PinBoard board;
  private SearchEngine engine;

  @BeforeEach
  void write() throws IOException {
    article("gout", "Gout", "## Signs\nGout hurts.\n## Pills\nPills help against gout.\n");
    article("copy", "Gout in brief", "## Signs\nGout hurts.\n");
    article("diet", "Diet", "## First\nWater.\n## Second\nBread.\n");
    for (int i = 0; i < 25; i++)
      article("more" + i, "Case " + i, "Gout in patient %d.".formatted(i));
    index = LuceneIndex.at(temp.resolve("index"));
    run(IngestOptions.DEFAULT);
    board = new PinBoard(index);
    engine = new SearchEngine(index, Vocabulary.bundled()).withPins(board);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void putsWhatIsPinnedFirstAndNowhereElse() throws IOException {
    board.put(
        new Pin(
            new Occasion.Concept("gout"),
            List.of(new Target("more24", ""), new Target("diet", ""))));

    var all = engine.search(Question.of("gout"), new Page(0, 100)).results();

    assertThat(all)
        .extracting(RankedPassage::article)
        .startsWith("more24", "diet")
        .doesNotHaveDuplicates();
    assertThat(all).extracting(RankedPassage::isPinned).startsWith(true, true, false);
    assertThat(all).extracting(RankedPassage::article).contains("more0", "more23");
  }

  @Test
  void pagesThroughTheSameListAsInOneGo() throws IOException {
    board.put(DIET);
    var whole = engine.search(Question.of("gout"), new Page(0, 30)).results();

    var first = engine.search(Question.of("gout"), new Page(0, 10));
    var second = engine.search(Question.of("gout"), new Page(10, 10));

    assertThat(whole.subList(0, 10)).extracting(RankedPassage::article).isEqualTo(articles(first));
    assertThat(whole.subList(10, 20))
        .extracting(RankedPassage::article)
        .isEqualTo(articles(second));
    assertThat(first.total()).isEqualTo(whole.size());
  }

  @Test
  void showsThePinnedPassageOrTheBestOneOnceThatIsRewritten() throws IOException {
    var pills = passage("pills");
    board.put(new Pin(new Occasion.Concept("gout"), List.of(new Target("gout", pills))));
    assertThat(first("gout").found().passage().heading()).isEqualTo("Pills");

    article("gout", "Gout", "## Signs\nGout hurts.\n## Pills\nOther words entirely.\n");
    run(IngestOptions.DEFAULT);

    assertThat(first("gout").isPinned()).isTrue();
    assertThat(first("gout").found().passage().heading()).isEqualTo("Signs");
  }

  @Test
  void showsTheBeginningOfAnArticleThatHasNoneOfTheWords() throws IOException {
    board.put(DIET);

    assertThat(first("gout").found().passage().heading()).isEqualTo("First");
    assertThat(first("gout").moreSections()).isZero();
  }

  @Test
  void namesNoArticleThatIsPinnedAmongTheCopiesOfAnother() throws IOException {
    var before = engine.search(Question.of("gout hurts")).results().getFirst();
    var other = before.article().equals("gout") ? "copy" : "gout";
    assertThat(before.copies()).hasSize(1);

    board.put(new Pin(new Occasion.Concept("gout"), List.of(new Target(other, ""))));
    var after = engine.search(Question.of("gout hurts")).results();

    assertThat(after.getFirst().article()).isEqualTo(other);
    assertThat(after.get(1).copies()).isEmpty();
  }

  @Test
  void pinsForTheWholeQuestionBeforeTheConceptsInIt() throws IOException {
    board.put(DIET);
    board.put(new Pin(new Occasion.Phrase("Gout pills"), List.of(new Target("copy", ""))));

    var results = engine.search(Question.of("gout pill")).results();

    assertThat(results).extracting(RankedPassage::article).startsWith("copy", "diet");
    assertThat(results).extracting(RankedPassage::pinnedFor).startsWith("Gout pills", "gout");
  }

  @Test
  void pinsNothingForWhatAQuestionSaysItIsNotAbout() throws IOException {
    board.put(DIET);

    var question = Question.of("a patient with neck pain but without gout");
    assertThat(engine.search(question).results()).isNotEmpty().noneMatch(RankedPassage::isPinned);
    assertThat(first("case of gout").isPinned()).isTrue();
  }

  @Test
  void leavesRankingsThatAreMeasuredAlone() throws IOException {
    var before = engine.rank(Question.of("gout"), SearchEngine.Unit.ARTICLE, 10);

    board.put(DIET);

    assertThat(engine.rank(Question.of("gout"), SearchEngine.Unit.ARTICLE, 10)).isEqualTo(before);
  }

  @Test
  void keepsPinsThroughARebuildAndTellsOtherProcesses() throws IOException {
    board.put(DIET);
    run(IngestOptions.DEFAULT.withRebuild());

    try (var again = LuceneIndex.at(temp.resolve("index"))) {
      var other = new PinBoard(again);
      other.look();
      assertThat(other.get().all()).containsExactly(DIET);
      other.remove("concept:gout");
    }

    board.look();
    assertThat(board.get().all()).isEmpty();
  }

  @Test
  void leavesPinsAsTheyWereWhenTheirNoteIsNone() throws IOException {
    board.put(DIET);
    index.leaveNote(
        "editors-picks",
        "{\"pins\": [{\"concept\": \"\"}]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThatThrownBy(() -> board.look())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("editors-picks");
    assertThat(board.get().all()).containsExactly(DIET);
  }

  @Test
  void refusesAPinWithoutATargetOrWithTooMany() {
    var occasion = new Occasion.Concept("gout");
    var target = new Target("gout", "");

    assertThatThrownBy(() -> new Pin(occasion, List.of())).hasMessageContaining("got 0");
    assertThatThrownBy(() -> new Pin(occasion, List.of(target, target)))
        .hasMessageContaining("only once");
    assertThatThrownBy(() -> new Occasion.Phrase("?!")).hasMessageContaining("words");
  }

  private static List<String> articles(Answer answer) {
    return answer.results().stream().map(RankedPassage::article).toList();
  }

  private RankedPassage first(String question) throws IOException {
    return engine.search(Question.of(question)).results().getFirst();
  }

  /** The key of the passage of the article on gout that has this word. */
  private String passage(String word) throws IOException {
    try (var view = index.view()) {
      return view.passages(view.hitsOf("gout")).stream()
          .filter(it -> it.text().toLowerCase(java.util.Locale.ROOT).contains(word))
          .findFirst()
          .orElseThrow()
          .id()
          .key();
    }
  }

  private void article(String id, String title, String text) throws IOException {
    var folder = Files.createDirectories(temp.resolve("articles"));
    Files.writeString(
        folder.resolve(id + ".md"), "---\nid: %s\ntitle: %s\n---\n%s".formatted(id, title, text));
  }

  private void run(IngestOptions options) throws IOException {
    new Ingest(index)
        .run(Source.ofPaths(List.of(temp.resolve("articles"))), options, IngestProgress.NONE);
    index.refresh();
  }
}
