package org.willowbark.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.ReadingLevel;
import org.willowbark.index.ArticleEntry;
import org.willowbark.index.ArticleState;
import org.willowbark.index.TextPrint;

/** Reads the articles' own documents of one commit, one after the other. */
final class Records {
  private final DirectoryReader reader;

  Records(DirectoryReader reader) {
    this.reader = reader;
  }

  int count() throws IOException {
    int count = 0;
    for (var leaf : reader.leaves()) {
      for (var each = new Cursor(leaf.reader()); each.next(); ) count++;
    }
    return count;
  }

  Map<String, ArticleState> states() throws IOException {
    var states = new HashMap<String, ArticleState>();
    for (var leaf : reader.leaves()) {
      var hashes = DocValues.getBinary(leaf.reader(), Fields.HASH);
      var sources = DocValues.getSorted(leaf.reader(), Fields.SOURCE);
      for (var each = new Cursor(leaf.reader()); each.next(); ) {
        states.put(each.id(), new ArticleState(text(hashes, each.doc), text(sources, each.doc)));
      }
    }
    return states;
  }

  List<String> withoutMeanings() throws IOException {
    var without = new ArrayList<String>();
    for (var leaf : reader.leaves()) {
      var has = DocValues.getNumeric(leaf.reader(), Fields.HAS_MEANINGS);
      for (var each = new Cursor(leaf.reader()); each.next(); ) {
        if (!has.advanceExact(each.doc)) without.add(each.id());
      }
    }
    return without;
  }

  List<String> beyondMeaning() throws IOException {
    var beyond = new ArrayList<String>();
    for (var leaf : reader.leaves()) {
      var has = DocValues.getNumeric(leaf.reader(), Fields.HAS_MEANINGS);
      for (var each = new Cursor(leaf.reader()); each.next(); ) {
        if (has.advanceExact(each.doc) && has.longValue() == Fields.SOME_MEANINGS)
          beyond.add(each.id());
      }
    }
    return beyond;
  }

  List<String> ids() throws IOException {
    var ids = new ArrayList<String>();
    for (var leaf : reader.leaves()) {
      for (var each = new Cursor(leaf.reader()); each.next(); ) ids.add(each.id());
    }
    return ids;
  }

  List<ArticleEntry> entries() throws IOException {
    var entries = new ArrayList<ArticleEntry>();
    for (var leaf : reader.leaves()) {
      var titles = DocValues.getBinary(leaf.reader(), Fields.RECORD_TITLE);
      var names = DocValues.getBinary(leaf.reader(), Fields.RECORD_NAMES);
      var languages = DocValues.getSorted(leaf.reader(), Fields.RECORD_LANGUAGE);
      var urls = DocValues.getBinary(leaf.reader(), Fields.RECORD_URL);
      var publishers = DocValues.getSorted(leaf.reader(), Fields.RECORD_PUBLISHER);
      var sources = DocValues.getSorted(leaf.reader(), Fields.SOURCE);
      var reviews = DocValues.getNumeric(leaf.reader(), Fields.RECORD_REVIEWED);
      var grades = DocValues.getNumeric(leaf.reader(), Fields.RECORD_GRADE);
      for (var each = new Cursor(leaf.reader()); each.next(); ) {
        entries.add(
            new ArticleEntry(
                each.id(),
                text(titles, each.doc),
                texts(names, each.doc),
                text(languages, each.doc),
                text(urls, each.doc),
                text(publishers, each.doc),
                text(sources, each.doc),
                date(reviews, each.doc),
                level(grades, each.doc)));
      }
    }
    entries.sort(Comparator.comparing(ArticleEntry::id));
    return entries;
  }

  void forEachPrint(Consumer<TextPrint> visitor) throws IOException {
    for (var leaf : reader.leaves()) {
      var prints = DocValues.getBinary(leaf.reader(), Fields.PRINTS);
      for (var each = new Cursor(leaf.reader()); each.next(); ) {
        if (prints.advanceExact(each.doc)) Prints.read(each.id(), prints.binaryValue(), visitor);
      }
    }
  }

  private static List<String> texts(BinaryDocValues values, int doc) throws IOException {
    var text = text(values, doc);
    return text.isEmpty() ? List.of() : List.of(text.split(Fields.PATH_SEPARATOR));
  }

  private static String text(BinaryDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "";
  }

  private static String text(SortedDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }

  private static @Nullable LocalDate date(NumericDocValues days, int doc) throws IOException {
    return days.advanceExact(doc) ? LocalDate.ofEpochDay(days.longValue()) : null;
  }

  private static @Nullable ReadingLevel level(NumericDocValues tenths, int doc) throws IOException {
    return tenths.advanceExact(doc) ? Documents.level(tenths.longValue()) : null;
  }

  /** Steps through the articles of a segment that are not deleted. */
  private static final class Cursor {
    private final LeafReader leaf;
    private final SortedDocValues ids;
    int doc = -1;

    Cursor(LeafReader leaf) throws IOException {
      this.leaf = leaf;
      this.ids = DocValues.getSorted(leaf, Fields.RECORD);
    }

    boolean next() throws IOException {
      var live = leaf.getLiveDocs();
      do {
        doc = ids.nextDoc();
      } while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc));
      return doc != DocIdSetIterator.NO_MORE_DOCS;
    }

    String id() throws IOException {
      return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }
  }
}
