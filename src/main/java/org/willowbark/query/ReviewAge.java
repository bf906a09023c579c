package org.willowbark.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.willowbark.article.ReviewTerm;

/** How long ago at most the content of an article was last checked. */
public enum ReviewAge {
  ONE_YEAR("1-year", 1),
  TWO_YEARS("2-years", 2),
  /** From then on a review counts as overdue. */
  THREE_YEARS("3-years", ReviewTerm.YEARS),
  FIVE_YEARS("5-years", 5);

  private final String code;
  private final int years;

  ReviewAge(String code, int years) {
    this.code = code;
    this.years = years;
  }

  public String code() {
    return code;
  }

  /** The first day that still counts. */
  public LocalDate from(LocalDate today) {
    return today.minusYears(years);
  }

  /** The age with this code, if there is one. */
  public static Optional<ReviewAge> ofCode(String code) {
    return Stream.of(values()).filter(age -> age.code.equals(code)).findFirst();
  }
}
