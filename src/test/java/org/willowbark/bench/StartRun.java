package org.willowbark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.willowbark.query.Question.Mode;

/** How soon a started server answers, and what of memory it takes. */
final class StartRun {
  private static final int STARTS = 5;

  /** Asked before memory is looked at, so that all that is kept is there. */
  private static final int QUESTIONS = 300;

  private static final int LIMIT = 10;

  private StartRun() {}

  /**
   * What was measured.
   *
   * @param firstAnswerMillis from the start of the process, in the middle of {@value #STARTS}
   * @param firstByMeaningMillis the same to the first answer that meaning has a part in, which
   *     needs the language model
   * @param residentBytes what the system says that the process takes
   * @param residentFileBytes the part of it that maps files
   * @param heapBytes what its heap holds after a collection
   */
  record Result(
      double firstAnswerMillis,
      double firstByMeaningMillis,
      OptionalLong residentBytes,
      OptionalLong residentFileBytes,
      long heapBytes) {}

  /**
   * Starts a server several times.
   *
   * @param program what runs Willowbark
   */
  static Result measure(List<String> program, Path index, AskedQuestions asked) throws IOException {
    var first = new ArrayList<Double>();
    var byMeaning = new ArrayList<Double>();
    var question = asked.warming().getFirst();
    for (int start = 1; ; start++) {
      try (var server = ChildServer.start(program, index)) {
        first.add(server.awaitAnswer(question).toNanos() / 1e6);
        byMeaning.add(server.awaitAnswer(question, Mode.HYBRID).toNanos() / 1e6);
        if (start < STARTS) continue;
        for (var next : asked.measured().stream().limit(QUESTIONS).toList())
          server.endpoint().get(Endpoint.path(next, Mode.HYBRID, LIMIT));
        return new Result(
            middle(first),
            middle(byMeaning),
            server.residentBytes(),
            server.residentFileBytes(),
            server.heapAfterCollectionBytes());
      }
    }
  }

  private static double middle(List<Double> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }
}
