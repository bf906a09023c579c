package org.willowbark.index.lucene;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.ReadingLevel;
import org.willowbark.article.SectionKind;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.ArticleState;
import org.willowbark.index.FoundPassage;
import org.willowbark.index.Hit;
import org.willowbark.index.PassageMeaning;
import org.willowbark.query.Span;

/** Articles and passages as Lucene documents, and back. */
final class Documents {
  private static final FieldType WORDS =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
  private static final FieldType SPELLED = indexed(IndexOptions.DOCS, true);

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private Documents() {}

  /** All documents of an article: its passages in order, then its own. */
  static List<Document> of(
      Article article,
      List<Passage> passages,
      ArticleState state,
      List<@Nullable Embedding> meanings)
      throws IOException {
    var documents = new ArrayList<Document>(passages.size() + 1);
    var level = ReadingLevel.of(article).orElse(null);
    for (int i = 0; i < passages.size(); i++) {
      var document = ofPassage(article, passages.get(i));
      if (level != null) document.add(new StoredField(Fields.GRADE, tenths(level)));
      var meaning = meanings.isEmpty() ? null : meanings.get(i);
      if (meaning != null) {
        document.add(
            new KnnFloatVectorField(
                Fields.MEANING, meaning.toArray(), VectorSimilarityFunction.DOT_PRODUCT));
      }
      documents.add(document);
    }
    var record = new Document();
    record.add(new StringField(Fields.RECORD, article.id(), Field.Store.NO));
    record.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.NO));
    record.add(new SortedDocValuesField(Fields.RECORD, new BytesRef(article.id())));
    record.add(new BinaryDocValuesField(Fields.HASH, new BytesRef(state.hash())));
    record.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(state.source())));
    if (!meanings.isEmpty()) {
      boolean isWhole = meanings.stream().allMatch(Objects::nonNull);
      long has = isWhole ? Fields.ALL_MEANINGS : Fields.SOME_MEANINGS;
      record.add(new NumericDocValuesField(Fields.HAS_MEANINGS, has));
    }
    record.add(new BinaryDocValuesField(Fields.PRINTS, Prints.of(article)));
    var about = article.about();
    record.add(new BinaryDocValuesField(Fields.RECORD_TITLE, new BytesRef(article.title())));
    record.add(
        new BinaryDocValuesField(
            Fields.RECORD_NAMES,
            new BytesRef(String.join(Fields.PATH_SEPARATOR, about.alsoCalled()))));
    record.add(
        new SortedDocValuesField(
            Fields.RECORD_LANGUAGE, new BytesRef(shortened(about.language()))));
    record.add(new BinaryDocValuesField(Fields.RECORD_URL, new BytesRef(about.url())));
    record.add(
        new SortedDocValuesField(
            Fields.RECORD_PUBLISHER, new BytesRef(shortened(about.publisher()))));
    if (about.lastReviewed() != null)
      record.add(
          new NumericDocValuesField(Fields.RECORD_REVIEWED, about.lastReviewed().toEpochDay()));
    if (level != null) record.add(new NumericDocValuesField(Fields.RECORD_GRADE, tenths(level)));
    record.add(new StoredField(Fields.CONTENT, JSON.writeValueAsBytes(article)));
    documents.add(record);
    return documents;
  }

  private static int tenths(ReadingLevel level) {
    return (int) Math.round(level.grade() * 10);
  }

  static ReadingLevel level(long tenths) {
    return new ReadingLevel(tenths / 10.0);
  }

  static Article article(Document record) throws IOException {
    var content = record.getBinaryValue(Fields.CONTENT);
    return JSON.readValue(content.bytes, content.offset, content.length, Article.class);
  }

  /** A sorted value has at most 32,766 bytes; a name is never so long. */
  private static String shortened(String text) {
    return text.length() <= 1_000 ? text : text.substring(0, 1_000);
  }

  private static Document ofPassage(Article article, Passage passage) {
    var document = new Document();
    document.add(new Field(Fields.WORDS, passage.text(), WORDS));
    if (!passage.leadIn().isEmpty()) {
      document.add(new Field(Fields.WORDS, passage.leadIn(), WORDS));
      document.add(new StoredField(Fields.LEAD_IN, passage.leadIn()));
    }
    for (var heading : passage.path()) addAbove(document, Fields.HEADING_WORDS, heading);
    addAbove(document, Fields.TITLE_WORDS, article.title());
    for (var name : article.about().alsoCalled()) addAbove(document, Fields.TITLE_WORDS, name);
    document.add(new Field(Fields.SPELLED, passage.text(), SPELLED));
    document.add(new Field(Fields.SPELLED, article.title(), SPELLED));
    document.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ARTICLE, new BytesRef(article.id())));
    FacetFields.add(document, article, SectionKind.of(article, passage));
    document.add(new BinaryDocValuesField(Fields.HIT_FACTS, HitFacts.of(article, passage)));
    document.add(new StoredField(Fields.TEXT, passage.text()));
    document.add(new StoredField(Fields.PATH, String.join(Fields.PATH_SEPARATOR, passage.path())));
    document.add(new StoredField(Fields.ANCHOR, passage.anchor()));
    document.add(new StoredField(Fields.START, passage.start()));
    document.add(new StoredField(Fields.TITLE, article.title()));
    document.add(new StoredField(Fields.URL, article.about().url()));
    document.add(new StoredField(Fields.PUBLISHER, article.about().publisher()));
    document.add(new StoredField(Fields.LANGUAGE, article.about().language()));
    var reviewed = article.about().lastReviewed();
    if (reviewed != null) {
      document.add(new StoredField(Fields.REVIEWED, reviewed.toString()));
    }
    return document;
  }

  private static void addAbove(Document document, String field, String text) {
    document.add(new Field(Fields.WORDS, text, WORDS));
    document.add(new Field(field, text, WORDS));
  }

  static PassageMeaning meaning(Document document, Embedding place) {
    var leadIn = document.get(Fields.LEAD_IN);
    return new PassageMeaning(
        document.get(Fields.TITLE),
        path(document),
        leadIn == null ? "" : leadIn,
        document.get(Fields.TEXT),
        place);
  }

  private static List<String> path(Document document) {
    var path = document.get(Fields.PATH);
    return path.isEmpty() ? List.of() : List.of(path.split(Fields.PATH_SEPARATOR));
  }

  static FoundPassage found(Document document, Hit hit, List<Span> matches, List<String> names) {
    var text = document.get(Fields.TEXT);
    int start = document.getField(Fields.START).numericValue().intValue();
    var reviewed = document.get(Fields.REVIEWED);
    var grade = document.getField(Fields.GRADE);
    var leadIn = document.get(Fields.LEAD_IN);
    var passage =
        new Passage(
            hit.passage(),
            hit.section(),
            path(document),
            document.get(Fields.ANCHOR),
            leadIn == null ? "" : leadIn,
            text,
            start,
            start + text.length());
    return new FoundPassage(
        passage,
        hit.kind(),
        document.get(Fields.TITLE),
        document.get(Fields.URL),
        document.get(Fields.PUBLISHER),
        document.get(Fields.LANGUAGE),
        reviewed == null ? null : LocalDate.parse(reviewed),
        grade == null ? null : level(grade.numericValue().longValue()),
        matches,
        names);
  }

  private static FieldType indexed(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
