package org.willowbark.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.willowbark.query.Question;

/**
 * What the rankings of judged sets must reach, so that a change that answers worse is noticed: a
 * file of tab-separated lines, renewed from a measurement whenever the answers got better.
 */
public final class Floors {
  private static final String HEADER = "set\tmode\tmeasure\tvalue\ttolerance";

  /** Vectors differ a little from processor to processor, and with them a few ranks. */
  private static final double TOLERANCE = 0.005;

  private final List<Floor> floors;

  /** A set as it was ranked by one kind of evidence. */
  public record Measured(String set, Question.Mode mode) {}

  /**
   * The least that one measure may be.
   *
   * @param value what was measured once
   * @param tolerance how far below that it may be
   */
  public record Floor(Measured measured, Measure measure, double value, double tolerance) {
    public Floor {
      if (!(value >= 0 && value <= 1))
        throw new IllegalArgumentException("a floor must be 0 to 1, got " + value);
      if (!(tolerance >= 0 && tolerance <= 1))
        throw new IllegalArgumentException("a tolerance must be 0 to 1, got " + tolerance);
    }

    private Floor at(Measures measures) {
      return new Floor(measured, measure, measure.of(measures), tolerance);
    }

    /** Whether this is below it. */
    public boolean isBrokenBy(Measures measures) {
      return measure.of(measures) < value - tolerance;
    }
  }

  private Floors(List<Floor> floors) {
    this.floors = List.copyOf(floors);
  }

  /** No floors: everything holds. */
  public static Floors none() {
    return new Floors(List.of());
  }

  /**
   * The floors of a file.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static Floors read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException(
          "%s:1: expected the header %s, parted by tabs"
              .formatted(file, HEADER.replace('\t', ' ')));
    }
    var floors = new ArrayList<Floor>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      try {
        floors.add(floor(lines.get(i).split("\t", -1)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("%s:%d: %s".formatted(file, i + 1, e.getMessage()), e);
      }
    }
    return new Floors(floors);
  }

  private static Floor floor(String[] columns) {
    if (columns.length != 5)
      throw new IllegalArgumentException("expected 5 columns, got " + columns.length);
    var mode = Question.Mode.valueOf(columns[1].toUpperCase(Locale.ROOT));
    return new Floor(
        new Measured(columns[0], mode),
        Measure.named(columns[2]),
        Double.parseDouble(columns[3]),
        Double.parseDouble(columns[4]));
  }

  /** The floors for a set and a kind of evidence. */
  public List<Floor> of(Measured measured) {
    return floors.stream().filter(floor -> floor.measured.equals(measured)).toList();
  }

  /** A sentence for each floor that this is below. */
  public List<String> problems(Measured measured, Measures measures) {
    return of(measured).stream()
        .filter(floor -> floor.isBrokenBy(measures))
        .map(
            floor ->
                String.format(
                    Locale.ROOT,
                    "%s, %s: %s is %.4f, but must not be more than %s below %.4f; if the loss is meant, renew the floors",
                    measured.set,
                    measured.mode.name().toLowerCase(Locale.ROOT),
                    floor.measure.label(),
                    floor.measure.of(measures),
                    floor.tolerance,
                    floor.value))
        .toList();
  }

  /**
   * The same floors at what was measured now; for what has none yet, one of nDCG@10, in the order
   * of the map. What was not measured keeps its own.
   */
  public Floors renewed(Map<Measured, Measures> now) {
    var renewed = new ArrayList<Floor>();
    for (var floor : floors) {
      var measures = now.get(floor.measured);
      renewed.add(measures == null ? floor : floor.at(measures));
    }
    for (var one : now.entrySet()) {
      if (of(one.getKey()).isEmpty())
        renewed.add(new Floor(one.getKey(), Measure.NDCG_AT_10, 0, TOLERANCE).at(one.getValue()));
    }
    return new Floors(renewed);
  }

  /** Writes them to a file, over what it held before. */
  public void write(Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(HEADER);
    for (var floor : floors) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%.4f\t%s",
              floor.measured.set,
              floor.measured.mode.name().toLowerCase(Locale.ROOT),
              floor.measure.label(),
              floor.value,
              floor.tolerance));
    }
    Files.write(file, lines);
  }
}
