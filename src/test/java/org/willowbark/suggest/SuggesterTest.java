package org.willowbark.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.query.Question;
import org.willowbark.safety.Notices;
import org.willowbark.search.Page;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

final class SuggesterTest {
  private static final Notices NOTICES = Notices.bundled(Vocabulary::bundled);

  @TempDir private static Path temp;
  private static LuceneIndex index;
  private static Suggester suggester;

  @BeforeAll
  static void gather() throws IOException {
    index = index(temp.resolve("index"), Path.of("corpus"));
    suggester = new Suggester(index, Vocabulary::bundled, NOTICES::isCrisisStem);
    suggester.gather();
  }

  @AfterAll
  static void close() throws IOException {
    suggester.close();
    index.close();
  }

  private static LuceneIndex index(Path folder, Path articles) throws IOException {
    var index = LuceneIndex.at(folder);
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    return index;
  }

  @ParameterizedTest
  @CsvSource({
    "sciat, sciatica",
    "siat, sciatica",
    "bak pai, back pain",
    "pain ba, pain in the back",
    "fibromialg, fibromyalgia",
    "newmo, pneumonia",
    "diabe, diabetes",
    "knee p, knee pain",
    "lower back p, lower back pain",
    "how is sci, how is sciatica treated",
    "how to treat sciat, how is sciatica treated",
    "sciatica tre, how is sciatica treated",
    "tylen, Tylenol"
  })
  void suggestsWhatIsMeantFirst(String typed, String first) {
    assertThat(texts(typed)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "wall, wallet sciatica", // said by nobody
    "knee pai, knee paining", // said in another form
    "pain when si, deep buttock pain when sitting", // described, in words of ours
    "sug, sugar", // which needs a word beside it
    "bun, bunged up",
  })
  void offersNoNameThatNoArticleSays(String typed, String name) {
    assertThat(texts(typed)).doesNotContain(name);
    assertThat(suggester.suggest(typed, 20)).noneMatch(it -> it.beside().equals(name));
  }

  @ParameterizedTest
  @CsvSource({
    "wallet sci, piriformis syndrome, wallet sciatica",
    "bunged u, constipation, bunged up",
  })
  void understandsAnOddNameOnceMuchOfItIsTyped(String typed, String text, String beside) {
    assertThat(suggester.suggest(typed, 8)).first().isEqualTo(new Suggestion(text, beside));
  }

  @Test
  void showsTheEverydayWordWithTheClinicalNameBeside() {
    assertThat(suggester.suggest("myocardial inf", 8))
        .first()
        .isEqualTo(new Suggestion("heart attack", "myocardial infarction"));
    assertThat(suggester.suggest("slipped d", 8))
        .first()
        .isEqualTo(new Suggestion("slipped disc", "herniated disc"));
  }

  @Test
  void suggestsHeadingsWithTheirTitles() {
    assertThat(texts("fever in children: how to t"))
        .contains("Fever in children: How to take a temperature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hea", "back", "pain in the", "what is", "sciatica", "hypoth"})
  void suggestsFewAndEachOnce(String typed) {
    var texts = texts(typed).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();

    assertThat(texts).hasSizeBetween(2, 8).doesNotHaveDuplicates();
    assertThat(suggester.suggest(typed, 3)).hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "  s ",
        "??",
        "zzzzqqq",
        "suicid",
        "sucide",
        "want to di",
        "kill myse",
        "self har",
        "my mother has had back pain since she fell and now her leg tingles and she asks me what to do"
      })
  void suggestsNothingWhereNothingIsFit(String typed) {
    assertThat(suggester.suggest(typed, 8)).isEmpty();
  }

  @Test
  void neverSuggestsACrisis() {
    for (var typed :
        List.of("su", "sui", "se", "ov", "thoughts of", "preventing", "how to", "wa", "abu")) {
      for (var suggestion : suggester.suggest(typed, 20)) {
        assertThat(NOTICES.isCrisisStem(suggestion.text()))
            .as("%s: %s", typed, suggestion)
            .isFalse();
        assertThat(NOTICES.isCrisisStem(suggestion.beside())).as(typed).isFalse();
      }
    }
  }

  @Test
  void handsOverWhatMostTitlesNameBeforeTheRest() throws IOException {
    var first = new ArrayList<Candidate>();
    try (var view = index.view()) {
      var all = Candidates.of(view, Vocabulary.bundled(), first::addAll, () -> true);

      assertThat(first).hasSizeLessThan(all.size() / 2);
    }
    assertThat(first).extracting(it -> it.shown().text()).contains("sciatica", "gout", "fever");
  }

  @Test
  void gathersBeforeAnybodyTypes(@TempDir Path folder) throws Exception {
    var articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.md"), "# Plumbum poisoning\n\nLead harms children.");
    try (var told = index(folder.resolve("index"), articles);
        var live = new Suggester(told, Vocabulary::bundled, _ -> false)) {
      live.refresh();
      for (var thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("suggestions")) thread.join();
      }

      assertThat(live.suggest("plumb", 8))
          .first()
          .isEqualTo(new Suggestion("Plumbum poisoning", ""));
    }
  }

  @Test
  void suggestsOnlyWhatFindsPassages() throws IOException {
    var engine = new SearchEngine(index, Vocabulary.bundled());
    var promised = new ArrayList<String>();
    try (var view = index.view()) {
      var all = Candidates.of(view, Vocabulary.bundled(), _ -> {}, () -> true);
      for (int i = 0; i < all.size(); i += 2) promised.add(all.get(i).shown().text());
    }

    assertThat(promised).hasSizeGreaterThan(1_000);
    for (var text : promised) {
      var question = new Question(text, Question.Mode.WORDS, Question.Wording.UNDERSTOOD);
      assertThat(engine.search(question, new Page(0, 1)).results()).as(text).isNotEmpty();
    }
  }

  @Test
  void suggestsNoConceptThatNoPassageSpeaksOf() {
    assertThat(texts("frozen shoul")).isEmpty();
    assertThat(texts("gou")).contains("gout");
  }

  @Test
  void followsTheArticlesInTheBackground(@TempDir Path folder) throws Exception {
    var articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("a.md"), "# Plumbum poisoning\n\nLead in paint harms children.");
    try (var changing = index(folder.resolve("index"), articles);
        var live = new Suggester(changing, Vocabulary::bundled, _ -> false)) {
      assertThat(live.suggest("plumb", 8)).isEmpty(); // nothing is waited for
      assertThat(eventually(live, "plumb")).isEqualTo("Plumbum poisoning");

      Files.writeString(articles.resolve("b.md"), "# Quorn dislike\n\nSome dislike Quorn.");
      new Ingest(changing).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
      changing.refresh();

      assertThat(eventually(live, "quor")).isEqualTo("Quorn dislike");
    }
  }

  @Test
  void suggestsNothingWithoutAnIndex(@TempDir Path folder) throws IOException {
    try (var none = LuceneIndex.at(folder.resolve("none"));
        var idle = new Suggester(none, Vocabulary::bundled, _ -> false)) {
      assertThat(idle.suggest("back", 8)).isEmpty();
    }
  }

  private static String eventually(Suggester live, String typed) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      var found = live.suggest(typed, 8);
      if (!found.isEmpty()) return found.getFirst().text();
      Thread.sleep(50);
    }
    return "";
  }

  private static List<String> texts(String typed) {
    return suggester.suggest(typed, 8).stream().map(Suggestion::text).toList();
  }
}
