package org.willowbark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the arrows of ARCHITECTURE.md: which room may use which, and who may use which library. */
final class HousePlanTest {
  private static final String ROOT = "org.willowbark.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.willowbark");

  /** A room and the rooms that it may use. */
  record Room(String name, List<String> mayUse) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Room> ROOMS =
      List.of(
          new Room("article", List.of()),
          new Room("corpus", List.of("article")),
          new Room("site", List.of()),
          new Room("theme", List.of()),
          new Room("config", List.of("corpus", "site", "theme", "safety", "search")),
          new Room("vocabulary", List.of()),
          new Room("vocabulary.imports", List.of("vocabulary")),
          new Room("analysis", List.of("vocabulary")),
          new Room("embedding", List.of()),
          new Room("query", List.of("article", "vocabulary", "embedding")),
          new Room("index", List.of("article", "query", "embedding")),
          new Room("index.lucene", List.of("index", "query", "analysis", "article", "embedding")),
          new Room("ingest", List.of("article", "corpus", "index", "embedding")),
          new Room("search", List.of("article", "query", "index", "vocabulary", "embedding")),
          new Room("evaluation", List.of("article", "query", "search")),
          new Room("safety", List.of("query", "vocabulary")),
          new Room("suggest", List.of("article", "query", "index", "vocabulary")),
          new Room(
              "http",
              List.of(
                  "search",
                  "ingest",
                  "embedding",
                  "query",
                  "index",
                  "article",
                  "vocabulary",
                  "theme",
                  "safety",
                  "suggest",
                  "evaluation")));

  @ParameterizedTest
  @FieldSource("ROOMS")
  void usesOnlyTheRoomsOfThePlan(Room room) {
    var own = ROOT + room.name();
    var allowed = room.mayUse().stream().map(name -> ROOT + name).collect(Collectors.toList());
    allowed.add(own);

    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage("org.willowbark.."))))
        .check(CLASSES);
  }

  @Test
  void namesEveryRoomThatThereIs() {
    var rooms =
        CLASSES.stream()
            .map(it -> it.getPackageName())
            .distinct()
            .filter(it -> it.startsWith(ROOT));

    var named = ROOMS.stream().map(room -> ROOT + room.name()).collect(Collectors.toSet());
    named.add(ROOT + "cli");
    named.add(ROOT + "http.templates");

    assertThat(rooms).allSatisfy(room -> assertThat(named).contains(room));
  }

  @Test
  void hasNoCycles() {
    slices().matching("org.willowbark.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  static final List<Map.Entry<String, List<String>>> LIBRARIES =
      List.of(
          Map.entry("org.apache.lucene..", List.of("analysis", "embedding", "index.lucene")),
          Map.entry("io.javalin..", List.of("http", "cli")),
          Map.entry("org.eclipse.jetty..", List.of("http", "site")),
          Map.entry("crawlercommons..", List.of("site")),
          Map.entry("org.commonmark..", List.of("corpus")),
          Map.entry("org.jsoup..", List.of("corpus", "site")),
          Map.entry("org.snakeyaml..", List.of("corpus", "vocabulary", "config", "safety")),
          Map.entry("com.github.benmanes.caffeine..", List.of("http", "search")),
          Map.entry("de.siegmar.fastcsv..", List.of("vocabulary.imports")),
          Map.entry("org.eclipse.rdf4j..", List.of("vocabulary.imports")),
          Map.entry("org.apache.pdfbox..", List.of("corpus")),
          Map.entry("org.apache.fontbox..", List.of("corpus")),
          Map.entry("org.apache.commons.csv..", List.of("corpus")),
          Map.entry("org.apache.commons.io..", List.of("corpus")),
          Map.entry("org.mozilla.universalchardet..", List.of("corpus")),
          Map.entry("com.ctc.wstx..", List.of("corpus")),
          Map.entry("ai.onnxruntime..", List.of("embedding")),
          Map.entry("ai.djl..", List.of("embedding")),
          // What was fitted is shipped, and not what fits.
          Map.entry("org.ejml..", List.of()),
          Map.entry("gg.jte..", List.of("http", "http.templates")),
          Map.entry("picocli..", List.of("cli")));

  @ParameterizedTest
  @FieldSource("LIBRARIES")
  void usesALibraryOnlyInItsRooms(Map.Entry<String, List<String>> library) {
    var rooms = library.getValue().stream().map(name -> ROOT + name).toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library.getKey())
        .check(CLASSES);
  }

  @Test
  void keepsFilesSmall() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();

    try (var files = Files.walk(Path.of("src"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        long lines = Files.readAllLines(file).size();
        if (lines > 400) tooLong.put(file.toString(), lines);
      }
    }

    assertThat(tooLong).isEmpty();
  }
}
