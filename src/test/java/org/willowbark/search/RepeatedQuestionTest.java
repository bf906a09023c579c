package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.willowbark.ingest.IngestProgress;
import org.willowbark.query.Question;
import org.willowbark.query.Question.Mode;
import org.willowbark.query.Question.Wording;
import org.willowbark.vocabulary.Vocabulary;

final class RepeatedQuestionTest {
  private static final Question WORDS = new Question("gout", Mode.WORDS, Wording.UNDERSTOOD);

  @TempDir private Path temp;
  private LuceneIndex index;
  private SearchEngine engine;

  @BeforeEach
  void open() throws IOException {
    index = LuceneIndex.at(temp.resolve("index"));
    write("gout", "Gout is pain in a joint.");
    engine = new SearchEngine(index, Vocabulary.bundled());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void isAnsweredFromMemory() throws IOException {
    var first = engine.search(WORDS);
    var second = engine.search(WORDS);

    assertThat(second.results().getFirst()).isSameAs(first.results().getFirst());
    assertThat(engine.search(WORDS, new Page(0, 1)).results().getFirst())
        .isNotSameAs(first.results().getFirst());
  }

  @Test
  void isAnsweredAnewWhenArticlesChange() throws IOException {
    engine.search(WORDS);

    write("flare", "A gout flare lasts a week.");

    assertThat(engine.search(WORDS).total()).isEqualTo(2);
  }

  @Test
  void isNotAnsweredFromMemoryByWhatWasFoundWhileTheModelWasLoading() throws IOException {
    var question = Question.of("gout");
    var first = engine.search(question);
    var second = engine.search(question);

    assertThat(first.mode()).isEqualTo(Mode.WORDS);
    assertThat(second.results().getFirst()).isNotSameAs(first.results().getFirst());
  }

  private void write(String id, String text) throws IOException {
    var articles = Files.createDirectories(temp.resolve("articles"));
    Files.writeString(
        articles.resolve(id + ".md"),
        "---\nid: " + id + "\ntitle: About " + id + "\n---\n" + text + "\n");
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    index.refresh();
  }
}
