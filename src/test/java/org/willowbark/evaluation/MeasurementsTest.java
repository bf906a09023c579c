package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.evaluation.Floors.Measured;
import org.willowbark.query.Question;

final class MeasurementsTest {
  @TempDir private Path temp;

  @Test
  void readsWhatItHasWritten() throws IOException {
    var file = temp.resolve("new/measured.json");
    var written =
        new Measurements(
            Instant.parse("2026-11-27T10:00:00Z"),
            List.of(
                new Measurements.Row(
                    new Measured("bundled", Question.Mode.MEANING),
                    271,
                    new Measures(0.83, 0.7, 0.9, 0.99, 0.4),
                    0.8),
                new Measurements.Row(
                    new Measured("bundled", Question.Mode.WORDS), 271, Measures.ZERO, null)));

    written.write(file);

    assertThat(Measurements.find(file)).contains(written);
    assertThat(Measurements.find(temp.resolve("none.json"))).isEmpty();
  }

  @Test
  void saysWhichFileHoldsNone() throws IOException {
    var file = Files.writeString(temp.resolve("x.json"), "{\"ended\": \"soon\"}");

    assertThatThrownBy(() -> Measurements.find(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.json")
        .hasMessageContaining("evaluate all --write");
  }
}
