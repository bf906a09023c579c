package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.willowbark.vocabulary.Vocabulary;

/** Asks the articles that ship with Willowbark what readers ask. */
final class BundledCorpusSearchTest {
  @TempDir private static Path folder;
  private static LuceneIndex index;
  private static SearchEngine engine;

  @BeforeAll
  static void indexCorpus() throws IOException {
    index = LuceneIndex.at(folder);
    var report =
        new Ingest(index).run(Source.ofPaths(List.of(Path.of("corpus"))), IngestProgress.NONE);
    assertThat(report.problems()).isEmpty();
    engine = new SearchEngine(index, Vocabulary.bundled());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "shooting pain down the back of my leg, sciatica",
    "rheumatoid spondylitis, ankylosing-spondylitis",
    "knots in my muscles that hurt when pressed, trigger-points",
    "HLA-B27, ankylosing-spondylitis",
    "slipped disk, lumbar-disc-herniation",
    "back pain worse in the morning, ankylosing-spondylitis",
    "siatica, sciatica",
    "spondylosis, spondylosis",
    "Bechterew's disease, ankylosing-spondylitis",
    "charley horse, leg-cramps",
    "pinched nerve in the neck, cervical-radiculopathy"
  })
  void putsTheRightArticleFirst(String question, String article) throws IOException {
    var answer = engine.search(Question.of(question));

    assertThat(answer.results())
        .first()
        .extracting(it -> it.found().passage().id().article())
        .isEqualTo(article);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the of and",
        "\uD83D\uDE00\uD83D\uDE31",
        "боль в спине",
        "title:back AND (pain OR",
        "\"unbalanced back pain",
        "<script>alert('back')</script>",
        "*?~^[]{}\\/",
        "\u0000\u0001",
        "back\u202epain",
        "((((((((((((((((((((back"
      })
  void answersAnyText(String question) throws IOException {
    var answer = engine.search(Question.of(question));

    assertThat(answer.results()).allSatisfy(it -> assertThat(it.excerpt().text()).isNotBlank());
  }

  @Test
  void answersTheLongestQuestion() throws IOException {
    var words = "my back hurts and spondylosis of the neck with sciatica ";
    var longest = words.repeat(100).substring(0, Question.QUESTION_LENGTH_MAX_CHARS);

    assertThat(engine.search(Question.of(longest)).results()).isNotEmpty();
  }

  @Test
  void searchesOnlyForTheTypedWordsWhenAsked() throws IOException {
    var typed = new Question("siatica", Question.Mode.HYBRID, Question.Wording.TYPED);

    var answer = engine.search(typed);

    assertThat(answer.plan().isCorrected()).isFalse();
    assertThat(answer.plan().understood()).isEmpty();
    assertThat(answer.results()).isEmpty();
  }

  @Test
  void leavesQuotedWordsAsTheyAre() throws IOException {
    var answer = engine.search(Question.of("\"slipped disc\""));

    assertThat(answer.plan().understood()).isEmpty();
    assertThat(answer.results()).isNotEmpty();
  }

  @Test
  void pagesThroughTheSameListWithoutGapsOrRepeats() throws IOException {
    var whole = articles(new Page(0, 30));

    var paged = new java.util.ArrayList<String>();
    for (int offset = 0; offset < 30; offset += 10) paged.addAll(articles(new Page(offset, 10)));

    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
  }

  private static List<String> articles(Page page) throws IOException {
    return engine.search(Question.of("pain"), page).results().stream()
        .map(it -> it.found().passage().id().article())
        .toList();
  }

  @Test
  void marksInTheExcerptWhatAnswers() throws IOException {
    var excerpt = engine.search(Question.of("slipped disk")).results().getFirst().excerpt();

    var marked =
        excerpt.marks().stream().map(it -> excerpt.text().substring(it.start(), it.end())).toList();

    assertThat(marked).isNotEmpty().allSatisfy(it -> assertThat(it).containsIgnoringCase("dis"));
  }
}
