package org.willowbark.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Measure;
import org.willowbark.evaluation.Measurements;
import org.willowbark.query.Question;

/** Measurements as a table and as bars of nDCG@10, a group of bars for each judged set. */
public final class QualityChart {
  /** Where the bars begin, and how long one of 1.0 is, in units of the drawing. */
  public static final int BARS_START = 80;

  public static final int BARS_LENGTH = 480;
  public static final int WIDTH = BARS_START + BARS_LENGTH + 60;
  private static final int NAME_HEIGHT = 30;
  private static final int BAR_HEIGHT = 22;

  private final Measurements measurements;
  private final Texts texts;
  private final List<Group> groups = new ArrayList<>();
  private int height;

  QualityChart(Measurements measurements, Texts texts) {
    this.measurements = measurements;
    this.texts = texts;
    var bySet = new LinkedHashMap<String, List<Measurements.Row>>();
    for (var row : measurements.rows())
      bySet.computeIfAbsent(row.of().set(), _ -> new ArrayList<>()).add(row);
    for (var set : bySet.entrySet()) {
      height += NAME_HEIGHT;
      int name = height - 8;
      var bars = new ArrayList<Bar>();
      for (var row : set.getValue()) {
        bars.add(new Bar(row, height, texts));
        height += BAR_HEIGHT;
      }
      groups.add(new Group(set.getKey(), name, bars));
    }
  }

  /**
   * A judged set.
   *
   * @param y the base line of its name
   */
  public record Group(String name, int y, List<Bar> bars) {}

  /**
   * A bar.
   *
   * @param y its top
   */
  public record Bar(Measurements.Row row, int y, Texts texts) {
    /** By which evidence, as the style knows it. */
    public String mode() {
      var mode = row.of().mode();
      return mode == Question.Mode.HYBRID ? "both" : RequestFields.code(mode);
    }

    /** By which evidence. */
    public String label() {
      return texts.lookup("editor.quality.mode." + mode());
    }

    public int length() {
      return (int) Math.round(BARS_LENGTH * row.mean().ndcgAt10());
    }

    /** Where the least stands that it must reach; null if nothing is asked of it. */
    public @Nullable Integer floor() {
      return row.floor() == null ? null : BARS_START + (int) Math.round(BARS_LENGTH * row.floor());
    }

    public String value() {
      return number(row.mean().ndcgAt10());
    }

    /** All measures, in the order of {@link #columns}. */
    public List<String> cells() {
      var cells = new ArrayList<String>();
      for (var measure : Measure.values()) cells.add(number(measure.of(row.mean())));
      return cells;
    }

    /** What nDCG@10 must reach, and whether it does. */
    public String held() {
      if (row.floor() == null) return texts.lookup("editor.quality.no-floor");
      return texts.plain(
          row.holds() ? "editor.quality.holds" : "editor.quality.not-reached", number(row.floor()));
    }

    private String number(double value) {
      return texts.decimal(value, 3);
    }
  }

  public List<Group> groups() {
    return groups;
  }

  /** The names of the measures. */
  public List<String> columns() {
    return java.util.stream.Stream.of(Measure.values()).map(Measure::label).toList();
  }

  public int height() {
    return height + 4;
  }

  /** When it was measured. */
  public String ended() {
    return texts.minute(measurements.ended());
  }

  /** How many of all are below their floor. */
  public long missed() {
    return measurements.rows().stream().filter(row -> !row.holds()).count();
  }
}
