package org.willowbark.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the editor's pages: a random id in a cookie that no script and no other site can use,
 * known here by its SHA-256. Sessions end after eight hours, and when the server does.
 */
final class EditorSessions {
  private static final String COOKIE = "willowbark-editor";
  private static final Duration LENGTH_MAX = Duration.ofHours(8);
  private static final int SESSIONS_MAX = 200;

  /**
   * An editor at work.
   *
   * @param formKey must come back with every form, so that no other page can send one
   */
  record Session(String formKey) {}

  private final Cache<String, Session> sessions =
      Caffeine.newBuilder().maximumSize(SESSIONS_MAX).expireAfterWrite(LENGTH_MAX).build();

  void begin(Context context) {
    var id = AdminToken.random();
    sessions.put(key(id), new Session(AdminToken.random()));
    setCookie(context, id, LENGTH_MAX);
  }

  void end(Context context) {
    var id = context.cookie(COOKIE);
    if (id != null) sessions.invalidate(key(id));
    setCookie(context, "", Duration.ZERO);
  }

  Optional<Session> find(Context context) {
    var id = context.cookie(COOKIE);
    return id == null ? Optional.empty() : Optional.ofNullable(sessions.getIfPresent(key(id)));
  }

  /** Whether a form was sent from our own page of this session. */
  static boolean isOwnForm(Session session, @Nullable String formKey) {
    return formKey != null
        && MessageDigest.isEqual(AdminToken.sha256(formKey), AdminToken.sha256(session.formKey));
  }

  private static String key(String id) {
    return HexFormat.of().formatHex(AdminToken.sha256(id));
  }

  private static void setCookie(Context context, String value, Duration age) {
    var secure = context.scheme().equals("https") ? "; Secure" : "";
    context.header(
        "Set-Cookie",
        "%s=%s; Path=/editor; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(COOKIE, value, age.toSeconds(), secure));
  }
}
