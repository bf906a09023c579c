package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.willowbark.analysis.HealthAnalyzer;
import org.willowbark.analysis.MedicalSynonymGraphFilter;
import org.willowbark.query.Retrieval;

/** Turns retrievals into Lucene queries over one state of the index. Thread-safe. */
final class QueryBuilder {
  private static final Analyzer ANALYZER = HealthAnalyzer.forSearch();

  /** How many passages a search by meaning looks at closely. */
  private static final int NEAREST_MAX = 200;

  private final IndexReader reader;
  private final TermDictionary dictionary;

  /** What was looked for already; finding, scoring and marking ask for the same. */
  private final Map<Retrieval.Words, Built> built = new ConcurrentHashMap<>();

  QueryBuilder(IndexReader reader) {
    this.reader = reader;
    dictionary = new TermDictionary(reader);
  }

  /**
   * What a retrieval by words comes to.
   *
   * @param displayNames the other names as they are shown to readers, by {@link WordGraph#nameOf}
   *     their terms
   */
  private record Built(Query query, Set<Sought> sought, Map<String, String> displayNames) {}

  /** The query that finds and scores. */
  Query build(Retrieval retrieval) throws IOException {
    return switch (retrieval) {
      case Retrieval.Words words -> built(words).query;
      case Retrieval.Meaning meaning ->
          new KnnFloatVectorQuery(Fields.MEANING, meaning.near().toArray(), NEAREST_MAX);
    };
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

  /** Tells where passages have what is looked for; nothing is marked of a meaning. */
  Matcher matcher(Retrieval retrieval) throws IOException {
    return switch (retrieval) {
      case Retrieval.Words words -> {
        var it = built(words);
        yield new Matcher(dictionary, it.sought, it.displayNames);
      }
      case Retrieval.Meaning _ -> new Matcher(dictionary, Set.of(), Map.of());
    };
  }

  private Built built(Retrieval.Words words) throws IOException {
    var known = built.get(words);
    if (known != null) return known;
    var displayNames = new HashMap<String, String>();
    var paths = new ArrayList<MedicalSynonymGraphFilter.Path>();
    for (var path : words.paths()) {
      var terms = terms(path.name());
      displayNames.putIfAbsent(WordGraph.nameOf(terms), path.name());
      paths.add(
          new MedicalSynonymGraphFilter.Path(
              path.beside().start(),
              path.beside().end(),
              terms,
              path.weight(),
              path.reading() == Retrieval.Reading.BESIDES));
    }
    try (TokenStream tokens =
        new MedicalSynonymGraphFilter(ANALYZER.tokenStream(Fields.WORDS, words.text()), paths)) {
      var graph = new WordGraph(tokens, words.scored());
      var it = new Built(WordQuery.of(graph, reader, dictionary), graph.sought(), displayNames);
      built.put(words, it);
      return it;
    }
  }

  /** Whether some passage has the phrase. */
  boolean holds(String phrase, IndexSearcher searcher) throws IOException {
    var terms = terms(phrase);
    if (!new Rarity(reader, dictionary).isFound(terms)) return false;
    return terms.size() == 1
        ? searcher.count(new TermQuery(new Term(Fields.WORDS, terms.getFirst()))) > 0
        : searcher.count(WordQuery.phrase(Fields.WORDS, terms)) > 0;
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
