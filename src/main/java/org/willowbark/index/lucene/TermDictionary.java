package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * Where the terms of one question stand in the index, each looked up once, although weighing,
 * scoring and marking all ask for it. Thread-safe; kept no longer than the question.
 */
final class TermDictionary {
  private final IndexReader reader;
  private final Map<Term, TermStates> found = new HashMap<>();

  /** One for each segment; null where that lacks the field. */
  private final Map<String, List<@Nullable TermsEnum>> byField = new HashMap<>();

  TermDictionary(IndexReader reader) {
    this.reader = reader;
  }

  /** In how many documents the term stands. */
  int documentsWith(Term term) throws IOException {
    return find(term).docFreq();
  }

  /** Where the term stands, for a {@link org.apache.lucene.search.TermQuery}. */
  synchronized TermStates find(Term term) throws IOException {
    var known = found.get(term);
    if (known != null) return known;
    var states = new TermStates(reader.getContext());
    for (var leaf : reader.leaves()) {
      var terms = terms(term.field(), leaf);
      if (terms != null && terms.seekExact(term.bytes()))
        states.register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
    }
    found.put(term, states);
    return states;
  }

  /** The term's documents in one segment with its places there; null if it has none. */
  synchronized @Nullable PostingsEnum places(Term term, LeafReaderContext leaf) throws IOException {
    var state = find(term).get(leaf);
    var terms = terms(term.field(), leaf);
    if (state == null || terms == null) return null;
    terms.seekExact(term.bytes(), state.get());
    return terms.postings(null, PostingsEnum.OFFSETS);
  }

  private @Nullable TermsEnum terms(String field, LeafReaderContext leaf) throws IOException {
    var ofField = byField.get(field);
    if (ofField == null) {
      ofField = new ArrayList<>(reader.leaves().size());
      for (var each : reader.leaves()) {
        var terms = each.reader().terms(field);
        ofField.add(terms == null ? null : terms.iterator());
      }
      byField.put(field, ofField);
    }
    return ofField.get(leaf.ord);
  }
}
