package org.willowbark.vocabulary.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.willowbark.vocabulary.Vocabulary;

/** Imports public vocabularies as they are, where they lie beside the project. */
final class SharedVocabulariesTest {
  private static final Path DATA = Path.of(System.getProperty("shared.data", "../shared/data"));

  /** A file, its columns, and what stands between names in a cell. */
  record Shared(String file, ImportFormat format, String columns, String separator) {
    Shared(String file, ImportFormat format, String columns) {
      this(file, format, columns, "");
    }

    @Override
    public String toString() {
      return file;
    }

    ImportOptions options() {
      var none = ImportOptions.NONE;
      return new ImportOptions(
          "",
          "",
          "en",
          none.encoding(),
          none.type(),
          columns.isEmpty() ? Map.of() : Column.mapping(columns),
          true,
          separator,
          none.relations());
    }
  }

  static final List<Shared> VOCABULARIES =
      List.of(
          new Shared("symp/symp.obo", ImportFormat.OBO, ""),
          new Shared("doid/NCIthesaurus_slim_2026-07-31.obo", ImportFormat.OBO, ""),
          new Shared(
              "doid/doid_2018_terms.tsv",
              ImportFormat.TSV,
              "id=id,preferred=label,scope=scope,synonyms=term"),
          new Shared(
              "hpo/layperson-synonyms.tsv",
              ImportFormat.TSV,
              "id=?term,preferred=?term_label,lay=?layperson"),
          new Shared(
              "medlineplus/adam_encyclopedia_also_called.tsv",
              ImportFormat.TSV,
              "preferred=focus,synonyms=synonym"),
          new Shared(
              "medlineplus/health_topics_also_called.tsv",
              ImportFormat.TSV,
              "preferred=focus,lay=synonym"),
          new Shared(
              "mesh/mesh_disease_entry_terms_2012.tsv",
              ImportFormat.TSV,
              "id=ui,preferred=heading,synonyms=term"),
          new Shared(
              "wordnet/wordnet31_medical_synsets.tsv",
              ImportFormat.TSV,
              "id=synset,preferred=lemmas_pipe,synonyms=lemmas_pipe",
              "|"),
          new Shared(
              "drugs/drugsatfda_brand_ingredient.csv",
              ImportFormat.CSV,
              "preferred=ActiveIngredient,brands=DrugName"));

  @BeforeAll
  static void findVocabularies() {
    assumeTrue(
        Files.exists(DATA.resolve("vocabularies")), "the vocabularies are not beside the project");
  }

  @ParameterizedTest
  @FieldSource("VOCABULARIES")
  void makesADraftThatTheLexiconsReaderUnderstands(Shared shared) throws Exception {
    var draft = read(shared);
    var file = Files.createTempFile("draft", ".yaml");
    try (var out = Files.newBufferedWriter(file)) {
      draft.write(out, LocalDate.of(2026, 1, 2));
    }

    var concepts = Vocabulary.read(file);
    var all = Vocabulary.bundled().plus(concepts);
    Files.delete(file);

    assertThat(concepts).hasSize(draft.counts().added() + draft.counts().extended());
    assertThat(concepts).allSatisfy(it -> assertThat(it.isDraft()).isTrue());
    assertThat(all.concepts())
        .hasSize(Vocabulary.bundled().concepts().size() + draft.counts().added());
  }

  @Test
  void flagsEveryKnownBadJoin() throws IOException {
    var pairs =
        Files.readAllLines(DATA.resolve("bridge/negative.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    var joined = new TreeSet<String>();
    var unflagged = new ArrayList<String>();
    for (var shared : VOCABULARIES) {
      var into = new SourceConcepts(shared.file());
      shared.format().reader().read(path(shared), shared.options(), into);
      var conflicts = new HashMap<String, String>();
      for (var block :
          new Reconciliation("f", shared.options(), Vocabulary.bundled()).blocks(into)) {
        var texts = block.conflicts().stream().map(it -> Vocabulary.key(it.text()));
        var all = texts.collect(Collectors.joining("\n"));
        for (var id : block.sourceIds()) conflicts.put(id, all);
      }
      for (var concept : into.all()) {
        var keys = keys(concept);
        for (var pair : pairs) {
          var one = Vocabulary.key(pair[0]);
          var other = Vocabulary.key(pair[1]);
          if (!keys.contains(one) || !keys.contains(other)) continue;
          joined.add(pair[0] + " = " + pair[1]);
          var said = conflicts.getOrDefault(concept.id(), "");
          if (!said.contains(one) || !said.contains(other))
            unflagged.add(shared + ": " + pair[0] + " = " + pair[1] + ": " + said);
        }
      }
    }
    System.out.println("joined by these vocabularies: " + joined);

    assertThat(joined).hasSizeGreaterThanOrEqualTo(12);
    assertThat(unflagged).isEmpty();
  }

  private static Set<String> keys(SourceConcept concept) {
    return concept.names().stream()
        .flatMap(it -> Known.spellings(it.text()).stream())
        .map(Vocabulary::key)
        .collect(Collectors.toSet());
  }

  private static Draft read(Shared shared) throws IOException {
    return VocabularyImport.read(
        path(shared), shared.format(), shared.options(), Vocabulary.bundled());
  }

  private static Path path(Shared shared) {
    return DATA.resolve("vocabularies").resolve(shared.file());
  }
}
