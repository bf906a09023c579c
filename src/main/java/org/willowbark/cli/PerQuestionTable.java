package org.willowbark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.willowbark.evaluation.Evaluation;
import org.willowbark.evaluation.Measure;

/** The measures of each question, a tab-separated line a question below a header. */
final class PerQuestionTable {
  private PerQuestionTable() {}

  static List<String> of(Evaluation.Result result) {
    var lines = new ArrayList<String>();
    lines.add(row("question", Stream.of(Measure.values()).map(Measure::labelOfOne)));
    result
        .measures()
        .forEach(
            (id, measures) ->
                lines.add(
                    row(
                        id,
                        Stream.of(Measure.values())
                            .map(it -> String.format(Locale.ROOT, "%.4f", it.of(measures))))));
    return lines;
  }

  private static String row(String first, Stream<String> rest) {
    return first + rest.collect(Collectors.joining("\t", "\t", ""));
  }
}
