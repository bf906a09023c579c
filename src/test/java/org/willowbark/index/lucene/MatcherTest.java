package org.willowbark.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.willowbark.analysis.HealthAnalyzer;
import org.willowbark.query.Span;

final class MatcherTest {
  private static final int PASSAGES = 40;

  @Test
  void marksWhatLuceneSaysMatches() throws IOException {
    for (long seed = 0; seed < 30; seed++) {
      var random = new Random(seed);
      try (var directory = new ByteBuffersDirectory()) {
        var texts = write(directory, random);
        try (var reader = DirectoryReader.open(directory)) {
          for (int i = 0; i < 20; i++) compare(reader, texts, words(random, 1 + random.nextInt(3)));
        }
      }
    }
  }

  private static void compare(DirectoryReader reader, List<String> texts, List<String> terms)
      throws IOException {
    var matcher = new Matcher(new TermDictionary(reader), Set.of(Sought.typed(terms)), Map.of());
    var searcher = new IndexSearcher(reader);
    var query = searcher.rewrite(WordQuery.phrase(Fields.WORDS, terms));
    var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : reader.leaves()) {
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        var text = texts.get(leaf.docBase + i);
        var expected = new ArrayList<Span>();
        var matches = weight.matches(leaf, i);
        var places = matches == null ? null : matches.getMatches(Fields.WORDS);
        while (places != null && places.next())
          expected.add(new Span(places.startOffset(), places.endOffset()));

        assertThat(matcher.matches(leaf, i, text.length()).spans())
            .as("%s in %s", terms, text)
            .isEqualTo(joined(expected));
      }
    }
  }

  /** A phrase that stands there twice over, "pain pain pain", is marked once. */
  private static List<Span> joined(List<Span> spans) {
    var joined = new ArrayList<Span>();
    for (var span : spans) {
      if (!joined.isEmpty() && span.start() < joined.getLast().end()) {
        joined.set(joined.size() - 1, new Span(joined.getLast().start(), span.end()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** Passages of few words in several segments; what each says, by its number. */
  private static List<String> write(ByteBuffersDirectory directory, Random random)
      throws IOException {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    var texts = new ArrayList<String>();
    var config =
        new IndexWriterConfig(HealthAnalyzer.forSearch()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < PASSAGES; i++) {
        var text = String.join(" ", words(random, 1 + random.nextInt(12)));
        var document = new Document();
        document.add(new Field(Fields.WORDS, text, type));
        writer.addDocument(document);
        texts.add(text);
        if (random.nextInt(12) == 0) writer.commit();
      }
    }
    return texts;
  }

  private static List<String> words(Random random, int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++)
      words.add(List.of("knee", "pain", "gout", "hip").get(random.nextInt(4)));
    return words;
  }
}
