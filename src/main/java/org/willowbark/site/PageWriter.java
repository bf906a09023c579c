package org.willowbark.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Puts a page that was sent into the mirror. */
final class PageWriter {
  private static final int NAME_LENGTH_MAX_CHARS = 60;
  private static final int HASH_LENGTH_BYTES = 6;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final SiteMirror mirror;

  PageWriter(SiteMirror mirror) {
    this.mirror = mirror;
  }

  /**
   * Keeps the page.
   *
   * @return whether it differs from what was there
   */
  boolean write(URI page, PageKind kind, Answer answer) throws IOException {
    var file = fileName(page, kind);
    var body = selfExplaining(kind, answer);
    var known = mirror.findWhole(page).orElse(null);
    var now = Instant.now();
    boolean isSame = known != null && isSame(known, file, body);
    if (!isSame) mirror.write(file, body);
    mirror
        .pages()
        .put(
            page,
            new MirroredPage(
                page,
                answer.url(),
                file,
                body.length,
                answer.header("ETag"),
                answer.header("Last-Modified"),
                answer.header("Content-Type"),
                known != null && isSame ? known.fetched() : now,
                now));
    return !isSame;
  }

  private boolean isSame(MirroredPage known, String file, byte[] body) throws IOException {
    return known.file().equals(file) && Arrays.equals(Files.readAllBytes(mirror.file(known)), body);
  }

  /**
   * The body such that a file of it can be read without the header: where the server states the
   * encoding, in UTF-8 behind a mark that outranks what the page says of itself, as browsers see
   * it.
   */
  private static byte[] selfExplaining(PageKind kind, Answer answer) {
    var charset = PageKind.charset(answer);
    if (!kind.isPlainText() || charset.isEmpty() || startsWithMark(answer.body()))
      return answer.body();
    var text =
        charset.get().equals(StandardCharsets.UTF_8)
            ? answer.body()
            : new String(answer.body(), charset.get()).getBytes(StandardCharsets.UTF_8);
    var marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + text.length);
    System.arraycopy(text, 0, marked, BYTE_ORDER_MARK.length, text.length);
    return marked;
  }

  private static boolean startsWithMark(byte[] body) {
    boolean isUtf16 =
        body.length > 1 && ((body[0] == -1 && body[1] == -2) || (body[0] == -2 && body[1] == -1));
    return isUtf16
        || (body.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(body, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3));
  }

  /** Readable by its start, unique by its end, and never anything but a plain name. */
  private static String fileName(URI page, PageKind kind) {
    var readable =
        WebAddress.pathAndQuery(page).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    int start = Math.max(0, readable.length() - NAME_LENGTH_MAX_CHARS);
    readable = readable.substring(start).replaceAll("^-|-$", "");
    return "%s-%s%s"
        .formatted(readable.isEmpty() ? "index" : readable, hash(page.toString()), kind.ending());
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, HASH_LENGTH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
