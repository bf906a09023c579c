package org.willowbark.http;

import com.fasterxml.jackson.core.JsonFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.OutdatedIndexException;
import org.willowbark.query.UnknownCodeException;
import org.willowbark.safety.Notice;

/**
 * What a request gets when it can't be answered: an RFC 9457 problem document for programs, a page
 * for readers. The one place that chooses a status code.
 */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final JsonFactory JSON = new JsonFactory();

  /** Under which a request keeps the notices that its question calls for. */
  static final String NOTICES = "notices";

  private Problems() {}

  static void addTo(RoutesConfig routes, Pages pages) {
    routes.exception(
        CallerMistakeException.class,
        (e, context) -> answer(context, pages, 400, "Bad request", e.detail(), e.key()));
    routes.exception(
        UnknownCodeException.class,
        (e, context) -> answer(context, pages, 400, "Bad request", String.valueOf(e.getMessage())));
    routes.exception(
        NoIndexException.class,
        (_, context) -> {
          context.header("Retry-After", "5");
          answer(context, pages, 503, "Not ready", "nothing has been indexed yet");
        });
    routes.exception(
        OutdatedIndexException.class,
        (_, context) ->
            answer(
                context,
                pages,
                503,
                "Not ready",
                "the index has to be written anew for this version"));
    routes.exception(
        HttpResponseException.class,
        (e, context) ->
            answer(context, pages, e.getStatus(), title(e.getStatus()), title(e.getStatus())));
    routes.exception(Exception.class, (e, context) -> unexpected(e, context, pages));
    routes.error(404, context -> ifEmpty(context, pages, 404));
    routes.error(405, context -> ifEmpty(context, pages, 405));
  }

  private static void unexpected(Exception e, Context context, Pages pages) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      // A request that Jetty finds broken only while its body or parameters are read.
      if (cause instanceof HttpException broken && broken.getCode() < 500) {
        answer(
            context, pages, broken.getCode(), title(broken.getCode()), "the request is malformed");
        return;
      }
    }
    // The type and place alone: a message might quote the question.
    LOG.error(
        "{} at {}",
        e.getClass().getName(),
        e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "unknown");
    answer(
        context,
        pages,
        500,
        "Internal error",
        "something went wrong on our side; it has been noted");
  }

  private static void ifEmpty(Context context, Pages pages, int status) {
    var type = context.res().getContentType();
    if (type != null
        && (type.startsWith("application/problem+json") || type.startsWith("text/html"))) return;
    answer(context, pages, status, title(status), title(status));
  }

  private static void answer(
      Context context, Pages pages, int status, String title, String detail) {
    answer(context, pages, status, title, detail, key(status));
  }

  private static void answer(
      Context context, Pages pages, int status, String title, String detail, String key) {
    context.status(status);
    if (context.path().startsWith(SearchApi.PATH) || context.path().startsWith("/health/")) {
      document(context, status, title, detail);
    } else {
      pages.problem(context, status, key);
    }
  }

  /** Answers a program with a problem document. */
  static void document(Context context, int status, String title, String detail) {
    List<Notice> notices = context.attribute(NOTICES);
    context
        .status(status)
        .result(document(status, title, detail, notices))
        .contentType("application/problem+json");
  }

  /** The notices are an extension member, where the question is known. */
  private static byte[] document(
      int status, String title, String detail, @Nullable List<Notice> notices) {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("type", "about:blank");
      json.writeStringField("title", title);
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      if (notices != null) NoticeJson.write(json, notices);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 413 -> "The request is too large";
      case 415 -> "Unsupported media type";
      case 429 -> "Too many requests";
      default -> status < 500 ? "The request can't be answered" : "Internal error";
    };
  }

  /** What a page says of a status that nothing more is known about. */
  private static String key(int status) {
    return switch (status) {
      case 404, 405 -> "problem.404";
      case 429 -> "problem.429";
      case 503 -> "problem.503";
      default -> status < 500 ? "problem.400" : "problem.500";
    };
  }
}
