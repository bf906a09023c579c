package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.search.Priors;
import org.willowbark.search.SearchEngine;
import org.willowbark.theme.Theme;
import org.willowbark.vocabulary.Vocabulary;

/** A server over some articles, with a client to ask it. */
public final class ServedArticles implements AutoCloseable {
  private final LuceneIndex index;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedArticles(LuceneIndex index, SearchEngine engine, WebOptions options) {
    this.index = index;
    this.server = WebServer.start(engine, index, options, "127.0.0.1", 0);
  }

  /**
   * Serves what is in a folder.
   *
   * @param temp where the index goes
   */
  public static ServedArticles of(Path articles, Path temp) throws IOException {
    return of(articles, temp, Vocabulary.bundled(), Theme.OWN);
  }

  /** Serves what is in a folder, questions understood by a vocabulary of its own. */
  public static ServedArticles of(Path articles, Path temp, Vocabulary vocabulary, Theme theme)
      throws IOException {
    return of(articles, temp, vocabulary, WebOptions.of(theme, false));
  }

  /** Serves what is in a folder, its addresses without questions. */
  public static ServedArticles privately(Path articles, Path temp) throws IOException {
    return of(articles, temp, Vocabulary.bundled(), WebOptions.of(Theme.OWN, true));
  }

  private static ServedArticles of(
      Path articles, Path temp, Vocabulary vocabulary, WebOptions options) throws IOException {
    var index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    return new ServedArticles(index, new SearchEngine(index, vocabulary), options);
  }

  /** Serves what is in a folder, in the order that these priors bring about. */
  public static ServedArticles ranked(Path articles, Path temp, Priors priors) throws IOException {
    var index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    var engine = new SearchEngine(index, Vocabulary.bundled()).withPriors(priors);
    return new ServedArticles(index, engine, WebOptions.DEFAULT);
  }

  /** Serves articles by their file names. */
  public static ServedArticles of(Map<String, String> articles, Path temp) throws IOException {
    return of(articles, temp, Theme.OWN);
  }

  /** Serves articles in a publisher's look. */
  public static ServedArticles of(Map<String, String> articles, Path temp, Theme theme)
      throws IOException {
    var folder = Files.createDirectories(temp.resolve("articles"));
    for (var article : articles.entrySet()) {
      Files.writeString(folder.resolve(article.getKey()), article.getValue());
    }
    return of(folder, temp, Vocabulary.bundled(), theme);
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  public HttpResponse<String> post(String path, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  public LuceneIndex index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    index.close();
  }
}
