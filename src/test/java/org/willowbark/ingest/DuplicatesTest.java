package org.willowbark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.TextPrint;
import org.willowbark.index.lucene.LuceneIndex;

final class DuplicatesTest {
  private static final String REST =
      "Rest the joint for a few days, keep it cool with a wrapped ice pack, raise it when you sit,"
          + " and take it slowly when you start to walk again, a little more each day.";

  @TempDir private Path temp;

  @Test
  void findsWholeArticlesThatSayTheSame() throws IOException {
    write("a", "# Sprains\n\n" + REST + "\n");
    write("b", "# Twisted ankle\n\n" + REST + "\n");
    write(
        "c",
        "# Flu\n\nStay at home, drink enough, and sleep as much as you can until it is over.\n");

    var duplicates = indexed();

    assertThat(duplicates.articles()).hasSize(1);
    assertThat(duplicates.articles().getFirst().original().article()).isEqualTo("a");
    assertThat(duplicates.articles().getFirst().identical())
        .extracting(TextPrint::article)
        .containsExactly("b");
  }

  @Test
  void tellsSectionsThatDifferByAFewWordsFromThoseThatAreTheSame() throws IOException {
    write("a", "# Sprains\n\nA torn ligament.\n\n## Care\n\n" + REST + "\n");
    write("b", "# Strains\n\nA torn muscle.\n\n## Care\n\n" + REST.replace("cool", "cold") + "\n");
    write("c", "# Bruises\n\nBlood below the skin.\n\n## Care\n\n" + REST + "\n");

    var sections = indexed().sections();

    assertThat(sections).hasSize(1);
    assertThat(sections.getFirst().identical())
        .extracting(TextPrint::section)
        .containsExactly("c#2");
    assertThat(sections.getFirst().similar()).extracting(TextPrint::section).containsExactly("b#2");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(
        Files.createDirectories(temp.resolve("articles")).resolve(name + ".md"), text);
  }

  private Duplicates indexed() throws IOException {
    try (var index = LuceneIndex.at(temp.resolve("index"))) {
      var report =
          new Ingest(index)
              .run(Source.ofPaths(List.of(temp.resolve("articles"))), IngestProgress.NONE);
      assertThat(report.isClean()).isTrue();
      try (var view = index.view()) {
        return Duplicates.of(view);
      }
    }
  }
}
