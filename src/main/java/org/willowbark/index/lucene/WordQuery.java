package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.willowbark.query.Span;

/**
 * Makes a query of a question's token graph.
 *
 * <p>Words outside all side paths are summed, as in any BM25 query. A stretch with side paths
 * counts once: by its own words or by the best of its other names (maximum, not sum). Another name
 * is weighed as if it were as rare as the words that it stands for, else a page saying "myocardial
 * infarction" would outscore one saying the typed "heart attack" for its rarer words alone.
 *
 * <p>Each word and name is looked for in the passage, and again in the headings and the title above
 * it: what a publisher puts into a heading says more of what a passage is about than the same word
 * in the text, and does not wear out with it. What stands nowhere is left out, which changes no
 * score.
 */
final class WordQuery {
  /** What the typed words standing together count beyond standing anywhere. */
  private static final float TYPED_PHRASE_WEIGHT = 0.3f;

  /** What a match in the title counts beside the same match in the passage. */
  private static final float TITLE_WEIGHT = 0.4f;

  /** What a match in a heading counts beside the same match in the passage. */
  private static final float HEADING_WEIGHT = 0.7f;

  private final WordGraph graph;
  private final TermDictionary dictionary;
  private final Rarity rarity;

  private WordQuery(WordGraph graph, IndexReader reader, TermDictionary dictionary)
      throws IOException {
    this.graph = graph;
    this.dictionary = dictionary;
    this.rarity = new Rarity(reader, dictionary);
  }

  /** The query of a graph, for the index that the dictionary is of. */
  static Query of(WordGraph graph, IndexReader reader, TermDictionary dictionary)
      throws IOException {
    return new WordQuery(graph, reader, dictionary).build();
  }

  private Query build() throws IOException {
    var sum = new BooleanQuery.Builder();
    for (int i = 0; i < graph.size(); i++) {
      int last = graph.endOfStretch(i);
      if (last >= i) {
        sum.add(stretch(i, last), Occur.SHOULD);
        i = last;
      } else if (graph.isScored(i)) {
        addWord(sum, i);
      }
    }
    addLikely(sum);
    var query = sum.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : query;
  }

  /**
   * What the words describe counts beside them, once for each described stretch, by the best of its
   * names.
   */
  private void addLikely(BooleanQuery.Builder sum) throws IOException {
    var byStretch = new LinkedHashMap<Span, List<Query>>();
    for (var path : graph.likely()) {
      if (!rarity.isFound(path.terms())) continue;
      byStretch
          .computeIfAbsent(new Span(path.first(), path.last()), _ -> new ArrayList<>())
          .add(name(path, path.weight()));
    }
    for (var names : byStretch.values()) sum.add(new DisjunctionMaxQuery(names, 0), Occur.SHOULD);
  }

  private Query stretch(int first, int last) throws IOException {
    var choices = new ArrayList<Query>();
    choices.add(typedWords(first, last));
    for (var path : graph.paths(first, last)) {
      if (!rarity.isFound(path.terms())) continue;
      // Weighed as if it were no rarer than the words that it stands for.
      var beside = graph.terms(graph.counting(path.first(), path.last()));
      float share = Math.min(1, rarity.of(beside) / rarity.of(path.terms()));
      var name = name(path, path.weight() * share);
      if (path.first() == first && path.last() == last) {
        choices.add(name);
      } else {
        var rest = new BooleanQuery.Builder();
        rest.add(name, Occur.MUST);
        rest.add(sum(graph.counting(first, last, path)).build(), Occur.SHOULD);
        choices.add(rest.build());
      }
    }
    return choices.size() == 1 ? choices.getFirst() : new DisjunctionMaxQuery(choices, 0);
  }

  private Query name(WordGraph.Path path, float weight) throws IOException {
    var everywhere = new BooleanQuery.Builder();
    addEverywhere(everywhere, path.terms());
    return new BoostQuery(everywhere.build(), weight);
  }

  private Query typedWords(int first, int last) throws IOException {
    var sum = sum(graph.counting(first, last));
    if (last > first) add(sum, Fields.WORDS, graph.terms(first, last), TYPED_PHRASE_WEIGHT);
    return sum.build();
  }

  private BooleanQuery.Builder sum(List<Integer> words) throws IOException {
    var sum = new BooleanQuery.Builder();
    for (int word : words) addWord(sum, word);
    return sum;
  }

  /**
   * A typed word. One that helps to describe something counts in the passage alone: a heading that
   * says "pain" is not about what the whole description means.
   */
  private void addWord(BooleanQuery.Builder sum, int word) throws IOException {
    var terms = List.of(graph.term(word));
    if (graph.describes(word)) {
      add(sum, Fields.WORDS, terms, 1);
    } else {
      addEverywhere(sum, terms);
    }
  }

  private void addEverywhere(BooleanQuery.Builder sum, List<String> terms) throws IOException {
    add(sum, Fields.WORDS, terms, 1);
    add(sum, Fields.HEADING_WORDS, terms, HEADING_WEIGHT);
    add(sum, Fields.TITLE_WORDS, terms, TITLE_WEIGHT);
  }

  /** Adds all of the terms in a field, one right after the other; nothing if one is missing. */
  private void add(BooleanQuery.Builder sum, String field, List<String> terms, float weight)
      throws IOException {
    for (var term : terms) {
      if (dictionary.documentsWith(new Term(field, term)) == 0) return;
    }
    var query = terms.size() == 1 ? term(field, terms.getFirst()) : phrase(field, terms);
    sum.add(weight == 1 ? query : new BoostQuery(query, weight), Occur.SHOULD);
  }

  private Query term(String field, String term) throws IOException {
    var it = new Term(field, term);
    return new TermQuery(it, dictionary.find(it));
  }

  static Query phrase(String field, List<String> terms) {
    return new PhraseQuery(field, terms.toArray(String[]::new));
  }
}
