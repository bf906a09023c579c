package org.willowbark.ingest;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.willowbark.article.ReadingLevel;
import org.willowbark.article.ReviewTerm;
import org.willowbark.index.ArticleEntry;
import org.willowbark.index.IndexView;
import org.willowbark.index.PassageIndex;

/**
 * What an index holds, seen by those who answer for it.
 *
 * @param committed when it was last changed
 * @param withoutMeanings articles that can't be found by meaning yet
 * @param beyondMeaning articles of which the model made nothing, or not of all passages
 * @param passagesWithoutMeaning passages of both kinds
 * @param format how it was written
 * @param formatNow how it would be written today
 */
public record Inventory(
    Instant committed,
    IndexView.Size size,
    int withoutMeanings,
    List<String> beyondMeaning,
    int passagesWithoutMeaning,
    String format,
    String formatNow,
    List<ArticleEntry> articles,
    Optional<LastRun> lastRun,
    Optional<LastEmbedding> lastEmbedding) {
  public Inventory {
    beyondMeaning = List.copyOf(beyondMeaning);
    articles = List.copyOf(articles);
  }

  /**
   * Takes stock of an index.
   *
   * @throws org.willowbark.index.NoIndexException if nothing has been indexed yet
   */
  public static Inventory of(PassageIndex index) throws IOException {
    index.refresh();
    try (var view = index.view()) {
      return new Inventory(
          view.committed(),
          view.size(),
          view.withoutMeanings().size(),
          view.beyondMeaning(),
          view.passagesWithoutMeaning(),
          view.format(),
          index.format(),
          view.entries(),
          LastRun.find(index),
          LastEmbedding.find(index));
    }
  }

  /** The articles of which no review is known. */
  public List<ArticleEntry> unreviewed() {
    return articles.stream().filter(it -> it.lastReviewed() == null).toList();
  }

  /** The articles whose last review is too long ago. */
  public List<ArticleEntry> overdue(LocalDate today) {
    return articles.stream().filter(it -> ReviewTerm.isOver(it.lastReviewed(), today)).toList();
  }

  /** The articles that are hard to read, the hardest first. */
  public List<ArticleEntry> hard() {
    return articles.stream()
        .filter(it -> gradeOf(it) > ReadingLevel.FAIRLY_EASY_MAX)
        .sorted(Comparator.comparingDouble(it -> -gradeOf(it)))
        .toList();
  }

  private static double gradeOf(ArticleEntry article) {
    var level = article.readingLevel();
    return level == null ? 0 : level.grade();
  }

  /** Whether it is what this program would write. */
  public boolean isCurrent() {
    return format.equals(formatNow);
  }

  /** What the index needs before it is what this program would write; "nothing" if it is. */
  public String needs() {
    return isCurrent()
        ? "nothing"
        : "indexing anew, which the next run of \"willowbark index\" does by itself: it was written as "
            + format
            + ", and this program writes "
            + formatNow;
  }
}
