package org.willowbark.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.willowbark.article.PassageId;
import org.willowbark.article.SectionKind;
import org.willowbark.article.TextSketch;
import org.willowbark.index.Hit;

/** What names the passages of one segment; reads forward only. */
final class PassageValues {
  private final int base;
  private final SortedDocValues articles;
  private final SortedDocValues sections;
  private final SortedDocValues kinds;
  private final NumericDocValues reviews;
  private final SortedDocValues titles;
  private final BinaryDocValues keys;
  private final BinaryDocValues sketches;
  private int last = -1;

  PassageValues(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    articles = DocValues.getSorted(leaf.reader(), Fields.ARTICLE);
    sections = DocValues.getSorted(leaf.reader(), Fields.SECTION);
    kinds = DocValues.getSorted(leaf.reader(), Fields.KIND);
    reviews = DocValues.getNumeric(leaf.reader(), Fields.REVIEWED_DAY);
    titles = DocValues.getSorted(leaf.reader(), Fields.TITLE);
    keys = DocValues.getBinary(leaf.reader(), Fields.PASSAGE_KEY);
    sketches = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
  }

  Hit hit(ScoreDoc scored) throws IOException {
    last = scored.doc - base;
    if (!articles.advanceExact(last)
        || !sections.advanceExact(last)
        || !titles.advanceExact(last)
        || !keys.advanceExact(last)
        || !sketches.advanceExact(last)) {
      throw new IOException("the index is damaged: passage " + scored.doc + " has no name");
    }
    var article = articles.lookupOrd(articles.ordValue()).utf8ToString();
    var section = sections.lookupOrd(sections.ordValue()).utf8ToString();
    var sketch = sketches.binaryValue();
    return new Hit(
        scored.doc,
        new PassageId(article, keys.binaryValue().utf8ToString()),
        section,
        kind(),
        titles.lookupOrd(titles.ordValue()).utf8ToString(),
        reviews.advanceExact(last) ? LocalDate.ofEpochDay(reviews.longValue()) : null,
        TextSketch.ofBytes(sketch.bytes, sketch.offset, sketch.length),
        scored.score);
  }

  private SectionKind kind() throws IOException {
    if (!kinds.advanceExact(last)) return SectionKind.OTHER;
    return SectionKind.ofCode(kinds.lookupOrd(kinds.ordValue()).utf8ToString())
        .orElse(SectionKind.OTHER);
  }
}
