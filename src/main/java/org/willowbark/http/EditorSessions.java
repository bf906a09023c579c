package org.willowbark.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.PassageIndex;

/**
 * Who is at the editor's pages: a random id in a cookie that no script and no other site can use,
 * known here by its SHA-256. Sessions end after eight hours, when a new token is made, and when the
 * server does.
 */
final class EditorSessions {
  private static final String COOKIE = "willowbark-editor";
  private static final Duration LENGTH_MAX = Duration.ofHours(8);
  private static final int SESSIONS_MAX = 200;

  private final PassageIndex index;
  private final Cache<String, Session> sessions;

  /**
   * @param index that knows which token opens them
   * @param clock by which they end
   */
  EditorSessions(PassageIndex index, InstantSource clock) {
    this.index = index;
    this.sessions =
        Caffeine.newBuilder()
            .maximumSize(SESSIONS_MAX)
            .expireAfterWrite(LENGTH_MAX)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * An editor at work.
   *
   * @param formKey must come back with every form, so that no other page can send one
   * @param token the print of the token that opened it
   */
  record Session(String formKey, String token) {}

  void begin(Context context) throws IOException {
    var id = AdminToken.random();
    sessions.put(key(id), new Session(AdminToken.random(), AdminToken.print(index)));
    setCookie(context, id, LENGTH_MAX);
  }

  void end(Context context) {
    var id = context.cookie(COOKIE);
    if (id != null) sessions.invalidate(key(id));
    setCookie(context, "", Duration.ZERO);
  }

  Optional<Session> find(Context context) throws IOException {
    var id = context.cookie(COOKIE);
    if (id == null) return Optional.empty();
    var session = sessions.getIfPresent(key(id));
    if (session == null) return Optional.empty();
    // Whoever makes a new token wants those out who came in by the old one.
    return session.token.equals(AdminToken.print(index)) ? Optional.of(session) : Optional.empty();
  }

  /** Whether a form was sent from our own page of the session with this key. */
  static boolean isOwnForm(String formKey, @Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(AdminToken.sha256(sent), AdminToken.sha256(formKey));
  }

  private static String key(String id) {
    return HexFormat.of().formatHex(AdminToken.sha256(id));
  }

  private static void setCookie(Context context, String value, Duration age) {
    context.header(
        "Set-Cookie",
        "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(
                COOKIE,
                value,
                EditorGate.PATH,
                age.toSeconds(),
                isEncrypted(context) ? "; Secure" : ""));
  }

  /** Here, or up to the proxy in front. Somebody who lies about it only bars their own browser. */
  private static boolean isEncrypted(Context context) {
    return context.scheme().equals("https")
        || "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
  }
}
