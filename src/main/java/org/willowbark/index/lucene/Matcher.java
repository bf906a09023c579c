package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.willowbark.query.Span;

/**
 * Tells where a query matches a passage, from the positions in the index rather than by analysing
 * the text again: only what really matched is marked, and a name of several words as one.
 */
final class Matcher {
  private final Weight weight;
  private final Map<String, String> displayNames;

  /** Places in the passage's text, in order and apart, and the other names that matched. */
  record Found(List<Span> spans, List<String> names) {}

  Matcher(IndexSearcher searcher, QueryBuilder.Named query) throws IOException {
    Query rewritten = searcher.rewrite(query.query());
    this.weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
    this.displayNames = query.displayNames();
  }

  Found matches(LeafReaderContext leaf, int doc, int textLength) throws IOException {
    var matches = weight.matches(leaf, doc);
    if (matches == null) return new Found(List.of(), List.of());
    var spans = new ArrayList<Span>();
    var places = matches.getMatches(Fields.WORDS);
    while (places != null && places.next()) {
      if (places.endOffset() <= textLength)
        spans.add(new Span(places.startOffset(), places.endOffset()));
    }
    var names = new TreeSet<String>();
    for (var named : NamedMatches.findNamedMatches(matches)) {
      names.add(Objects.requireNonNull(displayNames.get(named.getName())));
    }
    return new Found(apart(spans), List.copyOf(names));
  }

  /** Joins spans that overlap. */
  private static List<Span> apart(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    var apart = new ArrayList<Span>();
    for (var span : spans) {
      var last = apart.isEmpty() ? null : apart.getLast();
      if (last != null && span.start() < last.end()) {
        apart.set(apart.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
