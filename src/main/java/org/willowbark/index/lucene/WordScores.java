package org.willowbark.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Scores single passages by words; asked for them in the order of their numbers. */
final class WordScores {
  private final DirectoryReader reader;
  private final Weight weight;
  private @Nullable LeafReaderContext leaf;
  private @Nullable Scorer scorer;

  WordScores(Query query, IndexSearcher searcher, DirectoryReader reader) throws IOException {
    this.reader = reader;
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
  }

  /** The passage's score; 0 if it has none of the words. */
  float of(int document) throws IOException {
    if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
      leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      scorer = weight.scorer(leaf);
    }
    if (scorer == null) return 0;
    int wanted = document - leaf.docBase;
    var each = scorer.iterator();
    boolean isFound =
        each.docID() == wanted || (each.docID() < wanted && each.advance(wanted) == wanted);
    return isFound ? scorer.score() : 0;
  }
}
