package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.corpus.Source;
import org.willowbark.index.FoundPassage;
import org.willowbark.index.IndexView;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.Question;
import org.willowbark.query.Span;
import org.willowbark.vocabulary.Vocabulary;

final class AnswerSentencesTest {
  private static final Path FOLDER = Path.of("evaluation");

  /** Of 69 questions, the sentence marked was one that answers for 56. */
  private static final int RIGHT_MIN = 55;

  @TempDir private static Path folder;
  private static LuceneIndex index;
  private static SearchEngine engine;

  /** A judged question: the passage, and its sentences that answer. */
  private record Judged(String question, String passage, List<String> answers) {}

  @BeforeAll
  static void indexCorpus() throws IOException {
    index = LuceneIndex.at(folder);
    new Ingest(index).run(Source.ofPaths(List.of(Path.of("corpus"))), IngestProgress.NONE);
    engine = new SearchEngine(index, Vocabulary.bundled());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void marksASentenceThatAnswers() throws IOException {
    var wrong = new ArrayList<String>();
    var judged = judged();

    for (var each : judged) {
      var found = found(each.passage(), plan(each.question()));
      var answer = excerpt(found, each.question()).answerInPassage();
      var marked = answer.map(it -> text(found, it)).orElse("");
      if (!each.answers().contains(marked)) wrong.add(each.question() + ": " + marked);
    }

    assertThat(judged).hasSize(69);
    assertThat(wrong).hasSizeLessThanOrEqualTo(judged.size() - RIGHT_MIN);
  }

  @Test
  void knowsEverySentenceThatWasJudged() throws IOException {
    for (var each : judged()) {
      var found = found(each.passage(), plan(each.question()));
      var sentences =
          AnswerSentences.sentences(found.passage().text()).stream()
              .map(it -> text(found, it))
              .toList();

      assertThat(sentences).as(each.question()).containsAll(each.answers());
    }
  }

  @Test
  void showsTheWholeSentenceInItsExcerpt() throws IOException {
    int marked = 0;
    for (var each : judged()) {
      for (var result : engine.search(Question.of(each.question())).results()) {
        var excerpt = result.excerpt();
        var text = result.found().passage().text();
        assertThat(text.substring(excerpt.start())).startsWith(excerpt.text());
        if (excerpt.answerInPassage().isEmpty()) continue;
        assertThat(AnswerSentences.sentences(text)).contains(excerpt.answerInPassage().get());
        marked++;
      }
    }

    assertThat(marked).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whiplash how long | Many people with whiplash feel much better within a few weeks to three months.",
        "paracetamol maximum dose | The usual adult maximum is 4 grams in 24 hours, and some people need less, such as those with liver disease, low body weight or heavy alcohol use."
      })
  void prefersASentenceThatTellsTheAmountAskedFor(String question, String sentence)
      throws IOException {
    var result = engine.search(Question.of(question)).results().getFirst();

    assertThat(text(result.found(), result.excerpt().answerInPassage().orElseThrow()))
        .isEqualTo(sentence);
  }

  @Test
  void marksNothingWhereNoWordOfTheQuestionStands() throws IOException {
    var found = found("gout#43c0dafd0046", plan("zzzz qqqq"));

    assertThat(excerpt(found, "zzzz qqqq").answer()).isEmpty();
  }

  private static String text(FoundPassage found, Span span) {
    return found.passage().text().substring(span.start(), span.end());
  }

  private static QueryPlan plan(String question) throws IOException {
    return engine.search(Question.of(question)).plan();
  }

  private static Excerpt excerpt(FoundPassage found, String question) throws IOException {
    try (var view = index.view()) {
      var sentences = AnswerSentences.to(plan(question), view.words(), view.size().passages());
      return Excerpt.of(found, sentences.find(found));
    }
  }

  private static FoundPassage found(String passage, QueryPlan plan) throws IOException {
    var article = passage.substring(0, passage.indexOf('#'));
    try (IndexView view = index.view()) {
      return view.read(view.hitsOf(article), plan.words()).stream()
          .filter(it -> it.passage().id().toString().equals(passage))
          .findFirst()
          .orElseThrow(() -> new AssertionError(passage + " has changed; judge it again"));
    }
  }

  private static List<Judged> judged() throws IOException {
    Map<String, String> questions = new HashMap<>();
    for (var line : Files.readAllLines(FOLDER.resolve("questions.tsv"))) {
      int tab = line.indexOf('\t');
      questions.put(line.substring(0, tab), line.substring(tab + 1));
    }
    Map<String, Judged> judged = new LinkedHashMap<>();
    for (var line : Files.readAllLines(FOLDER.resolve("answer-sentences.tsv"))) {
      var fields = line.split("\t");
      judged
          .computeIfAbsent(
              fields[0],
              id -> new Judged(String.valueOf(questions.get(id)), fields[1], new ArrayList<>()))
          .answers()
          .add(fields[2]);
    }
    return List.copyOf(judged.values());
  }
}
