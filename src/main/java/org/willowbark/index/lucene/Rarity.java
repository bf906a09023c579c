package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** How rare terms are in the index, as BM25 weighs them. */
final class Rarity {
  private final TermDictionary dictionary;
  private final long passages;

  Rarity(IndexReader reader, TermDictionary dictionary) throws IOException {
    this.dictionary = dictionary;
    this.passages = Math.max(1, reader.getDocCount(Fields.WORDS));
  }

  /** Whether every one of the terms stands in some passage. */
  boolean isFound(List<String> terms) throws IOException {
    for (var term : terms) {
      if (dictionary.documentsWith(new Term(Fields.WORDS, term)) == 0) return false;
    }
    return true;
  }

  /** The sum of the terms' inverse document frequencies, ln(1 + (N - n + 0.5) / (n + 0.5)). */
  float of(List<String> terms) throws IOException {
    double sum = 0;
    for (var term : terms) {
      int found = dictionary.documentsWith(new Term(Fields.WORDS, term));
      sum += Math.log(1 + (passages - found + 0.5) / (found + 0.5));
    }
    return (float) sum;
  }
}
