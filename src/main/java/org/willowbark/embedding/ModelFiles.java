package org.willowbark.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** The model and its tokenizer, out of the program's own resources. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives for one load
record ModelFiles(byte[] model, byte[] tokenizerJson) {
  private static final String MODEL = "/" + Embedder.MODEL + ".onnx";
  private static final String TOKENIZER = "/" + Embedder.MODEL + "-tokenizer.json";

  static ModelFiles unpack() throws IOException {
    return new ModelFiles(read(MODEL), read(TOKENIZER));
  }

  HuggingFaceTokenizer tokenizer(int tokensMax) throws IOException {
    // The tokenizer library looks for itself on the network unless it is told not to.
    System.setProperty("ai.djl.offline", "true");
    try (var json = new ByteArrayInputStream(tokenizerJson)) {
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
    }
  }

  private static byte[] read(String resource) throws IOException {
    try (var in = ModelFiles.class.getResourceAsStream(resource)) {
      if (in == null) throw new IOException("this build lacks the language model " + resource);
      return in.readAllBytes();
    }
  }
}
