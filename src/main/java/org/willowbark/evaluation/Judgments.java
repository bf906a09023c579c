package org.willowbark.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which units answer which questions, and how well: grades by question id and unit id.
 *
 * <p>Reads TREC qrels (question, iteration, unit, grade) and the BEIR layout (a header, then
 * question, unit, grade).
 */
public final class Judgments {
  private final Map<String, Map<String, Integer>> grades;

  private Judgments(Map<String, Map<String, Integer>> grades) {
    this.grades = grades;
  }

  /**
   * The judgments of a file.
   *
   * @throws IllegalArgumentException naming the line that is neither of the two layouts
   */
  public static Judgments read(Path file) throws IOException {
    var grades = new LinkedHashMap<String, Map<String, Integer>>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) continue;
      var columns = line.strip().split("\\s+");
      if (columns.length != 3 && columns.length != 4) {
        throw new IllegalArgumentException(
            "%s:%d: expected 3 or 4 columns, got %d".formatted(file, number, columns.length));
      }
      var grade = columns[columns.length - 1];
      if (columns.length == 3 && number == 1 && !isNumber(grade)) continue;
      if (!isNumber(grade)) {
        throw new IllegalArgumentException(
            "%s:%d: \"%s\" is no grade".formatted(file, number, grade));
      }
      grades
          .computeIfAbsent(columns[0], _ -> new LinkedHashMap<>())
          .put(columns[columns.length - 2], (int) Double.parseDouble(grade));
    }
    if (grades.isEmpty()) throw new IllegalArgumentException(file + " has no judgments");
    return new Judgments(grades);
  }

  /** The questions that anything was judged for. */
  public Set<String> questions() {
    return grades.keySet();
  }

  /** The grades of the units judged for a question, by unit id. */
  public Map<String, Integer> of(String question) {
    return grades.getOrDefault(question, Map.of());
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?");
  }
}
