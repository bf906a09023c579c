package org.willowbark.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;
import org.willowbark.embedding.Embedding;

/** Reads where passages lie; asked for them in the order of their numbers. */
final class Places {
  private final DirectoryReader reader;
  private @Nullable LeafReaderContext leaf;
  private @Nullable FloatVectorValues vectors;
  private KnnVectorValues.@Nullable DocIndexIterator each;

  Places(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Where the passage lies; null if that is not known, or what is kept of it points nowhere. */
  @Nullable Embedding of(int document) throws IOException {
    if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
      leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      vectors = leaf.reader().getFloatVectorValues(Fields.MEANING);
      each = vectors == null ? null : vectors.iterator();
    }
    if (vectors == null || each == null) return null;
    int wanted = document - leaf.docBase;
    boolean isFound =
        each.docID() == wanted || (each.docID() < wanted && each.advance(wanted) == wanted);
    return isFound ? Embedding.findKept(vectors.vectorValue(each.index())).orElse(null) : null;
  }
}
