package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.index.PassageMeaning;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.LastEmbedding;

/** Kills a real server while it works out meanings in the background. */
final class EmbeddingKillTest {
  /** Two batches, the second long enough to be interrupted. */
  private static final int ARTICLES = 520;

  private static final long WAIT_MAX_NANOS = 60_000_000_000L;

  @TempDir private Path temp;

  @Test
  void keepsTheVectorsThatWereDoneAndGoesOnWithTheRest() throws Exception {
    write();
    assertThat(CommandRun.of("index", articles().toString(), "--index", folder()).code()).isZero();

    Map<String, List<PassageMeaning>> before;
    try (var killed = ChildProcess.start("serve", "--port", "0", "--index", folder())) {
      awaitDone(1);
      killed.kill();
      before = meanings();
    }
    try (var index = LuceneIndex.at(Path.of(folder()))) {
      assertThat(index.verify()).isEmpty();
    }
    assertThat(before.size()).isBetween(1, ARTICLES - 1);

    try (var restarted = ChildProcess.start("serve", "--port", "0", "--index", folder())) {
      restarted.awaitLine("all passages can be found by meaning now");
    }

    try (var index = LuceneIndex.at(Path.of(folder()))) {
      assertThat(LastEmbedding.find(index).orElseThrow())
          .as("only the rest was embedded")
          .returns(LastEmbedding.Stage.DONE, LastEmbedding::stage)
          .returns(ARTICLES - before.size(), LastEmbedding::articles);
    }
    assertThat(meanings()).hasSize(ARTICLES).containsAllEntriesOf(before);
  }

  /** Waits until that many articles have their meanings. */
  private void awaitDone(int articles) throws IOException, InterruptedException {
    long end = System.nanoTime() + WAIT_MAX_NANOS;
    try (var index = LuceneIndex.at(Path.of(folder()))) {
      while (System.nanoTime() < end) {
        index.refresh();
        try (var view = index.view()) {
          if (view.withoutMeanings().size() <= ARTICLES - articles) return;
        }
        Thread.sleep(20);
      }
    }
    throw new AssertionError("nothing was embedded");
  }

  private Map<String, List<PassageMeaning>> meanings() throws IOException {
    var meanings = new HashMap<String, List<PassageMeaning>>();
    try (var index = LuceneIndex.at(Path.of(folder()));
        var view = index.view()) {
      for (var id : view.articles().keySet()) {
        var ofArticle = view.meanings(id);
        if (!ofArticle.isEmpty()) meanings.put(id, ofArticle);
      }
    }
    return meanings;
  }

  private void write() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++)
      lines.append(
          "{\"id\":\"a%d\",\"title\":\"Number %d\",\"text\":\"Short text %d.\"}\n"
              .formatted(i, i, i));
    Files.writeString(articles(), lines);
  }

  private Path articles() {
    return temp.resolve("articles.jsonl");
  }

  private String folder() {
    return temp.resolve("index").toString();
  }
}
