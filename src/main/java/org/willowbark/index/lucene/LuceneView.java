package org.willowbark.index.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.ArticleEntry;
import org.willowbark.index.ArticleState;
import org.willowbark.index.FacetCounts;
import org.willowbark.index.FoundPassage;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.index.PassageMeaning;
import org.willowbark.index.TextPrint;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import org.willowbark.query.Retrieval;
import org.willowbark.query.WordList;

/** One commit of the embedded index. */
final class LuceneView implements IndexView {
  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble((Hit hit) -> -hit.score())
          .thenComparing(hit -> hit.passage().article())
          .thenComparing(hit -> hit.passage().key());

  /** More passages than any article has. */
  private static final int PASSAGES_MAX = 1 << 20;

  private final boolean isPreview;
  private final SearcherManager owner;
  private final IndexSearcher searcher;
  private final DirectoryReader reader;
  private final QueryBuilder queries;

  /** What passages must match beside any retrieval; null if all will do. */
  private final @Nullable Query filter;

  /** A commit. */
  LuceneView(SearcherManager owner) throws IOException {
    this(owner, false);
  }

  /**
   * @param isPreview whether it is not committed yet, and so says nothing of itself
   */
  LuceneView(SearcherManager owner, boolean isPreview) throws IOException {
    this.isPreview = isPreview;
    this.owner = owner;
    this.searcher = owner.acquire();
    this.reader = (DirectoryReader) searcher.getIndexReader();
    this.queries = new QueryBuilder(reader);
    this.filter = null;
  }

  /** Another look at the same commit, which stays with the view that it is taken from. */
  private LuceneView(LuceneView whole, Query filter) {
    this.isPreview = whole.isPreview;
    this.owner = whole.owner;
    this.searcher = whole.searcher;
    this.reader = whole.reader;
    this.queries = whole.queries;
    this.filter = filter;
  }

  @Override
  public IndexView filtered(Filter wanted, LocalDate today) throws IOException {
    return wanted.isEmpty() ? this : new LuceneView(this, FacetFields.query(wanted, today, reader));
  }

  @Override
  public FacetCounts count(Retrieval retrieval, List<Hit> besides, Filter wanted, LocalDate today)
      throws IOException {
    var found = new FixedBitSet(Math.max(1, reader.maxDoc()));
    searcher.search(queries.build(retrieval), new Passages(found));
    for (var hit : besides) found.set(hit.number());
    return new FacetCounter(wanted, today).count(found, reader);
  }

  @Override
  public List<Hit> find(Retrieval retrieval, int limit) throws IOException {
    var query =
        filter == null ? queries.build(retrieval) : queries.buildFiltered(retrieval, filter);
    if (query instanceof MatchNoDocsQuery || reader.maxDoc() == 0) return List.of();
    if (retrieval instanceof Retrieval.Meaning && !Vectors.fit(reader)) return List.of();
    int wanted = Math.min(limit, reader.maxDoc());
    // A threshold no larger than the limit lets the search skip what can't make it into the list.
    var top = searcher.search(query, new TopScoreDocCollectorManager(wanted, wanted));
    return hits(top.scoreDocs);
  }

