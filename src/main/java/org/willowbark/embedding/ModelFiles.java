package org.willowbark.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.util.Utils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.willowbark.embedding.ModelException.Reason;

/** The model and its tokenizer, out of the program's own resources. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives for one load
record ModelFiles(byte[] model, byte[] tokenizerJson) {
  static final String MODEL = "/" + Embedder.MODEL + ".onnx";
  static final String TOKENIZER = "/" + Embedder.MODEL + "-tokenizer.json";

  /**
   * What these files are known by: a flipped bit, or another version of the model under the same
   * name, would place questions beside passages that are not meant, and nobody would notice.
   */
  private static final String MODEL_SHA_256 =
      "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4";

  private static final String TOKENIZER_SHA_256 =
      "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66";

  /** The files that come with the program, checked. */
  static ModelFiles unpack() throws ModelException {
    return new ModelFiles(read(MODEL, MODEL_SHA_256), read(TOKENIZER, TOKENIZER_SHA_256));
  }

  HuggingFaceTokenizer tokenizer(int tokensMax) throws ModelException {
    // The tokenizer library looks for itself on the network unless it is told not to.
    System.setProperty("ai.djl.offline", "true");
    var folder = Utils.getEngineCacheDir("tokenizers");
    try (var json = new ByteArrayInputStream(tokenizerJson)) {
      // Left to itself, the library would say less clearly that it can't.
      Files.createDirectories(folder);
      return HuggingFaceTokenizer.newInstance(
          json,
          Map.of(
              "truncation",
              "true",
              "padding",
              "false",
              "modelMaxLength",
              Integer.toString(tokensMax),
              "maxLength",
              Integer.toString(tokensMax)));
    } catch (IOException | RuntimeException | LinkageError e) {
      // The library has no exceptions of its own for what its native code throws.
      throw new ModelException(
          Reason.NOT_RUNNABLE,
          "the tokenizer of the language model can't be started: %s; its native code is unpacked into %s: see that this folder may be written to and has 20 MB of room, or name another by the environment variable DJL_CACHE_DIR, then start again"
              .formatted(ModelException.rootOf(e), folder),
          e);
    }
  }

  private static byte[] read(String resource, String sha256) throws ModelException {
    try (var in = ModelFiles.class.getResourceAsStream(resource)) {
      if (in == null)
        throw new ModelException(
            Reason.MISSING,
            "this program lacks %s of the language model: install or build it anew"
                .formatted(resource));
      var bytes = in.readAllBytes();
      check(resource, bytes, sha256);
      return bytes;
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(
          Reason.DAMAGED,
          "%s of the language model can't be read (%s): install or build this program anew"
              .formatted(resource, ModelException.rootOf(e)),
          e);
    }
  }

  static void check(String resource, byte[] bytes, String sha256) throws ModelException {
    var found = sha256(bytes);
    if (!found.equals(sha256))
      throw new ModelException(
          Reason.DAMAGED,
          "%s of the language model is damaged (%,d bytes with SHA-256 %s instead of %s): install or build this program anew"
              .formatted(resource, bytes.length, found, sha256));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
