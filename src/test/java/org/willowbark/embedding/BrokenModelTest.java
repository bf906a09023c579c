package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.embedding.ModelException.Reason;

/** Models that can't be used, in the real ONNX Runtime. */
final class BrokenModelTest {
  private static final String LONG = "Gout hurts. ".repeat(100);

  @Test
  void saysThatBytesAreNotThoseOfTheModel() throws IOException {
    var bytes = ModelFiles.unpack().tokenizerJson();
    bytes[bytes.length / 2] ^= 1;

    assertThatThrownBy(() -> ModelFiles.check(ModelFiles.TOKENIZER, bytes, "0".repeat(64)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(ModelFiles.TOKENIZER)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("install or build this program anew");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 1_000_000, 34_000_000})
  void refusesAModelThatEndsTooEarly(int length) throws IOException {
    var whole = ModelFiles.unpack();

    var failure =
        failureOf(new ModelFiles(Arrays.copyOf(whole.model(), length), whole.tokenizerJson()));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_RUNNABLE);
    assertThat(failure).hasMessageContaining("ONNX Runtime can't run the language model");
    assertThat(failure.isLasting()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void refusesRandomBytesForAModel(long seed) throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(seed).nextBytes(bytes);

    var failure = failureOf(new ModelFiles(bytes, ModelFiles.unpack().tokenizerJson()));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_RUNNABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"model\": {}}",
        "\u0000\u0001",
        "{\"version\": \"1.0\""
      })
  void refusesATokenizerThatIsNone(String json) throws IOException {
    var files = new ModelFiles(ModelFiles.unpack().model(), json.getBytes(StandardCharsets.UTF_8));

    var failure = failureOf(files);

    assertThat(failure.reason()).isEqualTo(Reason.NOT_RUNNABLE);
    assertThat(failure)
        .hasMessageContaining("the tokenizer of the language model can't be started");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, 0, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesAModelWhoseVectorsPointNowhere(float value) throws IOException {
    float[] vector = new float[Embedder.DIMENSIONS];
    Arrays.fill(vector, value);

    var failure = failureOf(TinyModel.of(vector, 300_000));

    assertThat(failure.reason()).isEqualTo(Reason.USELESS);
    assertThat(failure).hasMessageContaining("not finite or all zero");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 383, 385, 768})
  void refusesAModelOfAnotherNumberOfDimensions(int dimensions) throws IOException {
    float[] vector = new float[dimensions];
    Arrays.fill(vector, 1);

    var failure = failureOf(TinyModel.of(vector, 300_000));

    assertThat(failure.reason()).isEqualTo(Reason.USELESS);
    assertThat(failure).hasMessageContaining(dimensions + "] instead of [");
  }

  @Test
  void leavesOutOnlyThePassageThatItMakesNothingOf() throws IOException {
    try (var embedder = Embedder.load(TinyModel.ofEqualVectors(), 1)) {
      var passages = embedder.ofPassages(List.of("Gout.", LONG, "Flu."));

      assertThat(passages).hasSize(3);
      assertThat(passages.get(0)).isNotNull();
      assertThat(passages.get(1)).isNull();
      assertThat(passages.get(2)).isNotNull();
    }
  }

  @Test
  void answersNothingForAQuestionThatItMakesNothingOf() throws IOException {
    var told = new java.util.ArrayList<String>();
    try (var lazy =
        new LazyEmbedder(
            () -> Embedder.load(TinyModel.ofEqualVectors(), 1),
            trouble -> told.add(String.valueOf(trouble.getMessage())),
            java.time.Duration.ofMinutes(1))) {
      assertThatCode(lazy::expect).doesNotThrowAnyException();

      assertThat(lazy.find(LONG, QuestionEmbedder.Form.QUESTION)).isEmpty();
      assertThat(lazy.find(LONG, QuestionEmbedder.Form.STATEMENT)).isEmpty();
      assertThat(lazy.state()).isInstanceOf(ModelState.Failed.class);
      assertThat(told).hasSize(1).first().asString().doesNotContain("Gout");
      assertThat(lazy.find("Gout.", QuestionEmbedder.Form.QUESTION)).isPresent();
      assertThat(lazy.state()).isInstanceOf(ModelState.Ready.class);
    }
  }

  private static ModelException failureOf(ModelFiles files) {
    var failure = catchThrowableOfType(ModelException.class, () -> Embedder.load(files, 1).close());
    assertThat(failure).isNotNull();
    return failure;
  }
}
