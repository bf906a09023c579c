package org.willowbark.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.willowbark.embedding.ModelException.Reason;

/**
 * Embeds texts by bge-small-en-v1.5 (Xiao et al. 2023, "C-Pack"; 384 dimensions, weights quantised
 * to 8 bits), run by ONNX Runtime on the processor.
 *
 * <p>A text's embedding is the model's output at its first token, brought to length 1, as the
 * model's authors prescribe. They have questions carry a prefix, which {@link QuestionTurn}
 * replaces here. Thread-safe.
 */
public final class Embedder implements PassageEmbedder {
  /** Names the model in an index; vectors of another are of no use beside it. */
  public static final String MODEL = "bge-small-en-v1.5-q";

  /** How many numbers an embedding has. */
  public static final int DIMENSIONS = 384;

  /** What a question starts with, for whoever wants the model's own embedding of one. */
  public static final String QUESTION_PREFIX =
      "Represent this sentence for searching relevant passages: ";

  /** Longer questions keep their prefix: it costs little there, and the turn a little accuracy. */
  private static final int TURNED_LENGTH_MAX_CHARS = 90;

  private static final String PROOF = "Gout is a kind of arthritis.";

  /** A passage with its title and headings is shorter; more adds cost, not meaning. */
  private static final int TOKENS_MAX = 320;

  /** Larger batches gain nothing on a processor, and pad more. */
  private static final int BATCH_MAX = 8;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final Fitted fitted;

  private Embedder(HuggingFaceTokenizer tokenizer, Fitted fitted, OrtSession session) {
    this.tokenizer = tokenizer;
    this.session = session;
    this.fitted = fitted;
  }

  /**
   * Loads the model that comes with the program; takes about a second and 150 MB outside the heap.
   *
   * @param threads how many processors one batch may keep busy
   * @throws ModelException if this build lacks the model, or the machine can't run it
   */
  public static Embedder load(int threads) throws IOException {
    var fitted = Fitted.start();
    return NativeModel.call(() -> loadNow(ModelFiles.unpack(), fitted, threads));
  }

  /** The same without what was fitted to the model: for whoever fits that. */
  public static Embedder loadUnfitted(int threads) throws IOException {
    return NativeModel.call(() -> loadNow(ModelFiles.unpack(), () -> Fitted.NOTHING, threads));
  }

  /** The same with files that nobody has checked. */
  static Embedder load(ModelFiles files, int threads) throws IOException {
    return NativeModel.call(() -> loadNow(files, () -> Fitted.NOTHING, threads));
  }

  private static Embedder loadNow(ModelFiles files, Fitted.Loading fitted, int threads)
      throws IOException {
    var tokenizer = files.tokenizer(TOKENS_MAX);
    Embedder embedder = null;
    try {
      embedder = new Embedder(tokenizer, fitted.await(), session(files, threads));
      embedder.prove();
      return embedder;
    } catch (IOException e) {
      if (embedder == null) {
        tokenizer.close();
      } else {
        embedder.close();
      }
      throw e;
    }
  }

