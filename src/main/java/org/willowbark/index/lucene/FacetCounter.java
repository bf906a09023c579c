package org.willowbark.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.willowbark.index.FacetCounts;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;

/**
 * Counts articles by the values of their facets. Own code rather than Lucene's facets, as those
 * count documents, and here a document is a passage.
 *
 * <p>Each facet is counted as if it were not filtered by, so that a reader sees what choosing
 * another of its values would bring.
 */
final class FacetCounter {
  /** As many values of one facet as a page can offer. */
  private static final int VALUES_MAX = 20;

  private final Filter filter;
  private final LocalDate today;
  private final Map<Facet, Map<String, FacetCounts.Value>> counts = new EnumMap<>(Facet.class);

  FacetCounter(Filter filter, LocalDate today) {
    this.filter = filter;
    this.today = today;
  }

  /** Counts the articles that these passages stand in. */
  FacetCounts count(FixedBitSet passages, IndexReader reader) throws IOException {
    for (var leaf : reader.leaves()) new Segment(leaf).count(passages);
    var ordered = new EnumMap<Facet, List<FacetCounts.Value>>(Facet.class);
    for (var facet : Facet.values()) ordered.put(facet, ordered(facet));
    return new FacetCounts(ordered);
  }

  private void add(Facet facet, BytesRef value, int articles) {
    var code = FacetFields.code(value);
    counts
        .computeIfAbsent(facet, _ -> new HashMap<>())
        .merge(
            code,
            new FacetCounts.Value(code, FacetFields.label(value), articles),
            (a, b) -> new FacetCounts.Value(code, a.label(), a.articles() + b.articles()));
  }

  private List<FacetCounts.Value> ordered(Facet facet) {
    var values = new HashMap<>(counts.getOrDefault(facet, Map.of()));
    // What a reader has chosen is shown even if nothing has it, or the choice could not be undone.
    for (var code : filter.of(facet))
      values.putIfAbsent(code, new FacetCounts.Value(code, Facet.label(code), 0));
    var fixed = facet.fixedCodes();
    if (!fixed.isEmpty())
      return fixed.stream().filter(values::containsKey).map(values::get).toList();
    var all = new ArrayList<>(values.values());
    all.sort(
        Comparator.comparingInt(
                (FacetCounts.Value it) -> filter.of(facet).contains(it.code()) ? 0 : 1)
            .thenComparingInt(it -> -it.articles())
            .thenComparing(FacetCounts.Value::code));
    return all.subList(0, Math.min(VALUES_MAX, all.size()));
  }

  /** Goes through one segment, in which the passages of an article stand together. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final SortedDocValues articles;
    private final Map<Facet, FacetColumn> ofArticle = new EnumMap<>(Facet.class);
    private final FacetColumn kinds;

    private int article = -1;

    /** The facets by which the article does not pass, and whether any of its passages does. */
    private final List<Facet> failed = new ArrayList<>();

    private boolean hasPassage;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      articles = DocValues.getSorted(leaf.reader(), Fields.ARTICLE);
      for (var facet : Facet.values()) ofArticle.put(facet, column(facet));
      kinds = column(Facet.SECTION_TYPE);
      ofArticle.remove(Facet.SECTION_TYPE);
    }

    private FacetColumn column(Facet facet) throws IOException {
      return FacetColumn.of(facet, filter.of(facet), today, leaf.reader());
    }

    void count(FixedBitSet passages) throws IOException {
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (int at = leaf.docBase; at < end; at++) {
        at = passages.nextSetBit(at, end);
        if (at == DocIdSetIterator.NO_MORE_DOCS) break;
        read(at - leaf.docBase);
      }
      finishArticle();
      for (var column : ofArticle.entrySet())
        column.getValue().forEachCount((value, n) -> add(column.getKey(), value, n));
      kinds.forEachCount((value, n) -> add(Facet.SECTION_TYPE, value, n));
    }

    private void read(int passage) throws IOException {
      if (!articles.advanceExact(passage)) return;
      if (articles.ordValue() != article) {
        finishArticle();
        article = articles.ordValue();
        for (var column : ofArticle.entrySet()) {
          if (!column.getValue().read(passage)) failed.add(column.getKey());
        }
      }
      hasPassage |= kinds.read(passage);
    }

    private void finishArticle() {
      boolean passes = failed.isEmpty();
      for (var column : ofArticle.entrySet()) {
        boolean failsAlone = failed.size() == 1 && failed.getFirst() == column.getKey();
        column.getValue().next(hasPassage && (passes || failsAlone));
      }
      kinds.next(passes);
      failed.clear();
      hasPassage = false;
    }
  }
}
