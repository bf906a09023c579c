package org.willowbark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.willowbark.query.Question.Mode;

/**
 * A server's endpoint and a client that keeps its connections open.
 *
 * @param address as in {@code http://127.0.0.1:8080}
 */
record Endpoint(String address, HttpClient client) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Endpoint at(String address) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    return new Endpoint(address, client);
  }

  /** The path that asks a question by this evidence; the cache knows each limit apart. */
  static String path(String question, Mode mode, int limit) {
    return "/api/search?q=%s&mode=%s&limit=%d"
        .formatted(encoded(question), mode.name().toLowerCase(Locale.ROOT), limit);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The body; only 200 will do. */
  String get(String path) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
    try {
      var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() != 200)
        throw new IOException("%s answered %d".formatted(address, response.statusCode()));
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + address, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
