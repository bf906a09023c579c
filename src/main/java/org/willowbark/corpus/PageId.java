package org.willowbark.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.willowbark.article.Article;

/**
 * The id of an article that is known by its page's address: {@code example.org/knee-pain}.
 *
 * <p>Without the scheme and a slash at the end, which never tell two pages apart in earnest.
 */
final class PageId {
  private static final int HASH_LENGTH_BYTES = 8;

  private PageId() {}

  static String of(String url) {
    var id = url.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "").replaceAll("\\s+", "-");
    if (id.length() <= Article.ID_LENGTH_MAX_CHARS) return id;
    var hash = hash(id);
    return id.substring(0, Article.ID_LENGTH_MAX_CHARS - hash.length() - 1) + "-" + hash;
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
