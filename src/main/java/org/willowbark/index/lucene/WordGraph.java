package org.willowbark.index.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.willowbark.analysis.MedicalSynonymGraphFilter;
import org.willowbark.query.Span;

/**
 * A question's token graph as a query.
 *
 * <p>Words outside all side paths are summed, as in any BM25 query. A stretch with side paths
 * counts once: by its own words or by the best of its other names (maximum, not sum). Another name
 * is weighed as if it were as rare as the words that it stands for, else a page saying "myocardial
 * infarction" would outscore one saying the typed "heart attack" for its rarer words alone.
 *
 * <p>Each word and name is looked for in the passage, and again in the headings and the title above
 * it: what a publisher puts into a heading says more of what a passage is about than the same word
 * in the text, and does not wear out with it.
 */
final class WordGraph {
  /** What the typed words standing together count beyond standing anywhere. */
  private static final float TYPED_PHRASE_WEIGHT = 0.3f;

  /** What a match in the title counts beside the same match in the passage. */
  private static final float TITLE_WEIGHT = 0.4f;

  /** What a match in a heading counts beside the same match in the passage. */
  private static final float HEADING_WEIGHT = 0.7f;

  private record Typed(String term, boolean scored, int from, int to) {}

  /**
   * @param first index of the first typed word beside it, {@code last} of the last
   */
  private record Path(List<String> terms, float weight, int first, int last) {}

  private record Arc(String term, int to, float weight, boolean likely) {}

  private final List<Typed> typed = new ArrayList<>();

  /** Names of what the words beside them name. */
  private final List<Path> paths = new ArrayList<>();

  /** Names of what the words beside them describe. */
  private final List<Path> likely = new ArrayList<>();

  /** Reads the whole stream. */
  WordGraph(TokenStream graph, List<Span> scored) throws IOException {
    var term = graph.addAttribute(CharTermAttribute.class);
    var offset = graph.addAttribute(OffsetAttribute.class);
    var increment = graph.addAttribute(PositionIncrementAttribute.class);
    var length = graph.addAttribute(PositionLengthAttribute.class);
    var type = graph.addAttribute(TypeAttribute.class);
    var boost = graph.addAttribute(BoostAttribute.class);
    Map<Integer, List<Arc>> side = new HashMap<>();
    int node = -1;
    graph.reset();
    while (graph.incrementToken()) {
      node += increment.getPositionIncrement();
      int to = node + length.getPositionLength();
      if (!MedicalSynonymGraphFilter.isAdded(type.type())) {
        var place = new Span(offset.startOffset(), offset.endOffset());
        boolean counts = scored.stream().anyMatch(span -> span.contains(place));
        typed.add(new Typed(term.toString(), counts, node, to));
      } else {
        boolean isLikely = type.type().equals(MedicalSynonymGraphFilter.LIKELY_TYPE);
        side.computeIfAbsent(node, _ -> new ArrayList<>())
            .add(new Arc(term.toString(), to, boost.getBoost(), isLikely));
      }
    }
    graph.end();
    for (int i = 0; i < typed.size(); i++) {
      for (var arc : side.getOrDefault(typed.get(i).from, List.of())) addPath(i, arc, side);
    }
  }

  /** Follows a side path from its first arc to the typed word that it ends with. */
  private void addPath(int first, Arc start, Map<Integer, List<Arc>> side) {
    var terms = new ArrayList<String>();
    var arc = start;
    terms.add(arc.term);
    int last = wordEndingAt(arc.to);
    while (last < 0) {
      arc = requireNonNull(side.get(arc.to), "a side path leads on").getFirst();
      terms.add(arc.term);
      last = wordEndingAt(arc.to);
    }
    (start.likely ? likely : paths).add(new Path(terms, start.weight, first, last));
  }

