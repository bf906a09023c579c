package org.willowbark.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.willowbark.embedding.QuestionEmbedder.Form;

/**
 * A text that something is fitted to, or judged by.
 *
 * @param source whose text it is
 */
record TrainingText(String source, Kind kind, Form form, String text) {
  private static final int HELD_OUT_ONE_IN = 20;

  /** What part of an article, or of a vocabulary, a text is. */
  enum Kind {
    TITLE,
    HEADING,
    TOPIC,
    SENTENCE,
    PASSAGE,
    NAME,
    QUESTION,
    WORD;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody may search with such a text for others that say the same. */
    boolean states() {
      return this == TITLE || this == SENTENCE || this == NAME;
    }
  }

  /** Whether it is kept for judging what was fitted to the others; the same in all forms of it. */
  boolean isHeldOut() {
    return Math.floorMod(lotOf(text), HELD_OUT_ONE_IN) == 0;
  }

  /** A number drawn by a text itself: the same in every run, whatever other texts there are. */
  static long lotOf(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
