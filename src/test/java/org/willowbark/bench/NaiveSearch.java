package org.willowbark.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.willowbark.article.Article;
import org.willowbark.corpus.BrokenArticleException;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.corpus.Source;
import org.willowbark.corpus.SourceFile;

/**
 * The baseline: what an afternoon with Lucene gives. The same passages in one field of title,
 * headings and text, Lucene's own analyzer and BM25, any of the question's words, the text of the
 * first ten read. Understands nothing, marks nothing, groups nothing.
 */
final class NaiveSearch implements Closeable {
  private static final String FIELD = "text";
  private static final int LIMIT = 10;

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder queries = new QueryBuilder(new StandardAnalyzer());

  private NaiveSearch(FSDirectory directory) throws IOException {
    this.directory = directory;
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /**
   * Indexes these sources anew.
   *
   * @param folder an empty one
   */
  static NaiveSearch over(List<Source> sources, Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      Corpus.of(sources).read(new Writing(writer));
    }
    return new NaiveSearch(directory);
  }

  private record Writing(IndexWriter writer) implements Corpus.Visitor {
    @Override
    public void article(Article article, SourceFile file) {
      try {
        for (var passage : PassageSplitter.split(article)) {
          var document = new Document();
          var text = "%s\n%s\n%s".formatted(article.title(), passage.heading(), passage.text());
          document.add(new TextField(FIELD, text, Field.Store.YES));
          writer.addDocument(document);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void broken(BrokenArticleException problem, SourceFile file) {
      throw new IllegalArgumentException(
          "articles to be measured on must be sound: " + problem.getMessage(), problem);
    }

    @Override
    public void progress(long bytes) {}
  }

  /** The texts of the best passages. */
  List<String> find(String question) throws IOException {
    var query = queries.createBooleanQuery(FIELD, question);
    var texts = new ArrayList<String>();
    if (query == null) return texts;
    var stored = searcher.storedFields();
    for (var hit : searcher.search(query, LIMIT).scoreDocs)
      texts.add(stored.document(hit.doc).get(FIELD));
    return texts;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
