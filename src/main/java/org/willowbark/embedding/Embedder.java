package org.willowbark.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Embeds texts by bge-small-en-v1.5 (Xiao et al. 2023, "C-Pack"; 384 dimensions, weights quantised
 * to 8 bits), run by ONNX Runtime on the processor.
 *
 * <p>A text's embedding is the model's output at its first token, brought to length 1, as the
 * model's authors prescribe; questions carry a prefix. Thread-safe.
 */
public final class Embedder implements AutoCloseable {
  /** Names the model in an index; vectors of another are of no use beside it. */
  public static final String MODEL = "bge-small-en-v1.5-q";

  /** How many numbers an embedding has. */
  public static final int DIMENSIONS = 384;

  private static final String QUESTION_PREFIX =
      "Represent this sentence for searching relevant passages: ";

  /** A passage with its title and headings is shorter; more adds cost, not meaning. */
  private static final int TOKENS_MAX = 320;

  /** Larger batches gain nothing on a processor, and pad more. */
  private static final int BATCH_MAX = 8;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;

  private Embedder(HuggingFaceTokenizer tokenizer, OrtSession session) {
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /**
   * Loads the model that comes with the program; takes about a second and 150 MB outside the heap.
   *
   * @param threads how many processors one batch may keep busy
   * @throws IOException if this build lacks the model, or the machine can't run it
   */
  public static Embedder load(int threads) throws IOException {
    return NativeModel.call(() -> loadNow(threads));
  }

  private static Embedder loadNow(int threads) throws IOException {
    var files = ModelFiles.unpack();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      var session = NativeModel.environment().createSession(files.model(), options);
      return new Embedder(files.tokenizer(TOKENS_MAX), session);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new IOException("the language model can't be run here: " + e.getMessage(), e);
    }
  }

  /** Where a text lies that asks for passages; a statement is like one itself. */
  public Embedding of(String text, QuestionEmbedder.Form form) throws IOException {
    var prefix =
        switch (form) {
          case QUESTION -> QUESTION_PREFIX;
          case STATEMENT -> "";
        };
    return NativeModel.call(() -> embed(List.of(tokenizer.encode(prefix + text))).getFirst());
  }

  /** Where passages lie, in their order. */
  public List<Embedding> ofPassages(List<String> passages) throws IOException {
    var encodings = NativeModel.call(() -> passages.stream().map(tokenizer::encode).toList());
    // Alike lengths together: the shorter ones of a batch are padded to the longest.
    var order =
        IntStream.range(0, encodings.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> encodings.get(i).getIds().length))
            .toList();
    var embeddings = new Embedding[encodings.size()];
    for (int start = 0; start < order.size(); start += BATCH_MAX) {
      var batch = order.subList(start, Math.min(order.size(), start + BATCH_MAX));
      var embedded = NativeModel.call(() -> embed(batch.stream().map(encodings::get).toList()));
      for (int i = 0; i < batch.size(); i++) embeddings[batch.get(i)] = embedded.get(i);
    }
    return List.of(embeddings);
  }

  private List<Embedding> embed(List<Encoding> batch) throws IOException {
    int rows = batch.size();
    int columns = batch.stream().mapToInt(it -> it.getIds().length).max().orElse(0);
    var ids = LongBuffer.allocate(rows * columns);
    var mask = LongBuffer.allocate(rows * columns);
    for (int row = 0; row < rows; row++) {
      ids.put(row * columns, batch.get(row).getIds());
      mask.put(row * columns, batch.get(row).getAttentionMask());
    }
    long[] shape = {rows, columns};
    var environment = NativeModel.environment();
    try (var idTensor = OnnxTensor.createTensor(environment, ids, shape);
        var maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        var typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(rows * columns), shape);
        var result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      var states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      var embeddings = new ArrayList<Embedding>(rows);
      float[] first = new float[DIMENSIONS];
      for (int row = 0; row < rows; row++) {
        states.get(row * columns * DIMENSIONS, first);
        embeddings.add(Embedding.of(first));
      }
      return embeddings;
    } catch (OrtException e) {
      throw new IOException("the language model failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    NativeModel.call(
        () -> {
          try {
            session.close();
          } catch (OrtException e) {
            throw new IOException("the language model could not be closed", e);
          } finally {
            tokenizer.close();
          }
          return true;
        });
  }
}
