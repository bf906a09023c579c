package org.willowbark.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.willowbark.query.Retrieval;

/** Scores single passages by a retrieval; asked for them in the order of their numbers. */
abstract sealed class Scoring {
  private final DirectoryReader reader;
  private @Nullable LeafReaderContext leaf;

  private Scoring(DirectoryReader reader) {
    this.reader = reader;
  }

  static Scoring of(Retrieval retrieval, IndexSearcher searcher, DirectoryReader reader)
      throws IOException {
    return switch (retrieval) {
      case Retrieval.Words _ -> {
        var query = searcher.rewrite(new QueryBuilder(reader).build(retrieval));
        yield new ByWords(reader, searcher.createWeight(query, ScoreMode.COMPLETE, 1));
      }
      case Retrieval.Meaning meaning -> new ByMeaning(reader, meaning.near().toArray());
    };
  }

  /** The passage's score; 0 if the retrieval does not match it. */
  float score(int document) throws IOException {
    if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
      leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      open(leaf);
    }
    return scoreIn(document - leaf.docBase);
  }

  /** Gets ready for the passages of a segment. */
  abstract void open(LeafReaderContext segment) throws IOException;

  abstract float scoreIn(int document) throws IOException;

  private static final class ByWords extends Scoring {
    private final Weight weight;
    private @Nullable Scorer scorer;

    ByWords(DirectoryReader reader, Weight weight) {
      super(reader);
      this.weight = weight;
    }

    @Override
    void open(LeafReaderContext segment) throws IOException {
      scorer = weight.scorer(segment);
    }

    @Override
    float scoreIn(int document) throws IOException {
      return scorer != null && isAt(scorer.iterator(), document) ? scorer.score() : 0;
    }
  }

  private static final class ByMeaning extends Scoring {
    private final float[] near;
    private @Nullable VectorScorer scorer;

    ByMeaning(DirectoryReader reader, float[] near) {
      super(reader);
      this.near = near;
    }

    @Override
    void open(LeafReaderContext segment) throws IOException {
      var vectors = segment.reader().getFloatVectorValues(Fields.MEANING);
      scorer = vectors == null ? null : vectors.scorer(near);
    }

    @Override
    float scoreIn(int document) throws IOException {
      return scorer != null && isAt(scorer.iterator(), document) ? scorer.score() : 0;
    }
  }

  private static boolean isAt(DocIdSetIterator each, int document) throws IOException {
    return each.docID() == document
        || (each.docID() < document && each.advance(document) == document);
  }
}
