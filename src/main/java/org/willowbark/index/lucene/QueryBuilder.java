package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.willowbark.analysis.HealthAnalyzer;
import org.willowbark.analysis.MedicalSynonymGraphFilter;
import org.willowbark.query.Retrieval;

/** Turns retrievals into Lucene queries over one state of the index. */
final class QueryBuilder {
  private static final Analyzer ANALYZER = HealthAnalyzer.forSearch();

  /** How many passages a search by meaning looks at closely. */
  private static final int NEAREST_MAX = 200;

  private final IndexReader reader;

  QueryBuilder(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * A query whose side paths are named.
   *
   * @param displayNames the names as they are shown to readers, by the names in the query
   */
  record Named(Query query, Map<String, String> displayNames) {}

  /** The query that finds and scores. */
  Query build(Retrieval retrieval) throws IOException {
    return build(retrieval, null);
  }

  /** The query that finds and scores what passes a filter. */
  Query buildFiltered(Retrieval retrieval, Query filter) throws IOException {
    return switch (retrieval) {
      case Retrieval.Words _ ->
          new BooleanQuery.Builder()
              .add(build(retrieval), Occur.MUST)
              .add(filter, Occur.FILTER)
              .build();
      // The nearest of those that pass, not those of the nearest that pass.
      case Retrieval.Meaning meaning ->
          new KnnFloatVectorQuery(Fields.MEANING, meaning.near().toArray(), NEAREST_MAX, filter);
    };
  }

  /** The same query, for telling which of its side paths matched. */
  Named buildNamed(Retrieval retrieval) throws IOException {
    var displayNames = new HashMap<String, String>();
    return new Named(build(retrieval, displayNames), displayNames);
  }

  private Query build(Retrieval retrieval, @Nullable Map<String, String> displayNames)
      throws IOException {
    return switch (retrieval) {
      case Retrieval.Words words -> words(words, displayNames);
      case Retrieval.Meaning meaning ->
          new KnnFloatVectorQuery(Fields.MEANING, meaning.near().toArray(), NEAREST_MAX);
    };
  }

  private Query words(Retrieval.Words words, @Nullable Map<String, String> displayNames)
      throws IOException {
    var paths = new ArrayList<MedicalSynonymGraphFilter.Path>();
    for (var path : words.paths()) {
      var terms = terms(path.name());
      if (displayNames != null) displayNames.putIfAbsent(WordGraph.nameOf(terms), path.name());
      paths.add(
          new MedicalSynonymGraphFilter.Path(
              path.beside().start(),
              path.beside().end(),
              terms,
              path.weight(),
              path.reading() == Retrieval.Reading.BESIDES));
    }
    try (TokenStream graph =
        new MedicalSynonymGraphFilter(ANALYZER.tokenStream(Fields.WORDS, words.text()), paths)) {
      return new WordGraph(graph, words.scored()).toQuery(reader, displayNames != null);
    }
  }

  /** Whether some passage has the phrase. */
  boolean holds(String phrase, IndexSearcher searcher) throws IOException {
    var terms = terms(phrase);
    return new Rarity(reader).isFound(terms)
        && searcher.count(WordGraph.phrase(Fields.WORDS, terms)) > 0;
  }

  private static List<String> terms(String name) throws IOException {
    var terms = new ArrayList<String>();
    try (TokenStream tokens = ANALYZER.tokenStream(Fields.WORDS, name)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) terms.add(term.toString());
      tokens.end();
    }
    return terms;
  }
}
