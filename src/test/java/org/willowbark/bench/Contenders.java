package org.willowbark.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.willowbark.query.Question;
import org.willowbark.query.Question.Mode;
import org.willowbark.query.Question.Wording;
import org.willowbark.safety.Notices;
import org.willowbark.search.SearchEngine;
import org.willowbark.suggest.Suggester;

/** All that a question is asked of in one process, the baseline first. */
final class Contenders {
  static final String BASELINE = "plain BM25";

  private static final int SUGGESTIONS = 8;

  /** As far as somebody has typed when suggestions begin to help. */
  private static final int BEGINNING_MIN_CHARS = 2;

  private static final int BEGINNING_MAX_CHARS = 40;
  private static final Duration GATHERING_MAX = Duration.ofMinutes(2);

  private Contenders() {}

  /**
   * The contenders.
   *
   * @param hasMeaning whether to measure what needs the language model, too
   */
  static List<Contender> of(
      NaiveSearch naive,
      SearchEngine engine,
      Suggester suggester,
      Notices notices,
      boolean hasMeaning) {
    var first = hasMeaning ? Mode.HYBRID : Mode.WORDS;
    var all = new ArrayList<Contender>();
    all.add(Contender.of(BASELINE, question -> naive.find(question).size()));
    all.add(asking(engine, Mode.WORDS));
    if (hasMeaning) {
      all.add(asking(engine, Mode.MEANING));
      all.add(asking(engine, Mode.HYBRID));
    }
    all.add(new Contender("repeated", label(first), asking(engine, first).asking()));
    all.add(
        Contender.of(
            "suggestions", question -> suggester.suggest(beginning(question), SUGGESTIONS).size()));
    all.add(Contender.of("notices", question -> notices.of(question).size()));
    return all;
  }

  /** What tables call a kind of evidence. */
  static String label(Mode mode) {
    return switch (mode) {
      case HYBRID -> "words and meaning";
      case WORDS -> "words";
      case MEANING -> "meaning";
    };
  }

  private static Contender asking(SearchEngine engine, Mode mode) {
    return Contender.of(
        label(mode),
        question -> {
          var answer = engine.search(new Question(question, mode, Wording.UNDERSTOOD));
          if (answer.mode() != mode)
            throw new IOException("answered by %s, not by %s".formatted(answer.mode(), mode));
          return answer.results().size();
        });
  }

  /** The same beginning of the same question in every run. */
  private static String beginning(String question) {
    int longest = Math.min(question.length(), BEGINNING_MAX_CHARS);
    int spread = Math.max(1, longest - BEGINNING_MIN_CHARS + 1);
    int length = BEGINNING_MIN_CHARS + Math.floorMod(question.hashCode(), spread);
    return question.substring(0, Math.min(longest, length));
  }

  /** Waits until there is something to suggest. */
  static void await(Suggester suggester) throws IOException {
    long end = System.nanoTime() + GATHERING_MAX.toNanos();
    while (suggester.suggest("pain", 1).isEmpty()) {
      if (System.nanoTime() > end)
        throw new IOException("nothing to suggest for \"pain\" after " + GATHERING_MAX);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
