package org.willowbark.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.willowbark.embedding.Embedder;

/** What is known of the vectors of one state of the index without reading them. */
final class Vectors {
  private Vectors() {}

  /** Whether all have as many numbers as our model gives: Lucene compares no others with them. */
  static boolean fit(IndexReader reader) {
    for (var leaf : reader.leaves()) {
      var field = leaf.reader().getFieldInfos().fieldInfo(Fields.MEANING);
      if (field == null || field.getVectorDimension() == 0) continue;
      if (field.getVectorDimension() != Embedder.DIMENSIONS) return false;
    }
    return true;
  }

  /** How many passages have one. */
  static int count(IndexSearcher searcher) throws IOException {
    return searcher.count(new FieldExistsQuery(Fields.MEANING));
  }
}
