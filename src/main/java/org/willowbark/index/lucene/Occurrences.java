package org.willowbark.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/** Where one term stands in the passages of one segment; reads forward only. Not thread-safe. */
final class Occurrences {
  private final PostingsEnum postings;
  private int read = -1;
  private int count;
  private int[] positions = new int[8];
  private int[] starts = new int[8];
  private int[] ends = new int[8];

  Occurrences(PostingsEnum postings) {
    this.postings = postings;
  }

  /** Whether the passage has the term. */
  boolean isIn(int passage) throws IOException {
    int at = postings.docID();
    return at == passage || (at < passage && postings.advance(passage) == passage);
  }

  /** How often the passage has the term, once it is known that it does. */
  int count() throws IOException {
    if (read == postings.docID()) return count;
    count = postings.freq();
    positions = ArrayUtil.growNoCopy(positions, count);
    starts = ArrayUtil.growNoCopy(starts, count);
    ends = ArrayUtil.growNoCopy(ends, count);
    for (int i = 0; i < count; i++) {
      positions[i] = postings.nextPosition();
      starts[i] = postings.startOffset();
      ends[i] = postings.endOffset();
    }
    read = postings.docID();
    return count;
  }

  /** The number of the word, of the {@code i}th time. */
  int position(int i) {
    return positions[i];
  }

  /** Offset of its first character. */
  int start(int i) {
    return starts[i];
  }

  /** Offset after its last. */
  int end(int i) {
    return ends[i];
  }
}
