package org.willowbark.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * One request, one answer: bounded in time and size, following nothing, keeping no cookies.
 *
 * <p>Jetty's client rather than the JDK's, because it lets us decide which address a host's name
 * stands for ({@link GuardedLookup}), and its time limit covers the whole answer.
 */
final class WebClient implements AutoCloseable {
  private static final int THREADS_MAX = 8;

  /** So much is read past and the connection kept; more, and it is closed. */
  private static final int UNWANTED_MAX_BYTES = 16 << 10;

  private static final String ACCEPTED =
      "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,application/xml;q=0.8,*/*;q=0.5";

  private final HttpClient client = new HttpClient();
  private final FetchLimits limits;

  WebClient(String userAgent, GuardedLookup lookup, FetchLimits limits) throws IOException {
    this.limits = limits;
    var threads = new QueuedThreadPool(THREADS_MAX);
    threads.setName("site");
    threads.setDaemon(true);
    client.setExecutor(threads);
    client.setSocketAddressResolver(lookup);
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, userAgent));
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setMaxConnectionsPerDestination(1);
    client.setMaxResponseHeadersSize(FetchLimits.HEADERS_SIZE_MAX_BYTES);
    client.setConnectTimeout(limits.connect().toMillis());
    client.setAddressResolutionTimeout(limits.connect().toMillis());
    try {
      client.start();
    } catch (Exception e) {
      throw new IOException("the web client could not be started", e);
    }
  }

  /**
   * Asks once.
   *
   * @param sizeMax of the unpacked body, in bytes
   * @param wanted whether the body is worth reading, going by an answer without it
   * @throws IOException if no whole answer came; the message says why in words for the report
   */
  Answer get(URI url, Validators validators, int sizeMax, Predicate<Answer> wanted)
      throws IOException {
    var reading = new Reading(url, sizeMax, wanted);
    var request =
        client
            .newRequest(url)
            .timeout(limits.response().toMillis(), TimeUnit.MILLISECONDS)
            .headers(
                headers -> {
                  headers.put(HttpHeader.ACCEPT, ACCEPTED);
                  if (!validators.etag().isEmpty())
                    headers.put(HttpHeader.IF_NONE_MATCH, validators.etag());
                  if (!validators.lastModified().isEmpty())
                    headers.put(HttpHeader.IF_MODIFIED_SINCE, validators.lastModified());
                });
    request.send(reading);
    try {
      return reading.answer.get();
    } catch (ExecutionException e) {
      throw explained(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var _ = request.abort(e);
      throw new InterruptedIOException("interrupted");
    }
  }

  private IOException explained(Throwable cause) {
    return new IOException(
        switch (cause) {
          case GuardedLookup.RefusedAddressException e -> String.valueOf(e.getMessage());
          case TooLargeException e -> String.valueOf(e.getMessage());
          case TimeoutException _ ->
              "gave no whole answer within %.0f seconds"
                  .formatted(limits.response().toMillis() / 1e3);
          case UnknownHostException _ -> "no such host";
          case SSLException e -> "its encryption can't be trusted: " + e.getMessage();
          default ->
              "can't be fetched: "
                  + (cause.getMessage() == null
                      ? cause.getClass().getSimpleName()
                      : cause.getMessage());
        },
        cause);
  }

  @Override
  public void close() throws IOException {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IOException("the web client could not be stopped", e);
    }
  }

  private static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1;

    TooLargeException(int sizeMax) {
      super("is larger than %,d bytes".formatted(sizeMax));
    }
  }

  /** Takes one answer as it comes in, and breaks off where there is too much of it. */
  private static final class Reading implements Response.Listener {
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final URI url;
    private final int sizeMax;
    private final Predicate<Answer> wanted;
    private boolean isBodyWanted = true;
    private long unwanted;

    Reading(URI url, int sizeMax, Predicate<Answer> wanted) {
      this.url = url;
      this.sizeMax = sizeMax;
      this.wanted = wanted;
    }

    @Override
    public void onHeaders(Response response) {
      var head = answer(response);
      isBodyWanted = head.isOk() && wanted.test(head);
      // What stands below an error or a redirect is of no use: no need to wait for it.
      if (!isBodyWanted) answer.complete(head);
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
      if (!isBodyWanted) {
        unwanted += content.remaining();
        if (unwanted > UNWANTED_MAX_BYTES) {
          var _ = response.abort(new TooLargeException(sizeMax));
        }
        return;
      }
      if (body.size() + content.remaining() > sizeMax) {
        var _ = response.abort(new TooLargeException(sizeMax));
        return;
      }
      var bytes = new byte[content.remaining()];
      content.get(bytes);
      body.writeBytes(bytes);
    }

    @Override
    public void onComplete(Result result) {
      if (result.isFailed()) {
        answer.completeExceptionally(result.getFailure());
      } else {
        answer.complete(answer(result.getResponse()));
      }
    }

    private Answer answer(Response response) {
      var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
      for (var field : response.getHeaders()) {
        headers
            .computeIfAbsent(field.getName(), _ -> new ArrayList<>())
            .add(field.getValue() == null ? "" : field.getValue());
      }
      return new Answer(url, response.getStatus(), headers, body.toByteArray());
    }
  }
}