  private static OrtSession session(ModelFiles files, int threads) throws IOException {
    var environment = NativeModel.environment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return environment.createSession(files.model(), options);
    } catch (OrtException e) {
      throw new ModelException(
          Reason.NOT_RUNNABLE,
          "ONNX Runtime can't run the language model here: %s; see that 200 MB of memory are free outside the heap, then start again"
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Sees whether vectors come out at all, before they are put beside others. */
  private void prove() throws IOException {
    try {
      if (embed(List.of(encode(PROOF))).getFirst() != null) return;
    } catch (ModelException e) {
      throw e.isLasting() ? e : useless(": " + e.getMessage(), e);
    }
    throw useless(", but numbers that are not finite or all zero", null);
  }

  private static ModelException useless(String how, @Nullable Throwable cause) {
    var message =
        "the language model gives no usable vectors%s: install or build this program anew, or try it on another machine"
            .formatted(how);
    return cause == null
        ? new ModelException(Reason.USELESS, message)
        : new ModelException(Reason.USELESS, message, cause);
  }

  /**
   * Where a text lies that asks for passages; a statement is like one itself.
   *
   * @throws ModelException if the model fails, or can make nothing of it
   */
  public Embedding of(String text, QuestionEmbedder.Form form) throws IOException {
    var turn = fitted.turn();
    return switch (form) {
      case QUESTION ->
          turn == null || text.length() > TURNED_LENGTH_MAX_CHARS
              ? of(QUESTION_PREFIX + text)
              : turn.turn(of(text));
      case STATEMENT -> of(text);
    };
  }

  private Embedding of(String text) throws IOException {
    var embedding = NativeModel.call(() -> embed(List.of(encode(text))).getFirst());
    if (embedding == null)
      throw new ModelException(
          Reason.FAILED, "the language model could make nothing of a question");
    return embedding;
  }

  @Override
  public List<@Nullable Embedding> ofPassages(List<String> passages) throws IOException {
    var encodings = NativeModel.call(() -> encode(passages));
    // Alike lengths together: the shorter ones of a batch are padded to the longest.
    var order =
        IntStream.range(0, encodings.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> encodings.get(i).getIds().length))
            .toList();
    var embeddings = new @Nullable Embedding[encodings.size()];
    for (int start = 0; start < order.size(); start += BATCH_MAX) {
      var batch = order.subList(start, Math.min(order.size(), start + BATCH_MAX));
      var embedded = NativeModel.call(() -> embed(batch.stream().map(encodings::get).toList()));
      for (int i = 0; i < batch.size(); i++) embeddings[batch.get(i)] = embedded.get(i);
    }
    for (int i = 0; i < embeddings.length; i++) {
      if (embeddings[i] == null) embeddings[i] = onceMore(encodings.get(i));
    }
    return Arrays.asList(embeddings);
  }

  /** By itself, in case the fault was another's; none may be the passage's fault or the model's. */
  private @Nullable Embedding onceMore(Encoding passage) throws IOException {
    return NativeModel.call(
        () -> {
          var alone = embed(List.of(passage)).getFirst();
          if (alone == null) prove();
          return alone;
        });
  }

  private List<Encoding> encode(List<String> texts) throws ModelException {
    var encodings = new ArrayList<Encoding>(texts.size());
    for (var text : texts) encodings.add(encode(text));
    return encodings;
  }

  private Encoding encode(String text) throws ModelException {
    try {
      return tokenizer.encode(text);
    } catch (RuntimeException e) {
      // The type alone: what native code says might quote the text.
      throw new ModelException(
          Reason.FAILED, "the tokenizer failed: " + e.getClass().getSimpleName());
    }
  }

  /**
   * About where a text lies, at a small part of the cost of {@link #of}; nothing in a build without
   * a static encoder, and for a text of which it knows no word.
   *
   * @throws ModelException if the tokenizer fails
   */
  public Optional<Embedding> roughly(String text, QuestionEmbedder.Form form) throws IOException {
    var encoder = fitted.encoder();
    return encoder == null ? Optional.empty() : encoder.find(pieces(text), form);
  }

  /**
   * The pieces of words that the model reads, by number; those beyond what it reads are left out.
   *
   * @throws ModelException if the tokenizer fails
   */
  public int[] pieces(String text) throws IOException {
    long[] ids = NativeModel.call(() -> encode(text)).getIds();
    int[] pieces = new int[Math.max(0, ids.length - 2)];
    // Between the two that mark the start and the end of a text.
    for (int i = 0; i < pieces.length; i++) pieces[i] = (int) ids[i + 1];
    return pieces;
  }

  /** Null for those whose numbers point nowhere. */
  private List<@Nullable Embedding> embed(List<Encoding> batch) throws IOException {
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
      var states = states(result.get(0), new long[] {rows, columns, DIMENSIONS});
      var embeddings = new ArrayList<@Nullable Embedding>(rows);
      float[] first = new float[DIMENSIONS];
      for (int row = 0; row < rows; row++) {
        states.get(row * columns * DIMENSIONS, first);
        embeddings.add(Embedding.find(first).orElse(null));
      }
      return embeddings;
    } catch (OrtException e) {
      throw new ModelException(Reason.FAILED, "the language model failed: " + e.getMessage(), e);
    }
  }

  private static FloatBuffer states(OnnxValue output, long[] wanted) throws ModelException {
    if (!(output instanceof OnnxTensor tensor && tensor.getInfo().type == OnnxJavaType.FLOAT))
      throw useless(", but " + output.getType(), null);
    long[] shape = tensor.getInfo().getShape();
    if (!Arrays.equals(shape, wanted))
      throw useless(
          ", but a tensor of shape %s instead of %s"
              .formatted(Arrays.toString(shape), Arrays.toString(wanted)),
          null);
    return tensor.getFloatBuffer();
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
