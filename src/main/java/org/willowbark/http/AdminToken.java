package org.willowbark.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.willowbark.index.PassageIndex;

/**
 * The secret that lets an editor in. Only its SHA-256 is kept, as a note with the index; whoever
 * reads the index folder can't tell the token from it.
 */
public final class AdminToken {
  private static final String NOTE = "admin-token";
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AdminToken() {}

  /** Makes a token of 256 random bits, in place of the one before, and returns it this once. */
  public static String renew(PassageIndex index) throws IOException {
    var token = random();
    index.leaveNote(NOTE, sha256(token));
    return token;
  }

  /** Whether anybody can be let in. */
  static boolean exists(PassageIndex index) throws IOException {
    return index.findNote(NOTE).isPresent();
  }

  /** Whether this is the token; takes as long for a wrong one as for a nearly right one. */
  static boolean isRight(String token, PassageIndex index) throws IOException {
    var kept = index.findNote(NOTE);
    return kept.isPresent() && MessageDigest.isEqual(kept.get(), sha256(token));
  }

  /** Tells one token from the next; nothing can be opened with it. */
  static String print(PassageIndex index) throws IOException {
    return HexFormat.of().formatHex(index.findNote(NOTE).orElse(new byte[0]));
  }

  /** 256 bits as text that a URL or a cookie can carry. */
  static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
