package org.willowbark.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.willowbark.search.SearchEngine.RankedUnit;

/** Writes rankings as a TREC run: question, Q0, unit, rank, score, tag. */
public final class RunFile {
  private static final String TAG = "willowbark";

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
}
