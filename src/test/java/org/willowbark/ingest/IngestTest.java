package org.willowbark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;

final class IngestTest {
  @TempDir private Path temp;
  private Path articles;
  private LuceneIndex index;
  private Ingest ingest;

  @BeforeEach
  void open() throws IOException {
    articles = Files.createDirectory(temp.resolve("articles"));
    index = LuceneIndex.at(temp.resolve("index"));
    ingest = new Ingest(index);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void touchesOnlyWhatChanged() throws IOException {
    write("gout", "Crystals.");
    write("acne", "Spots.");
    write("flu", "Fever.");
    run();
    write("gout", "Crystals in a joint.");
    Files.delete(file("acne"));
    write("mumps", "Swollen glands.");

    var report = run();

    assertThat(report)
        .returns(1, IngestReport::added)
        .returns(1, IngestReport::changed)
        .returns(1, IngestReport::removed)
        .returns(1, IngestReport::unchanged);
    assertThat(indexed()).containsOnlyKeys("flu", "gout", "mumps");
  }

  @Test
  void writesNothingWhenNothingChanged() throws IOException {
    write("gout", "Crystals.");
    run();
    var before = version();

    var report = run();

    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void rebuildsBesideTheIndexThatAnswersAndCanGoBack() throws IOException {
    write("gout", "Crystals.");
    write("acne", "Spots.");
    run();
    write("gout", "Crystals in a joint.");
    Files.delete(file("acne"));

    var report =
        ingest.run(
            Source.ofPaths(List.of(articles)),
            IngestOptions.DEFAULT.withRebuild(),
            IngestProgress.NONE);
    var rebuilt = indexed();
    index.rollBack();

    assertThat(report).returns(1, IngestReport::changed).returns(1, IngestReport::removed);
    assertThat(rebuilt).isEqualTo(Map.of("gout", "Crystals in a joint."));
    assertThat(indexed()).isEqualTo(Map.of("gout", "Crystals.", "acne", "Spots."));
  }

  @Test
  void keepsBrokenArticlesThroughARebuild() throws IOException {
    write("gout", "Crystals.");
    write("acne", "Spots.");
    run();
    Files.writeString(file("gout"), "---\ntitle: [unclosed\n---\nCrystals.\n");

    ingest.run(
        Source.ofPaths(List.of(articles)),
        IngestOptions.DEFAULT.withRebuild(),
        IngestProgress.NONE);

    assertThat(indexed()).isEqualTo(Map.of("gout", "Crystals.", "acne", "Spots."));
  }

  @Test
  void refusesToRemoveMuchAfterAPartialRead() throws IOException {
    for (int i = 0; i < 10; i++) write("a" + i, "Text.");
    run();
    for (int i = 0; i < 5; i++) Files.delete(file("a" + i));
    Files.writeString(articles.resolve("broken.md"), "---\n: [\n---\n");

    var refused = run();
    var allowed =
        ingest.run(
            Source.ofPaths(List.of(articles)),
            IngestOptions.DEFAULT.withAllowRemovals(),
            IngestProgress.NONE);

    assertThat(refused.removed()).isZero();
    assertThat(refused.problems())
        .anyMatch(it -> it.contains("5 of 10") && it.contains("--allow-removals"));
    assertThat(allowed.removed()).isEqualTo(5);
  }

  @Test
  void refusesToEmptyTheIndexForAnEmptySource() throws IOException {
    write("gout", "Crystals.");
    run();
    Files.delete(file("gout"));

    var report = run();

    assertThat(report.kept()).isEqualTo(1);
    assertThat(indexed()).containsOnlyKeys("gout");
  }

  @Test
  void keepsAnArticleWhoseFileIsBroken() throws IOException {
    write("gout", "Crystals.");
    write("acne", "Spots.");
    run();
    Files.writeString(file("gout"), "---\ntitle: [unclosed\n---\nCrystals.\n");

    var report = run();

    assertThat(report.problems()).singleElement().asString().contains("gout.md:").contains("YAML");
    assertThat(report.kept()).isEqualTo(1);
    assertThat(indexed()).containsOnlyKeys("acne", "gout");
  }

  @Test
  void namesASecondArticleWithTheSameId() throws IOException {
    write("gout", "Crystals.");
    Files.writeString(articles.resolve("zz.md"), "---\nid: gout\ntitle: Gout\n---\nOther.\n");

    var report = run();

    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("zz.md")
        .contains("\"gout\" is taken")
        .contains("gout.md");
    assertThat(report.added()).isEqualTo(1);
  }

  @Test
  void saysWhichSourceDoesNotExist() {
    assertThatThrownBy(
            () -> ingest.run(Source.ofPaths(List.of(temp.resolve("nowhere"))), IngestProgress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void leavesTheIndexAsItWasWhenTheChangedOneDoesNotPass() throws IOException {
    write("gout", "Crystals.");
    run();
    write("acne", "Spots.");
    var strict = IngestOptions.DEFAULT.withCheck(_ -> List.of("not good enough"));

    var report = ingest.run(Source.ofPaths(List.of(articles)), strict, IngestProgress.NONE);
    var rebuilt =
        ingest.run(Source.ofPaths(List.of(articles)), strict.withRebuild(), IngestProgress.NONE);

    assertThat(report.outcome()).isEqualTo(IngestReport.Outcome.REJECTED);
    assertThat(report.isClean()).isFalse();
    assertThat(rebuilt.problems()).containsExactly("not good enough");
    assertThat(indexed()).containsOnlyKeys("gout");
    assertThat(run().added()).isEqualTo(1);
  }

  @Test
  void asksTheCheckAboutTheIndexAsItWouldBe() throws IOException {
    write("gout", "Crystals.");
    var seen = new ArrayList<String>();
    var curious =
        IngestOptions.DEFAULT.withCheck(
            candidate -> {
              try (var view = candidate.view()) {
                seen.addAll(view.articles().keySet());
              }
              return List.of();
            });

    ingest.run(Source.ofPaths(List.of(articles)), curious, IngestProgress.NONE);

    assertThat(seen).containsExactly("gout");
  }

  @Test
  void remembersWhatTheLastRunCouldNotRead() throws IOException {
    write("gout", "Crystals.");
    Files.writeString(articles.resolve("bad.md"), "---\n: [\n---\n");

    run();

    assertThat(LastRun.find(index).orElseThrow().report().problems())
        .singleElement()
        .asString()
        .contains("bad.md");
  }

  @Test
  void refusesToRemoveMuchForASourceThatIsSuddenlyEmpty() throws IOException {
    var other = Files.createDirectory(temp.resolve("other"));
    for (int i = 0; i < 5; i++) write("a" + i, "Text.");
    Files.writeString(other.resolve("acne.md"), "# Acne\n\nSpots.\n");
    var both = Source.ofPaths(List.of(articles, other));
    ingest.run(both, IngestProgress.NONE);
    for (int i = 0; i < 5; i++) Files.delete(file("a" + i));

    var report = ingest.run(both, IngestProgress.NONE);

    assertThat(report.removed()).isZero();
    assertThat(report.problems()).anyMatch(it -> it.contains("holds no articles any more"));
    assertThat(indexed()).hasSize(6);
  }

  @Test
  void noticesAChangedSource() throws IOException {
    write("gout", "Crystals.");
    var watcher = new SourceWatcher(Source.ofPaths(List.of(articles)));

    assertThat(watcher.hasChanged()).isFalse();
    write("acne", "Spots.");

    assertThat(watcher.hasChanged()).isTrue();
    assertThat(watcher.hasChanged()).isFalse();
  }

  private IngestReport run() throws IOException {
    return ingest.run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(file(id), "---\nid: %s\ntitle: About %s\n---\n%s\n".formatted(id, id, text));
  }

  private Path file(String id) {
    return articles.resolve(id + ".md");
  }

  private Map<String, String> indexed() throws IOException {
    var texts = new TreeMap<String, String>();
    try (var view = index.view()) {
      for (var id : view.articles().keySet())
        texts.put(id, view.findArticle(id).orElseThrow().text());
    }
    return texts;
  }

  private String version() throws IOException {
    try (var view = index.view()) {
      return view.version();
    }
  }
}
