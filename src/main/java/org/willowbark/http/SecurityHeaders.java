package org.willowbark.http;

import io.javalin.http.Context;

/**
 * What every answer tells the browser: run nothing foreign, frame nothing, tell nobody where the
 * reader came from.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void add(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    // A question may stand in the URL or the answer; nobody on the way should keep either.
    context.header("Cache-Control", "no-store");
  }
}
