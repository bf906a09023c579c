package org.willowbark.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.OutdatedIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.index.PassageIndexContract;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.query.Question;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

final class LuceneIndexTest extends PassageIndexContract {
  @TempDir private Path folder;

  @Override
  protected PassageIndex open() {
    return LuceneIndex.at(folder, Duration.ofMillis(200));
  }

  @Override
  protected PassageIndex openAgain() {
    return LuceneIndex.at(folder, Duration.ofMillis(200));
  }

  @Test
  void namesTheFileInWhichABitFlipped() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    try (var index = LuceneIndex.at(folder)) {
      new Ingest(index)
          .run(
              Source.ofPaths(List.of(Path.of("corpus/gout.md"), Path.of("corpus/sciatica.md"))),
              IngestProgress.NONE);
      assertThat(index.verify()).isEmpty();
    }
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files =
          walk.filter(
                  it ->
                      Files.isRegularFile(it)
                          && !it.endsWith("writer.lock")
                          && !it.endsWith("write.lock"))
              .toList();
    }

    for (int i = 0; i < 40; i++) {
      var file = files.get(random.nextInt(files.size()));
      byte[] content = Files.readAllBytes(file);
      byte[] flipped = content.clone();
      int at = random.nextInt(content.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));

      Files.write(file, flipped);

      assertThat(damage())
          .as("seed %d, byte %d of %s", seed, at, file)
          .contains(file.getFileName().toString());
      Files.write(file, content);
    }
  }

  /** What verifying says, or why it could not. */
  private String damage() {
    try (var index = LuceneIndex.at(folder)) {
      return String.join("\n", index.verify());
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void refusesADamagedPointerToTheGeneration() throws IOException {
    Files.writeString(folder.resolve("current"), "../elsewhere");

    try (var index = LuceneIndex.at(folder)) {
      assertThatThrownBy(index::view)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void refusesToSearchWhatAnotherVersionWroteAndWritesItAnew() throws IOException {
    var gout = Source.ofPaths(List.of(Path.of("corpus/gout.md")));
    try (var index = LuceneIndex.at(folder)) {
      new Ingest(index).run(gout, IngestProgress.NONE);
      try (var directory = FSDirectory.open(folder.resolve("generation-1"));
          var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(
            Map.of(LuceneUpdate.FORMAT_KEY, "health-0/documents-0").entrySet());
        writer.commit();
      }
      index.refresh();
      var engine = new SearchEngine(index, Vocabulary.bundled());

      assertThatThrownBy(() -> engine.search(Question.of("gout")))
          .isInstanceOf(OutdatedIndexException.class)
          .hasMessageContaining("health-0/documents-0")
          .hasMessageContaining("willowbark index");
      assertThat(new Ingest(index).run(gout, IngestProgress.NONE).passages()).isPositive();
      assertThat(engine.search(Question.of("gout")).results()).isNotEmpty();
    }
  }

  @Test
  void isMadeOneAgainWhenMuchHasComeIn() throws IOException {
    try (var index = LuceneIndex.at(folder)) {
      for (var run : List.of("first", "second")) {
        try (var update = index.update()) {
          for (int i = 0; i < 50; i++)
            put(update, article(run + i, "Sciatica", "A walk may ease the leg."));
          update.commit();
        }
      }
      try (var update = index.update()) {
        put(update, article("last", "Gout", "Rest the joint."));
        update.commit();
      }
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(it -> it.toString().endsWith(".si"))).hasSize(2);
    }
  }

  @Test
  void leavesFewPiecesHoweverManyRunsThereWere() throws IOException {
    try (var index = LuceneIndex.at(folder)) {
      for (int i = 0; i < 40; i++) {
        try (var update = index.update()) {
          put(update, article("article-" + i, "Sciatica", "A walk may ease the leg."));
          update.commit();
        }
      }
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(it -> it.toString().endsWith(".si"))).hasSizeLessThan(15);
    }
  }
}
