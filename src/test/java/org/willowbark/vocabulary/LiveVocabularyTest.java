package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveVocabularyTest {
  private static final String LEXICON =
      """
      - {id: gout, name: gout, type: disorder, clinical: [podagra], review: unreviewed}
      - {id: mumps, name: mumps, type: disorder, clinical: [epidemic parotitis], review: unreviewed}
      """;

  private static final String HOUSE_KNEE =
      "- {id: house-knee, name: floor knee, type: disorder, lay: [tiler knee], review: A. Nurse}\n";

  @TempDir private Path folder;
  private LiveVocabulary live;

  @BeforeEach
  void layTheFolderOverALexicon() throws BrokenVocabularyException {
    var base = Vocabulary.of(LexiconReader.read("base.yaml", new StringReader(LEXICON)));
    live = new LiveVocabulary(base, folder);
  }

  @Test
  void addsReplacesExtendsAndTakesOut() throws IOException {
    write(
        "site.yaml",
        HOUSE_KNEE
            + """
            - {id: gout, name: gout, type: disorder, lay: [crystal joint], review: A. Nurse}
            """);
    write(
        "more/site.yml",
        """
        - {id: house-knee, remove: true}
        """);

    assertThat(live.look()).singleElement().asString().contains("site.yml:1", "house-knee");
    write("more/site.yml", "- {id: mumps, remove: true}\n");
    var said = live.look();

    assertThat(said)
        .containsExactly(
            "vocabulary: 1 concept added (house-knee), 1 concept changed (gout), 1 concept removed"
                + " (mumps), 2 concepts with 4 names now");
    assertThat(names("crystal joint")).contains("gout");
    assertThat(names("podagra")).isEmpty();
    assertThat(names("mumps")).isEmpty();
    assertThat(names("tiler knees")).contains("floor knee");
    assertThat(live.look()).isEmpty();
  }

  @Test
  void addsNamesToAConcept() throws IOException {
    write(
        "site.yaml",
        "- {id: gout, name: urate joint, type: disorder, lay: [podagra, big toe fire], adds: names, review: A. Nurse}\n");

    live.look();

    var gout = live.get().findConcept("gout").orElseThrow();
    assertThat(gout.names())
        .extracting(Name::text)
        .containsExactly("gout", "podagra", "urate joint", "big toe fire");
    assertThat(gout.name()).isEqualTo("gout");
    assertThat(names("big toe fire")).contains("podagra");
    assertThat(live.get().words()).contains("podagra", "urate", "parotitis");
  }

  @Test
  void picksUpEachChangeOfAFile() throws IOException {
    write("site.yaml", HOUSE_KNEE);
    live.look();
    var before = live.get();

    write("site.yaml", HOUSE_KNEE.replace("tiler", "paver"));
    var said = live.look();

    assertThat(said).singleElement().asString().contains("1 concept changed (house-knee)");
    assertThat(names("paver knee")).contains("floor knee");
    assertThat(names("tiler knee")).isEmpty();
    assertThat(before.find("tiler knee")).isNotEmpty();
    Files.delete(folder.resolve("site.yaml"));
    assertThat(live.look()).singleElement().asString().contains("1 concept removed (house-knee)");
    assertThat(live.state().lastChange().removed()).containsExactly("house-knee");
  }

  @Test
  void keepsWhatItWasWhenAFileIsBrokenAndSaysSoOnce() throws IOException {
    write("site.yaml", HOUSE_KNEE);
    live.look();
    var before = live.get();

    write("other.yaml", "- id: hives\n  name: hives\n  typo: disorder\n");
    var said = live.look();

    assertThat(said)
        .singleElement()
        .asString()
        .startsWith("vocabulary left as it was: ")
        .contains("other.yaml:3: unknown key \"typo\"");
    assertThat(live.look()).isEmpty();
    assertThat(live.get()).isSameAs(before);
    assertThat(live.state().refused()).contains("other.yaml:3");
    write("other.yaml", "- {id: hives, name: hives, type: disorder, review: A. Nurse}\n");
    assertThat(live.look()).singleElement().asString().contains("added (hives)");
    assertThat(live.state().refused()).isNull();
  }

  @Test
  void keepsDraftsFromReaders() throws Exception {
    write(
        "imported.yaml",
        """
        - {id: hives, name: hives, type: disorder, review: draft}
        - {id: gout, name: x, type: disorder, lay: [toe fire], adds: names, review: draft}
        """);

    var drafts = live.expect();

    assertThat(drafts).hasSize(2);
    assertThat(drafts.getFirst()).contains("imported.yaml:1: \"hives\" is a draft and not live");
    assertThat(names("hives")).isEmpty();
    assertThat(names("toe fire")).isEmpty();
    assertThat(live.state().drafts()).isEqualTo(drafts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- {id: rash, remove: true}              | site.yaml:1: takes out \"rash\", which is no concept",
        "- {id: gout, remove: yes}               | site.yaml:1: a block that takes a concept out",
        "- {id: gout, name: gout, remove: true}  | site.yaml:1: a block that takes a concept out",
        "- {id: rash, name: rash, type: disorder, adds: names, review: x} | site.yaml:1: adds names to \"rash\", which is no concept",
        "- {id: gout, name: gout, type: disorder, adds: words, review: x} | site.yaml:1: adds can only be",
        "- {id: [}                               | site.yaml:",
      })
  void saysWhereABlockCantBeUsed(String block, String message) throws IOException {
    write("site.yaml", block);

    assertThatExceptionOfType(BrokenVocabularyException.class)
        .isThrownBy(() -> live.expect())
        .withMessageContaining(message);
  }

  @Test
  void refusesWhatIsNoUtf8AndAFolderThatIsNotThere() throws IOException {
    Files.write(
        folder.resolve("site.yaml"), "- {id: \u00e9}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(live.look()).singleElement().asString().contains("site.yaml:1: is not UTF-8");

    var nowhere = new LiveVocabulary(live.get(), folder.resolve("nowhere"));

    assertThat(nowhere.look()).singleElement().asString().contains("there is no folder");
    assertThat(nowhere.look()).isEmpty();
    assertThat(nowhere.get().concepts()).hasSize(2);
  }

  @Test
  void takesOutOfTheBundledLexiconWithoutReadingItAnew() throws IOException {
    write("site.yaml", "- {id: sciatica, remove: true}\n" + HOUSE_KNEE);
    var over = new LiveVocabulary(Vocabulary.bundled(), folder);

    over.look();

    assertThat(over.get().find("sciatica")).isEmpty();
    assertThat(over.get().find("tiler knee")).isNotEmpty();
    assertThat(over.get().find("spinal stenosis")).isNotEmpty();
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    write(".site.yaml.swp", "rubbish: [");
    write("notes.txt", "rubbish: [");
    write(".hidden.yaml", "rubbish: [");

    assertThat(live.look()).isEmpty();
  }

  private List<String> names(String text) {
    return live.get().find(text).stream()
        .flatMap(mention -> live.get().expand(mention).stream())
        .map(Expansion::text)
        .toList();
  }

  private void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
