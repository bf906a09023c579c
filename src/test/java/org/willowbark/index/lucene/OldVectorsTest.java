package org.willowbark.index.lucene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.analysis.HealthAnalyzer;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.PassageEmbedder;
import org.willowbark.index.OutdatedIndexException;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestOptions;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.ingest.Inventory;
import org.willowbark.ingest.Meanings;
import org.willowbark.query.Question;
import org.willowbark.search.Answer;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

/** Indexes whose vectors are of no use beside those of our model. */
final class OldVectorsTest {
  private static final List<Source> GOUT = Source.ofPaths(List.of(Path.of("corpus/gout.md")));
  private static final String OTHER_MODEL = LuceneIndex.LAYOUT + "another-model";

  @TempDir private Path folder;

  @BeforeEach
  void index() throws IOException {
    try (var index = LuceneIndex.at(folder)) {
      new Ingest(index).run(GOUT, IngestProgress.NONE);
    }
  }

  @Test
  void answersByWordsFromAnIndexOfAnotherModelAndChangesNothing() throws IOException {
    rewrite(OTHER_MODEL, vector(Embedder.DIMENSIONS, 1));
    var before = bytes();

    try (var index = LuceneIndex.at(folder)) {
      var answer = ask(index);

      assertThat(answer.results()).isNotEmpty();
      assertThat(answer.mode()).isEqualTo(Question.Mode.WORDS);
      assertThat(answer.isMeaningComplete()).isFalse();
      assertThat(Inventory.of(index).needs()).contains("indexing anew").contains("another-model");
      assertThatThrownBy(() -> fill(index))
          .isInstanceOf(OutdatedIndexException.class)
          .hasMessageContaining("another-model");
    }
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void addsNothingToAnIndexOfAnotherModel() throws IOException {
    rewrite(OTHER_MODEL, vector(Embedder.DIMENSIONS, 1));

    try (var index = LuceneIndex.at(folder)) {
      assertThatThrownBy(index::update).isInstanceOf(OutdatedIndexException.class);
    }
  }

  @Test
  void takesNoVectorOfAnotherModelAlongWhenTheNextRunMendsIt() throws IOException {
    rewrite(OTHER_MODEL, vector(Embedder.DIMENSIONS, 1));

    try (var index = LuceneIndex.at(folder)) {
      new Ingest(index).run(GOUT, IngestProgress.NONE);

      try (var view = index.view()) {
        assertThat(view.withoutMeanings()).containsExactly("gout");
        assertThat(view.passagesWithoutMeaning()).isEqualTo(view.size().passages());
      }
      assertIsWholeAfterFilling(index);
    }
  }

  @Test
  void takesOurVectorsAlongFromADocumentOfAnotherLayout() throws IOException {
    rewrite(
        LuceneIndex.LAYOUT.replace("/documents-", "/documents-of-old-") + Embedder.MODEL,
        vector(Embedder.DIMENSIONS, 1),
        Fields.HIT_FACTS);

    try (var index = LuceneIndex.at(folder)) {
      assertThat(Inventory.of(index).needs()).contains("indexing anew");

      new Ingest(index).run(GOUT, IngestProgress.NONE);

      assertThat(Inventory.of(index).needs()).isEqualTo("nothing");
      assertThat(ask(index).isMeaningComplete()).isTrue();
    }
  }

  @Test
  void answersByWordsWhereVectorsHaveAnotherLengthUntilTheNextRun() throws IOException {
    rewrite(LuceneIndex.FORMAT, vector(100, 1));
    var before = bytes();

    try (var index = LuceneIndex.at(folder)) {
      assertThat(ask(index).results()).isNotEmpty();
      assertThat(ask(index).mode()).isEqualTo(Question.Mode.WORDS);
      assertThat(Inventory.of(index).needs()).contains("vectors of another length");
      assertThatThrownBy(() -> fill(index)).isInstanceOf(OutdatedIndexException.class);
      assertThat(bytes()).isEqualTo(before);

      new Ingest(index).run(GOUT, IngestProgress.NONE);

      assertIsWholeAfterFilling(index);
    }
  }

  /** Of zeros; one with a NaN is refused by Lucene before it is written. */
  @Test
  void looksPastVectorsThatPointNowhere() throws IOException {
    rewrite(LuceneIndex.FORMAT, vector(Embedder.DIMENSIONS, 0));

    try (var index = LuceneIndex.at(folder);
        var view = index.view()) {
      assertThat(ask(index).results()).isNotEmpty();
      assertThat(view.meanings("gout")).isEmpty();

      new Ingest(index).run(GOUT, IngestOptions.DEFAULT.withRebuild(), IngestProgress.NONE);

      assertIsWholeAfterFilling(index);
    }
  }

  private static void assertIsWholeAfterFilling(LuceneIndex index) throws IOException {
    fill(index);

    assertThat(Inventory.of(index).needs()).isEqualTo("nothing");
    assertThat(ask(index).mode()).isEqualTo(Question.Mode.HYBRID);
    assertThat(ask(index).isMeaningComplete()).isTrue();
  }

  private static Answer ask(LuceneIndex index) throws IOException {
    var near = Embedding.of(vector(Embedder.DIMENSIONS, 1));
    return new SearchEngine(index, Vocabulary::bundled, (_, _) -> Optional.of(near))
        .search(Question.of("gout"));
  }

  private static void fill(LuceneIndex index) throws IOException {
    PassageEmbedder embedder =
        passages ->
            Collections.nCopies(passages.size(), Embedding.of(vector(Embedder.DIMENSIONS, 1)));
    new Meanings(index, embedder).fill((_, _) -> true);
  }

  private static float[] vector(int dimensions, float value) {
    float[] vector = new float[dimensions];
    Arrays.fill(vector, value);
    return vector;
  }

  /** Writes the article with such a vector for each passage, as another version might have done. */
  private void rewrite(String format, float[] vector, String... lacking) throws IOException {
    List<Document> documents;
    try (var index = LuceneIndex.at(folder);
        var view = index.view()) {
      var article = view.findArticle("gout").orElseThrow();
      var state = requireNonNull(view.articles().get("gout"));
      documents = Documents.of(article, PassageSplitter.split(article), state, List.of());
    }
    for (var passage : documents.subList(0, documents.size() - 1)) {
      passage.add(
          new KnnFloatVectorField(Fields.MEANING, vector, VectorSimilarityFunction.DOT_PRODUCT));
      for (var field : lacking) passage.removeFields(field);
    }
    documents.getLast().add(new NumericDocValuesField(Fields.HAS_MEANINGS, Fields.ALL_MEANINGS));
    var config = new IndexWriterConfig(HealthAnalyzer.forSearch()).setCodec(new MeaningCodec());
    try (var directory = FSDirectory.open(folder.resolve("generation-1"));
        var writer = new IndexWriter(directory, config)) {
      writer.updateDocuments(new Term(Fields.ARTICLE, "gout"), documents);
      writer.setLiveCommitData(Map.of(LuceneUpdate.FORMAT_KEY, format).entrySet());
      writer.commit();
    }
  }

  /** All files of the folder. */
  private Map<String, String> bytes() throws IOException {
    var bytes = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList())
        bytes.put(file.toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return bytes;
  }
}
