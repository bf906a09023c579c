package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.willowbark.query.Facet;

/**
 * Tells which passages have one of some codes of a facet; asked for them in the order of their
 * numbers. A code may stand for several values, one for each way in which it is written.
 */
final class CodeHolders {
  private final String field;
  private final Set<String> codes;
  private final DirectoryReader reader;
  private @Nullable LeafReaderContext leaf;
  private @Nullable SortedSetDocValues values;

  /** Where the values of each code begin among those of the segment, and where they end. */
  private final long[] from;

  private final long[] to;

  CodeHolders(Facet facet, Set<String> codes, DirectoryReader reader) {
    this.field = FacetFields.of(facet);
    this.codes = codes;
    this.reader = reader;
    this.from = new long[codes.size()];
    this.to = new long[codes.size()];
  }

  boolean has(int document) throws IOException {
    if (leaf == null || values == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
      leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      values = DocValues.getSortedSet(leaf.reader(), field);
      findValues(values);
    }
    if (!values.advanceExact(document - leaf.docBase)) return false;
    for (int i = values.docValueCount(); i > 0; i--) {
      long value = values.nextOrd();
      for (int code = 0; code < from.length; code++) {
        if (value >= from[code] && value < to[code]) return true;
      }
    }
    return false;
  }

  private void findValues(SortedSetDocValues values) throws IOException {
    int i = 0;
    for (var code : codes) {
      from[i] = place(values.lookupTerm(FacetFields.firstValue(code)));
      to[i] = place(values.lookupTerm(FacetFields.afterValues(code)));
      i++;
    }
  }

  /** Where a value is, or would be. */
  private static long place(long found) {
    return found >= 0 ? found : -1 - found;
  }
}
