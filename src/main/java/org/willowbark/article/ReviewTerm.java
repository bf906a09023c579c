package org.willowbark.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how long the review of an article's content counts, before it is overdue. */
public final class ReviewTerm {
  public static final int YEARS = 3;

  private ReviewTerm() {}

  /** Whether the last review is too long ago; one that is not known is not. */
  public static boolean isOver(@Nullable LocalDate lastReviewed, LocalDate today) {
    return lastReviewed != null && lastReviewed.isBefore(today.minusYears(YEARS));
  }
}
