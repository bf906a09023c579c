package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.evaluation.Floors.Measured;
import org.willowbark.evaluation.Measurements;
import org.willowbark.evaluation.Measures;
import org.willowbark.query.Question;

final class EditorQualityTest {
  @TempDir private Path temp;

  @Test
  void drawsTheLastMeasurementsAndNamesWhatIsBelowItsFloor() throws Exception {
    try (var site = EditorSite.in(temp)) {
      measurements().write(site.measurements);

      var page = site.get("/editor/quality").body();

      assertThat(page)
          .contains("<rect class=\"words\" x=\"80\" y=\"30\" width=\"240\"")
          .contains("<rect class=\"both\" x=\"80\" y=\"52\" width=\"480\"")
          .contains("a &lt;b&gt; set")
          .contains("0.600, NOT REACHED")
          .contains("1 below what must be reached");
    }
  }

  @Test
  void saysHowToMeasureWhereNothingWas() throws Exception {
    try (var site = EditorSite.in(temp)) {
      assertThat(site.get("/editor/quality").body()).contains("evaluate all SETS --write");
    }
  }

  @Test
  void saysThatAFileHoldsNoMeasurements() throws Exception {
    try (var site = EditorSite.in(temp)) {
      Files.writeString(site.measurements, "[]");

      assertThat(site.get("/editor/quality").body()).contains("holds no measurements");
    }
  }

  static Measurements measurements() {
    return new Measurements(
        Instant.parse("2026-11-27T10:00:00Z"),
        List.of(
            new Measurements.Row(
                new Measured("a <b> set", Question.Mode.WORDS),
                12,
                new Measures(0.5, 0.4, 0.3, 0.2, 0.1),
                0.6),
            new Measurements.Row(
                new Measured("a <b> set", Question.Mode.HYBRID),
                12,
                new Measures(1, 1, 1, 1, 1),
                null)));
  }
}