  private int wordEndingAt(int node) {
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).to == node) return i;
    }
    return -1;
  }

  /**
   * The graph as a query.
   *
   * @param named whether side paths carry their name (see {@link #nameOf}) into the matches
   */
  Query toQuery(IndexReader reader, boolean named) throws IOException {
    var rarity = new Rarity(reader);
    var sum = new BooleanQuery.Builder();
    for (int i = 0; i < typed.size(); i++) {
      int last = endOfStretch(i);
      if (last >= i) {
        sum.add(stretch(i, last, rarity, named), Occur.SHOULD);
        i = last;
      } else if (typed.get(i).scored) {
        addWord(sum, i);
      }
    }
    addLikely(sum, rarity, named);
    var query = sum.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : query;
  }

  /**
   * What the words describe counts beside them, once for each described stretch, by the best of its
   * names.
   */
  private void addLikely(BooleanQuery.Builder sum, Rarity rarity, boolean named)
      throws IOException {
    var byStretch = new LinkedHashMap<Span, List<Query>>();
    for (var path : likely) {
      if (!rarity.isFound(path.terms)) continue;
      byStretch
          .computeIfAbsent(new Span(path.first, path.last), _ -> new ArrayList<>())
          .add(name(path, path.weight, named));
    }
    for (var names : byStretch.values()) sum.add(new DisjunctionMaxQuery(names, 0), Occur.SHOULD);
  }

  /** How the matches of a side path are named: its terms, a blank between. */
  static String nameOf(List<String> terms) {
    return String.join(" ", terms);
  }

  /**
   * The last word of the run of overlapping paths that starts at this word; before the word if none
   * starts there.
   */
  private int endOfStretch(int first) {
    int last = first - 1;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (var path : paths) {
        if (path.first >= first && path.first <= Math.max(first, last) && path.last > last) {
          last = path.last;
          grown = true;
        }
      }
    }
    return last;
  }

  private Query stretch(int first, int last, Rarity rarity, boolean named) throws IOException {
    var choices = new ArrayList<Query>();
    choices.add(typedWords(first, last, -1, -1));
    for (var path : paths) {
      if (path.first < first || path.last > last || !rarity.isFound(path.terms)) continue;
      // Weighed as if it were no rarer than the words that it stands for.
      float share = Math.min(1, rarity.of(words(path.first, path.last)) / rarity.of(path.terms));
      var name = name(path, path.weight * share, named);
      if (path.first == first && path.last == last) {
        choices.add(name);
      } else {
        var rest = new BooleanQuery.Builder();
        rest.add(name, Occur.MUST);
        rest.add(typedWords(first, last, path.first, path.last), Occur.SHOULD);
        choices.add(rest.build());
      }
    }
    return choices.size() == 1 ? choices.getFirst() : new DisjunctionMaxQuery(choices, 0);
  }

  private static Query name(Path path, float weight, boolean named) {
    Query name = new BoostQuery(everywhere(path.terms), weight);
    return named ? NamedMatches.wrapQuery(nameOf(path.terms), name) : name;
  }

  /** The typed words of a stretch, those from {@code without} to {@code until} left out. */
  private Query typedWords(int first, int last, int without, int until) {
    var sum = new BooleanQuery.Builder();
    var phrase = new ArrayList<String>();
    boolean anyScored = false;
    for (int i = first; i <= last; i++) {
      if (i >= without && i <= until) continue;
      phrase.add(typed.get(i).term);
      anyScored |= typed.get(i).scored;
    }
    for (int i = first; i <= last; i++) {
      if (i >= without && i <= until) continue;
      if (typed.get(i).scored || !anyScored) addWord(sum, i);
    }
    if (without < 0 && phrase.size() > 1)
      sum.add(new BoostQuery(phrase(Fields.WORDS, phrase), TYPED_PHRASE_WEIGHT), Occur.SHOULD);
    return sum.build();
  }

  /** The words whose scores a name competes with. */
  private List<String> words(int first, int last) {
    var stretch = typed.subList(first, last + 1);
    var scored = stretch.stream().filter(Typed::scored).map(Typed::term).toList();
    return scored.isEmpty() ? stretch.stream().map(Typed::term).toList() : scored;
  }

  /**
   * A typed word. One that helps to describe something counts in the passage alone: a heading that
   * says "pain" is not about what the whole description means.
   */
  private void addWord(BooleanQuery.Builder sum, int word) {
    var terms = List.of(typed.get(word).term);
    if (likely.stream().anyMatch(path -> path.first <= word && word <= path.last)) {
      sum.add(phrase(Fields.WORDS, terms), Occur.SHOULD);
    } else {
      addEverywhere(sum, terms);
    }
  }

  private static Query everywhere(List<String> terms) {
    var sum = new BooleanQuery.Builder();
    addEverywhere(sum, terms);
    return sum.build();
  }

  private static void addEverywhere(BooleanQuery.Builder sum, List<String> terms) {
    sum.add(phrase(Fields.WORDS, terms), Occur.SHOULD);
    sum.add(new BoostQuery(phrase(Fields.HEADING_WORDS, terms), HEADING_WEIGHT), Occur.SHOULD);
    sum.add(new BoostQuery(phrase(Fields.TITLE_WORDS, terms), TITLE_WEIGHT), Occur.SHOULD);
  }

  /** All of the terms in the field, one right after the other. */
  static Query phrase(String field, List<String> terms) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(field, terms.toArray(String[]::new));
  }
}
