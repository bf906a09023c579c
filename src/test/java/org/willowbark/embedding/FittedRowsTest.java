package org.willowbark.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.embedding.ModelException.Reason;

final class FittedRowsTest {
  private static final String NAME = "some rows";

  @Test
  void keepsEachNumberToAHalfOfAStep() throws ModelException {
    var random = new Random(1);
    var rows = new TreeMap<Integer, float[]>();
    for (int number : new int[] {0, 7, 30_521}) rows.put(number, anything(random));

    var fitted = FittedRows.parse(NAME, "file", FittedRows.of(NAME, rows, 127).toFile());

    rows.forEach(
        (number, row) -> {
          float[] sum = new float[Embedder.DIMENSIONS];
          fitted.addTo(sum, number);
          float largest = 0;
          for (float value : row) largest = Math.max(largest, Math.abs(value));
          for (int i = 0; i < sum.length; i++) {
            assertThat(sum[i]).isCloseTo(row[i], within(largest / 127 * 0.501f));
          }
        });
  }

  @Test
  void addsNothingForARowThatThereIsNot() {
    var rows = new TreeMap<Integer, float[]>();
    rows.put(7, anything(new Random(2)));
    var fitted = FittedRows.of(NAME, rows, 127);
    float[] sum = new float[Embedder.DIMENSIONS];

    for (int number : new int[] {-1, 0, 8, 40_000, Integer.MAX_VALUE}) fitted.addTo(sum, number);

    assertThat(sum).containsOnly(0);
  }

  @Test
  void takesNoOtherNumbersFromAFileWithABitChanged() {
    byte[] file = someFile();
    int refused = 0;

    for (int bit = 0; bit < 8 * file.length; bit++) {
      byte[] changed = file.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(FittedRows.parse(NAME, "some.bin", changed).toFile()).isEqualTo(file);
      } catch (ModelException e) {
        assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
        refused++;
      }
    }

    // All but what the head of a pack says of its time and maker.
    assertThat(refused).isGreaterThan(8 * (file.length - 10));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 60, 400, 700})
  void refusesAFileThatEndsTooEarly(int length) {
    assertIsDamaged(Arrays.copyOf(someFile(), length));
  }

  @Test
  void refusesAFileOfSomethingElse() {
    assertThatThrownBy(() -> FittedRows.parse("other rows", "other.bin", someFile()))
        .isInstanceOfSatisfying(
            ModelException.class, it -> assertThat(it.reason()).isEqualTo(Reason.DAMAGED))
        .hasMessageContaining("other.bin")
        .hasMessageContaining("run make train");
  }

  @Test
  void findsNothingInABuildWithoutTheFile() throws ModelException {
    assertThat(FittedRows.find(NAME, "not-there.bin")).isEmpty();
  }

  private static void assertIsDamaged(byte[] file) {
    assertThatThrownBy(() -> FittedRows.parse(NAME, "some.bin", file))
        .isInstanceOfSatisfying(
            ModelException.class, it -> assertThat(it.reason()).isEqualTo(Reason.DAMAGED))
        .hasMessageContaining("some.bin");
  }

  private static byte[] someFile() {
    var random = new Random(4);
    var rows = new TreeMap<Integer, float[]>();
    rows.put(3, anything(random));
    rows.put(5, anything(random));
    return FittedRows.of(NAME, rows, 127).toFile();
  }

  private static float[] anything(Random random) {
    float[] row = new float[Embedder.DIMENSIONS];
    for (int i = 0; i < row.length; i++) row[i] = (float) random.nextGaussian();
    return row;
  }
}