  private List<Hit> hits(ScoreDoc[] scored) throws IOException {
    // Doc values only run forward.
    var inOrder = scored.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(doc -> doc.doc));
    var hits = new ArrayList<Hit>(scored.length);
    LeafReaderContext leaf = null;
    HitFacts facts = null;
    for (var doc : inOrder) {
      if (facts == null || leaf == null || doc.doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leafOf(doc.doc);
        facts = new HitFacts(leaf);
      }
      hits.add(facts.hit(doc));
    }
    hits.sort(BEST_FIRST);
    return hits;
  }

  @Override
  public float[] scores(Retrieval.Words words, List<Hit> hits) throws IOException {
    float[] scores = new float[hits.size()];
    if (hits.isEmpty()) return scores;
    var scoring = new WordScores(queries.build(words), searcher, reader);
    for (int i : inOrder(hits)) scores[i] = scoring.of(hits.get(i).number());
    return scores;
  }

  @Override
  public List<@Nullable Embedding> places(List<Hit> hits) throws IOException {
    var places = new @Nullable Embedding[hits.size()];
    var reading = new Places(reader);
    for (int i : inOrder(hits)) places[i] = reading.of(hits.get(i).number());
    return Arrays.asList(places);
  }

  @Override
  public boolean[] having(Facet facet, Set<String> codes, List<Hit> hits) throws IOException {
    boolean[] having = new boolean[hits.size()];
    var holders = new CodeHolders(facet, codes, reader);
    for (int i : inOrder(hits)) having[i] = holders.has(hits.get(i).number());
    return having;
  }

  @Override
  public Set<String> codes(Facet facet) throws IOException {
    return Set.copyOf(FacetFields.codes(facet, reader));
  }

  /** The places of hits in the list, in the order of their documents, as Lucene reads forward. */
  private static int[] inOrder(List<Hit> hits) {
    return IntStream.range(0, hits.size())
        .mapToLong(i -> (long) hits.get(i).number() << Integer.SIZE | i)
        .sorted()
        .mapToInt(numberAndPlace -> (int) numberAndPlace)
        .toArray();
  }

  @Override
  public List<String> withoutMeanings() throws IOException {
    var records = new Records(reader);
    return hasOurVectors() ? records.withoutMeanings() : records.ids();
  }

  @Override
  public List<String> beyondMeaning() throws IOException {
    return hasOurVectors() ? new Records(reader).beyondMeaning() : List.of();
  }

  @Override
  public int passagesWithoutMeaning() throws IOException {
    int passages = size().passages();
    return hasOurVectors() ? passages - Vectors.count(searcher) : passages;
  }

  /** Whether the vectors are of our model; those of another say nothing beside a question's. */
  private boolean hasOurVectors() {
    return format().endsWith("/" + Embedder.MODEL);
  }

  @Override
  public List<PassageMeaning> meanings(String articleId) throws IOException {
    if (!hasOurVectors()) return List.of();
    var meanings = new ArrayList<PassageMeaning>();
    var places = new Places(reader);
    var stored = reader.storedFields();
    // By nothing that another layout might lack: what was embedded once is kept through a rebuild.
    var ofArticle = new ConstantScoreQuery(new TermQuery(new Term(Fields.ARTICLE, articleId)));
    var all = searcher.search(ofArticle, PASSAGES_MAX);
    for (var doc : all.scoreDocs) {
      var place = places.of(doc.doc);
      if (place != null) meanings.add(Documents.meaning(stored.document(doc.doc), place));
    }
    return meanings;
  }

  @Override
  public List<FoundPassage> read(List<Hit> hits, Retrieval retrieval) throws IOException {
    var matcher = queries.matcher(retrieval);
    var stored = reader.storedFields();
    var found = new @Nullable FoundPassage[hits.size()];
    for (int i : inOrder(hits)) {
      var hit = hits.get(i);
      var document = stored.document(hit.number());
      var leaf = leafOf(hit.number());
      var matches =
          matcher.matches(leaf, hit.number() - leaf.docBase, document.get(Fields.TEXT).length());
      found[i] = Documents.found(document, hit, matches.spans(), matches.names());
    }
    return Arrays.stream(found).map(Objects::requireNonNull).toList();
  }

  @Override
  public List<Passage> passages(List<Hit> hits) throws IOException {
    var stored = reader.storedFields();
    var passages = new ArrayList<Passage>(hits.size());
    for (var hit : hits) passages.add(passage(stored.document(hit.number()), hit));
    return passages;
  }

  @Override
  public List<Hit> hitsOf(String article) throws IOException {
    var passages =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ARTICLE, article)), BooleanClause.Occur.FILTER)
            .add(new FieldExistsQuery(Fields.HIT_FACTS), BooleanClause.Occur.FILTER)
            .build();
    return hits(searcher.search(passages, PASSAGES_MAX).scoreDocs);
  }

  @Override
  public Optional<Passage> findPassage(PassageId id) throws IOException {
    for (var hit : hitsOf(id.article())) {
      if (hit.passage().equals(id)) return Optional.of(passages(List.of(hit)).getFirst());
    }
    return Optional.empty();
  }

  private static Passage passage(Document document, Hit hit) {
    return Documents.found(document, hit, List.of(), List.of()).passage();
  }

  @Override
  public Optional<Article> findArticle(String id) throws IOException {
    var top = searcher.search(new TermQuery(new Term(Fields.RECORD, id)), 1);
    if (top.scoreDocs.length == 0) return Optional.empty();
    return Optional.of(Documents.article(reader.storedFields().document(top.scoreDocs[0].doc)));
  }

  @Override
  public Map<String, ArticleState> articles() throws IOException {
    return new Records(reader).states();
  }

  @Override
  public List<ArticleEntry> entries() throws IOException {
    return new Records(reader).entries();
  }

  @Override
  public void forEachPrint(Consumer<TextPrint> visitor) throws IOException {
    new Records(reader).forEachPrint(visitor);
  }

  @Override
  public Size size() {
    try {
      int articles = new Records(reader).count();
      return new Size(articles, reader.numDocs() - articles);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public String format() {
    if (isPreview) return LuceneIndex.FORMAT;
    var said = said(LuceneUpdate.FORMAT_KEY);
    return Vectors.fit(reader) ? said : said + " with vectors of another length";
  }

  @Override
  public boolean isSearchable() {
    return format().startsWith(LuceneIndex.LAYOUT);
  }

  @Override
  public Instant committed() {
    var committed = said(LuceneUpdate.COMMITTED_KEY);
    return committed.isEmpty() ? Instant.EPOCH : Instant.parse(committed);
  }

  private String said(String key) {
    try {
      return reader.getIndexCommit().getUserData().getOrDefault(key, "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public WordList words() {
    return new Words();
  }

  @Override
  public String version() {
    return reader.getVersion() + "@" + reader.directory();
  }

  @Override
  public void close() throws IOException {
    if (filter == null) owner.release(searcher);
  }

  private LeafReaderContext leafOf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }

  /** The words of the field that keeps them as they are spelled. */
  private final class Words implements WordList {
    @Override
    public int passagesWith(String word) {
      try {
        return reader.docFreq(new Term(Fields.SPELLED, word));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public boolean holds(String phrase) {
      try {
        return new QueryBuilder(reader).holds(phrase, searcher);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void forEach(Visitor visitor) {
      try {
        var terms = MultiTerms.getTerms(reader, Fields.SPELLED);
        if (terms == null) return;
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
          visitor.word(term.utf8ToString(), each.docFreq());
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
