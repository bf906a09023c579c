package org.willowbark.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Floors.Measured;
import org.willowbark.query.Question;

/**
 * What an evaluation of judged sets came to, left in a file for those who look at it later.
 *
 * @param ended when it was measured
 * @param rows in the order in which they were measured
 */
public record Measurements(Instant ended, List<Row> rows) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Measurements {
    rows = List.copyOf(rows);
  }

  /**
   * A set as one kind of evidence ranks it.
   *
   * @param floor the least that nDCG@10 may be, tolerance taken off; null if nothing is asked of it
   */
  public record Row(Measured of, int questions, Measures mean, @Nullable Double floor) {
    /** Whether it is as good as it must be. */
    public boolean holds() {
      return floor == null || mean.ndcgAt10() >= floor;
    }
  }

  /**
   * Those of a file; nothing if it is not there.
   *
   * @throws IOException if it is no such file
   */
  public static Optional<Measurements> find(Path file) throws IOException {
    if (!Files.exists(file)) return Optional.empty();
    try {
      var root = JSON.readTree(Files.readAllBytes(file));
      var rows = new ArrayList<Row>();
      for (var row : root.path("rows")) rows.add(row(row));
      return Optional.of(new Measurements(Instant.parse(root.path("ended").asText()), rows));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new IOException(
          file + " holds no measurements; write them anew with willowbark evaluate all --write", e);
    }
  }

  private static Row row(JsonNode row) {
    var mode = Question.Mode.valueOf(row.path("mode").asText().toUpperCase(Locale.ROOT));
    return new Row(
        new Measured(row.path("set").asText(), mode),
        row.path("questions").asInt(),
        new Measures(
            row.path(Measure.NDCG_AT_10.label()).asDouble(),
            row.path(Measure.MAP.label()).asDouble(),
            row.path(Measure.MRR_AT_10.label()).asDouble(),
            row.path(Measure.RECALL_AT_100.label()).asDouble(),
            row.path(Measure.JUDGED_AT_10.label()).asDouble()),
        row.has("floor") ? row.path("floor").asDouble() : null);
  }

  /** Writes them to a file, in place of what it held, in one step. */
  public void write(Path file) throws IOException {
    var root = JSON.createObjectNode().put("ended", ended.toString());
    var all = root.putArray("rows");
    for (var row : rows) {
      var node =
          all.addObject()
              .put("set", row.of.set())
              .put("mode", row.of.mode().name().toLowerCase(Locale.ROOT))
              .put("questions", row.questions);
      for (var measure : Measure.values()) node.put(measure.label(), measure.of(row.mean));
      if (row.floor != null) node.put("floor", row.floor);
    }
    var target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    var next = target.resolveSibling(target.getFileName() + ".new");
    Files.write(next, JSON.writeValueAsBytes(root));
    Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
