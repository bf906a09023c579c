package org.willowbark.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.willowbark.search.SearchEngine.RankedUnit;

/** Writes and reads rankings as a TREC run: question, Q0, unit, rank, score, tag. */
public final class RunFile {
  private static final String TAG = "willowbark";
  private static final int COLUMNS = 6;

  private RunFile() {}

  /** Writes all rankings to a file, over what it held before. */
  public static void write(Path file, Map<String, List<RankedUnit>> rankings) throws IOException {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (var ranking : rankings.entrySet()) {
        int rank = 1;
        for (var unit : ranking.getValue()) {
          out.write(
              "%s Q0 %s %d %s %s%n"
                  .formatted(ranking.getKey(), unit.id(), rank++, unit.score(), TAG));
        }
      }
    }
  }

  /**
   * The rankings of a file by question, whoever wrote it, in the order that trec_eval takes: by
   * score, whatever rank is stated.
   *
   * @throws IllegalArgumentException naming the line that is none of a run, or names a unit again
   */
  public static Map<String, List<RankedUnit>> read(Path file) throws IOException {
    var rankings = new LinkedHashMap<String, List<RankedUnit>>();
    var seen = new LinkedHashMap<String, Set<String>>();
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) continue;
        var where = file + ":" + number;
        var columns = new StringTokenizer(line);
        if (columns.countTokens() != COLUMNS) {
          throw new IllegalArgumentException(
              "%s: expected question, Q0, unit, rank, score, tag; got %d columns"
                  .formatted(where, columns.countTokens()));
        }
        var question = columns.nextToken();
        columns.nextToken();
        var unit = columns.nextToken();
        columns.nextToken();
        if (!seen.computeIfAbsent(question, _ -> new HashSet<>()).add(unit)) {
          throw new IllegalArgumentException(
              "%s: %s is ranked twice for question %s".formatted(where, unit, question));
        }
        rankings
            .computeIfAbsent(question, _ -> new ArrayList<>())
            .add(new RankedUnit(unit, score(columns.nextToken(), where)));
      }
    }
    if (rankings.isEmpty()) throw new IllegalArgumentException(file + " holds no rankings");
    rankings.replaceAll((_, ranking) -> Evaluation.ordered(ranking));
    return rankings;
  }

  private static float score(String text, String where) {
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s: \"%s\" is no score".formatted(where, text), e);
    }
  }
}
