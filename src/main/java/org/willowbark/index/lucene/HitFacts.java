package org.willowbark.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.SectionKind;
import org.willowbark.article.TextSketch;
import org.willowbark.index.Hit;

/**
 * What a hit tells of its passage, kept as one value of the passage's document: some 400 are read
 * for each question, and values of their own would each have to be looked for and unpacked.
 *
 * <p>Reads the values of one segment, forward only.
 */
final class HitFacts {
  private static final int SKETCH_BYTES = 2 * TextSketch.PLACES;

  /** Stands for an article that does not say when it was reviewed. */
  private static final long NO_DAY = Long.MIN_VALUE;

  private final int base;
  private final BinaryDocValues values;
  private final ByteArrayDataInput in = new ByteArrayDataInput();

  HitFacts(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    values = DocValues.getBinary(leaf.reader(), Fields.HIT_FACTS);
  }

  /** The value for a passage. */
  static BytesRef of(Article article, Passage passage) {
    var reviewed = article.about().lastReviewed();
    var out = new ByteBuffersDataOutput();
    out.writeBytes(TextSketch.of(passage.text()).toBytes());
    out.writeLong(reviewed == null ? NO_DAY : reviewed.toEpochDay());
    out.writeString(article.id());
    out.writeString(passage.id().key());
    out.writeString(passage.section());
    out.writeString(SectionKind.of(article, passage).code());
    out.writeString(article.title());
    return new BytesRef(out.toArrayCopy());
  }

  Hit hit(ScoreDoc scored) throws IOException {
    var value = find(scored.doc);
    var sketch = TextSketch.ofBytes(value.bytes, value.offset, SKETCH_BYTES);
    in.skipBytes(SKETCH_BYTES);
    long day = in.readLong();
    var id = new PassageId(in.readString(), in.readString());
    var section = in.readString();
    var kind = SectionKind.ofCode(in.readString()).orElse(SectionKind.OTHER);
    var title = in.readString();
    return new Hit(
        scored.doc,
        id,
        section,
        kind,
        title,
        day == NO_DAY ? null : LocalDate.ofEpochDay(day),
        sketch,
        scored.score);
  }

  private BytesRef find(int document) throws IOException {
    if (!values.advanceExact(document - base))
      throw new IOException("the index is damaged: passage " + document + " has no name");
    var value = values.binaryValue();
    in.reset(value.bytes, value.offset, value.length);
    return value;
  }
}
