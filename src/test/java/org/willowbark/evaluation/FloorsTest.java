package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.evaluation.Floors.Measured;
import org.willowbark.query.Question.Mode;

final class FloorsTest {
  private static final String HEADER = "set\tmode\tmeasure\tvalue\ttolerance\n";
  private static final Measured WORDS = new Measured("ours", Mode.WORDS);
  private static final Measured HYBRID = new Measured("ours", Mode.HYBRID);

  @TempDir private Path temp;

  @Test
  void holdsWithinTheToleranceAndBreaksBelowIt() throws IOException {
    var floors = Floors.read(file(HEADER + "ours\twords\tnDCG@10\t0.8\t0.01\n"));

    assertThat(floors.problems(WORDS, ndcg(0.7901))).isEmpty();
    assertThat(floors.problems(HYBRID, ndcg(0.1))).isEmpty();
    assertThat(floors.problems(WORDS, ndcg(0.7899)))
        .singleElement()
        .asString()
        .contains("ours, words: nDCG@10 is 0.7899", "0.01 below 0.8000");
  }

  @Test
  void renewsWhatWasMeasuredAndKeepsTheRest() throws IOException {
    var file =
        file(HEADER + "ours\twords\tMRR@10\t0.8\t0.02\n" + "far\thybrid\tnDCG@10\t0.4\t0.005\n");

    Floors.read(file)
        .renewed(Map.of(WORDS, new Measures(0.5, 0.4, 0.9, 1, 1), HYBRID, ndcg(0.6)))
        .write(file);

    assertThat(Files.readString(file))
        .isEqualTo(
            HEADER
                + "ours\twords\tMRR@10\t0.9000\t0.02\n"
                + "far\thybrid\tnDCG@10\t0.4000\t0.005\n"
                + "ours\thybrid\tnDCG@10\t0.6000\t0.005\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ours\twords\tnDCG@10\t0.8",
        "ours\tguessing\tnDCG@10\t0.8\t0.01",
        "ours\twords\tgoodness\t0.8\t0.01",
        "ours\twords\tnDCG@10\t1.8\t0.01",
        "ours\twords\tnDCG@10\tNaN\t0.01",
        "ours\twords\tnDCG@10\t0.8\t-1"
      })
  void namesTheLineThatIsNoFloor(String line) throws IOException {
    var file = file(HEADER + "\n" + line + "\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Floors.read(file))
        .withMessageStartingWith(file + ":3: ");
  }

  @Test
  void refusesAFileWithoutItsHeader() throws IOException {
    var file = file("ours\twords\tnDCG@10\t0.8\t0.01\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Floors.read(file))
        .withMessageContaining("expected the header set mode measure value tolerance");
  }

  private static Measures ndcg(double value) {
    return new Measures(value, 0, 0, 0, 0);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("floors.tsv"), text);
  }
}
