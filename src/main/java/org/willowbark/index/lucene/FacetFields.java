package org.willowbark.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.willowbark.article.Article;
import org.willowbark.article.SectionKind;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import org.willowbark.query.ReviewAge;
import org.willowbark.query.UnknownCodeException;

/**
 * What passages are filtered and counted by. Each facet's codes are terms of a field; what readers
 * see of a value stands behind its code in the field's values by document.
 */
final class FacetFields {
  /** Stands between a value's code and its label; neither has it. */
  private static final char LABEL_SEPARATOR = '\u001f';

  private static final int LABEL_LENGTH_MAX_CHARS = 200;

  private FacetFields() {}

  /** The field that a facet's values are kept in. */
  static String of(Facet facet) {
    return switch (facet) {
      case TOPIC -> Fields.TOPIC;
      case SECTION_TYPE -> Fields.KIND;
      case AUDIENCE -> Fields.AUDIENCE;
      case PUBLISHER -> Fields.FACET_PUBLISHER;
      case REVIEWED_WITHIN -> Fields.REVIEWED_DAY;
    };
  }

  /** Adds what a passage of this article can be filtered by. */
  static void add(Document document, Article article, SectionKind kind) {
    var about = article.about();
    addValues(document, Fields.TOPIC, about.topics());
    addValues(document, Fields.AUDIENCE, Stream.of(about.audience().split("[,;]")).toList());
    addValues(document, Fields.FACET_PUBLISHER, List.of(about.publisher()));
    addKind(document, kind);
    if (about.lastReviewed() != null) {
      long day = about.lastReviewed().toEpochDay();
      document.add(new LongPoint(Fields.REVIEWED_DAY, day));
      document.add(new NumericDocValuesField(Fields.REVIEWED_DAY, day));
    }
  }

  private static void addValues(Document document, String field, List<String> names) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (var name : names) {
      var label = Facet.label(name.strip());
      labels.putIfAbsent(
          Facet.code(name), label.substring(0, Math.min(LABEL_LENGTH_MAX_CHARS, label.length())));
    }
    labels.remove("");
    labels.forEach(
        (code, label) -> {
          document.add(new StringField(field, code, Field.Store.NO));
          document.add(
              new SortedSetDocValuesField(
                  field,
                  new BytesRef(code + LABEL_SEPARATOR + label.replace(LABEL_SEPARATOR, ' '))));
        });
  }

  private static void addKind(Document document, SectionKind kind) {
    if (kind == SectionKind.OTHER) return;
    document.add(new StringField(Fields.KIND, kind.code(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.KIND, new BytesRef(kind.code())));
  }

  /** Not after any value of this code, and after those of all codes before it. */
  static BytesRef firstValue(String code) {
    return new BytesRef(code + LABEL_SEPARATOR);
  }

  /** After all values of this code, and not after those of any other that follow it. */
  static BytesRef afterValues(String code) {
    return new BytesRef(code + (char) (LABEL_SEPARATOR + 1));
  }

  static String code(BytesRef value) {
    var text = value.utf8ToString();
    int end = text.indexOf(LABEL_SEPARATOR);
    return end < 0 ? text : text.substring(0, end);
  }

  /** What readers see of a value; a kind of section is kept as its code alone. */
  static String label(BytesRef value) {
    var text = value.utf8ToString();
    int end = text.indexOf(LABEL_SEPARATOR);
    return end < 0 ? Facet.label(text) : text.substring(end + 1);
  }

  /**
   * Finds what passes the filter.
   *
   * @throws UnknownCodeException if it asks for a code that no article has
   */
  static Query query(Filter filter, LocalDate today, IndexReader reader) throws IOException {
    var query = new BooleanQuery.Builder();
    for (var wanted : filter.wanted().entrySet())
      query.add(query(wanted.getKey(), wanted.getValue(), today, reader), Occur.FILTER);
    return query.build();
  }

  private static Query query(Facet facet, Set<String> codes, LocalDate today, IndexReader reader)
      throws IOException {
    if (facet == Facet.REVIEWED_WITHIN)
      return LongPoint.newRangeQuery(of(facet), firstDay(codes, today), Long.MAX_VALUE);
    var terms = new ArrayList<BytesRef>();
    for (var code : codes) {
      terms.add(new BytesRef(code));
      boolean isKnown =
          !facet.fixedCodes().isEmpty() || reader.docFreq(new Term(of(facet), code)) > 0;
      if (!isKnown) throw new UnknownCodeException(facet, codes(facet, reader));
    }
    return new TermInSetQuery(of(facet), terms);
  }

  /** The first day on which a review still counts. */
  static long firstDay(Set<String> codes, LocalDate today) {
    return codes.stream()
        .flatMap(code -> ReviewAge.ofCode(code).stream())
        .mapToLong(age -> age.from(today).toEpochDay())
        .min()
        .orElse(Long.MIN_VALUE);
  }

  /** The codes of a facet that articles have, in their order. */
  static List<String> codes(Facet facet, IndexReader reader) throws IOException {
    var codes = new ArrayList<String>();
    var terms = MultiTerms.getTerms(reader, of(facet));
    if (terms == null) return codes;
    var each = terms.iterator();
    for (var term = each.next(); term != null; term = each.next()) codes.add(term.utf8ToString());
    return codes;
  }
}
