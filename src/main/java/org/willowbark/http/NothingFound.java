package org.willowbark.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.willowbark.search.Answer;
import org.willowbark.search.SearchRequest;

/**
 * How many questions found nothing since the start, by the concepts that were recognised in them:
 * numbers in memory alone. No question is kept, and what few have asked is not shown, so that
 * nobody can be told from it. Thread-safe.
 */
final class NothingFound {
  /** Fewer questions than these say more of those who asked than of what is missing. */
  static final int SHOWN_FROM = 5;

  private static final String NO_CONCEPT = "";

  /**
   * A number of questions.
   *
   * @param concept the id of what was recognised in them; empty where nothing was
   */
  record Count(String concept, long questions) {}

  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /** Counts a question if nothing answers it, narrowed down or not being the reader's affair. */
  void count(SearchRequest request, Answer answer) {
    if (answer.total() > 0 || request.page().offset() > 0 || !request.filter().isEmpty()) return;
    var concepts =
        answer.plan().understood().stream()
            .map(it -> it.mention().concept().id())
            .collect(Collectors.toSet());
    if (concepts.isEmpty()) concepts.add(NO_CONCEPT);
    for (var concept : concepts) counts.merge(concept, 1L, Long::sum);
  }

  /** What was asked for often enough, the most often first. */
  List<Count> shown() {
    return counts.entrySet().stream()
        .filter(it -> it.getValue() >= SHOWN_FROM)
        .map(it -> new Count(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingLong(Count::questions).reversed().thenComparing(Count::concept))
        .toList();
  }
}
