package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.willowbark.article.Article;
import org.willowbark.corpus.BrokenArticleException;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.Source;
import org.willowbark.corpus.SourceFile;

/** Holds the judged questions to the articles that come along, whichever of them is edited. */
final class BundledQuestionsTest {
  private static final Path FOLDER = Path.of("evaluation");

  /** Where each section stands: its anchor by its id. */
  private static final Map<String, String> ANCHORS = new HashMap<>();

  private static final Set<String> ARTICLES = new HashSet<>();

  private static Map<String, String> questions = Map.of();

  @BeforeAll
  static void read() throws IOException {
    questions = Questions.read(FOLDER.resolve("questions.tsv"));
    Corpus.of(Source.ofPaths(List.of(Path.of("corpus"))))
        .read(
            new Corpus.Visitor() {
              @Override
              public void article(Article article, SourceFile file) {
                ARTICLES.add(article.id());
                for (var section : article.sections()) {
                  var anchor = section.anchor();
                  ANCHORS.put(section.id(), anchor.isEmpty() ? "lead" : anchor);
                }
              }

              @Override
              public void broken(BrokenArticleException problem, SourceFile file) {
                throw new AssertionError(problem);
              }

              @Override
              public void progress(long bytes) {}
            });
  }

  @Test
  void namesSectionsThatAreWhereTheyWereJudged() throws IOException {
    for (var line : Files.readAllLines(FOLDER.resolve("section-judgments.txt"))) {
      var columns = line.split(" ");

      assertThat(ANCHORS.get(columns[2])).as(line).isEqualTo(columns[1]);
      assertThat(columns[3]).as(line).matches("[0-3]");
    }
  }

  @Test
  void gradesAnArticleAsItsBestSection() throws IOException {
    var sections = Judgments.read(FOLDER.resolve("section-judgments.txt"));
    var articles = Judgments.read(FOLDER.resolve("judgments.txt"));

    assertThat(articles.questions()).isEqualTo(sections.questions());
    for (var id : sections.questions()) {
      var best =
          sections.of(id).entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> entry.getKey().substring(0, entry.getKey().indexOf('#')),
                      Map.Entry::getValue,
                      Math::max));
      assertThat(articles.of(id)).as(id).isEqualTo(best);
    }
  }

  @Test
  void answersEveryQuestionAndAsksForEveryArticle() throws IOException {
    var articles = Judgments.read(FOLDER.resolve("judgments.txt"));
    var asked = new HashSet<String>();
    for (var id : articles.questions()) {
      var direct = articles.of(id).entrySet().stream().filter(entry -> entry.getValue() == 3);
      asked.addAll(direct.map(Map.Entry::getKey).toList());
      assertThat(articles.of(id).values()).as(id).anyMatch(grade -> grade >= 2);
    }

    assertThat(articles.questions()).isEqualTo(questions.keySet());
    assertThat(asked).isEqualTo(ARTICLES);
  }

  @Test
  void asksInThreeMannersAlike() {
    var manners =
        questions.keySet().stream()
            .collect(Collectors.groupingBy(id -> id.substring(0, 1), Collectors.counting()));

    assertThat(manners).containsOnlyKeys("k", "s", "p");
    assertThat(manners.values()).allMatch(count -> count >= 80);
    assertThat(new HashSet<>(questions.values())).hasSameSizeAs(questions.values());
  }
}
