package org.willowbark.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine that a test makes up, and that remembers who asked for what. */
public final class TestSite implements AutoCloseable {
  /** A request as it came in. */
  public record Request(String path, Map<String, List<String>> headers, long atNanos) {
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  private final Map<String, HttpHandler> paths = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;

  public TestSite() throws IOException {
    this(HttpServer.create());
  }

  TestSite(HttpServer server) throws IOException {
    this.server = server;
    server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  /** An address of this site. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** What a path answers from now on. */
  public void on(String path, HttpHandler handler) {
    paths.put(path, handler);
  }

  /** A page of HTML or whatever the type says, with an ETag. */
  public void page(String path, String type, String body) {
    var etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, 200, type, body.getBytes(UTF_8));
          }
        });
  }

  /** A page of Markdown. */
  public void article(String path, String title, String text) {
    page(path, "text/markdown", "---\ntitle: %s\n---\n%s\n".formatted(title, text));
  }

  public void status(String path, int status) {
    on(path, exchange -> send(exchange, status, "text/plain", "status".getBytes(UTF_8)));
  }

  public void redirect(String path, int status, String target) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", target);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  public void remove(String path) {
    paths.remove(path);
  }

  /** A sitemap at /sitemap.xml that lists these paths. */
  public void sitemap(String... listed) {
    page("/sitemap.xml", "application/xml", sitemapOf(listed));
  }

  String sitemapOf(String... listed) {
    var xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (var path : listed) {
      var url = path.startsWith("http") ? path : url(path);
      xml.append("<url><loc>").append(url.replace("&", "&amp;")).append("</loc></url>\n");
    }
    return xml.append("</urlset>\n").toString();
  }

  /** Everything that was asked for since the last call, in order. */
  public List<Request> requests() {
    synchronized (requests) {
      var copy = List.copyOf(requests);
      requests.clear();
      return copy;
    }
  }

  /** The paths of {@link #requests}. */
  public List<String> paths() {
    return requests().stream().map(Request::path).toList();
  }

  /** Lets a handler hang until the test is over. */
  void hang() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var target = exchange.getRequestURI().toString();
    requests.add(
        new Request(target, new HashMap<>(exchange.getRequestHeaders()), System.nanoTime()));
    try (exchange) {
      var handler = paths.get(target);
      if (handler == null) {
        send(exchange, 404, "text/plain", "not found".getBytes(UTF_8));
      } else {
        handler.handle(exchange);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
