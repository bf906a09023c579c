package org.willowbark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

  @Test
  void findsWhatComparingEveryPairFinds() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      var text = new StringBuilder("# About " + i + "\n");
      for (int section = 0; section < 1 + random.nextInt(3); section++) {
        var words = ("topic " + random.nextInt(8) + " " + REST).split(" ");
        for (int change = random.nextInt(4); change > 0; change--) {
          words[random.nextInt(words.length)] = "word" + random.nextInt(3);
        }
        text.append("\n## Part\n\n").append(String.join(" ", words)).append('\n');
      }
      write("a" + i, text.toString());
    }

    var found = indexed();

    var prints = new ArrayList<TextPrint>();
    try (var index = LuceneIndex.at(temp.resolve("index"));
        var view = index.view()) {
      view.forEachPrint(prints::add);
      assertThat(new Ingest(index).run(sources(), IngestProgress.NONE).repeats())
          .isEqualTo(
              new IngestReport.Repeats(
                  Duplicates.identical(found.articles()),
                  Duplicates.similar(found.articles()),
                  Duplicates.identical(found.sections()),
                  Duplicates.similar(found.sections())));
    }
    prints.sort(Comparator.comparing(TextPrint::article));
    for (boolean whole : List.of(true, false)) {
      var expected = pairByPair(prints.stream().filter(it -> it.isWhole() == whole).toList());
      var groups = whole ? found.articles() : found.sections();
      assertThat(groups.stream().map(DuplicatesTest::shown))
          .as("seed %d", seed)
          .containsExactlyElementsOf(expected.stream().map(DuplicatesTest::shown).toList());
    }
  }

  /** The same by comparing each text with every group's first that shares a band with it. */
  private static List<Duplicates.Group> pairByPair(List<TextPrint> prints) {
    var groups = new LinkedHashMap<TextPrint, List<TextPrint>>();
    for (var print : prints) {
      var original =
          Arrays.stream(print.sketch().bands(4))
              .boxed()
              .flatMap(
                  band ->
                      groups.keySet().stream()
                          .filter(
                              it ->
                                  Arrays.stream(it.sketch().bands(4)).anyMatch(key -> key == band)
                                      && it.sketch().isSameAs(print.sketch())))
              .findFirst();
      original.ifPresentOrElse(
          it -> groups.getOrDefault(it, List.of()).add(print),
          () -> groups.put(print, new ArrayList<>()));
    }
    var all = new ArrayList<Duplicates.Group>();
    groups.forEach(
        (original, members) -> {
          if (members.isEmpty()) return;
          var hashes = new HashSet<>(Set.of(original.hash()));
          var byKind =
              members.stream().collect(Collectors.partitioningBy(it -> !hashes.add(it.hash())));
          all.add(
              new Duplicates.Group(
                  original,
                  byKind.getOrDefault(true, List.of()),
                  byKind.getOrDefault(false, List.of())));
        });
    return all;
  }

  private static String shown(Duplicates.Group group) {
    return shown(List.of(group.original()))
        + " = "
        + shown(group.identical())
        + " ~ "
        + shown(group.similar());
  }

  private static String shown(List<TextPrint> prints) {
    return prints.stream()
        .map(it -> it.article() + "/" + it.section())
        .collect(Collectors.joining(" "));
  }

  private List<Source> sources() {
    return Source.ofPaths(List.of(temp.resolve("articles")));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(
        Files.createDirectories(temp.resolve("articles")).resolve(name + ".md"), text);
  }

  private Duplicates indexed() throws IOException {
    try (var index = LuceneIndex.at(temp.resolve("index"))) {
      var report = new Ingest(index).run(sources(), IngestProgress.NONE);
      assertThat(report.isClean()).isTrue();
      try (var view = index.view()) {
        return Duplicates.of(view);
      }
    }
  }
}
