package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.willowbark.article.PassageId;
import org.willowbark.article.SectionKind;
import org.willowbark.article.TextSketch;
import org.willowbark.index.Hit;

final class ReviewOrderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void movesTheLastReviewedUpAndLeavesThoseNeverReviewedBehind() {
    var hits = List.of(hit("old", DAY.minusYears(9)), hit("never", null), hit("new", DAY));

    assertThat(ordered(hits)).containsExactly("new", "old", "never");
  }

  @Test
  void keepsThoseOfOneDayInTheirOrder() {
    var hits = List.of(hit("best", DAY), hit("second", DAY), hit("third", DAY));

    assertThat(ordered(hits)).containsExactly("best", "second", "third");
  }

  @Test
  void leavesWhatHardlyFitsWhereItIsHoweverNew() {
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < ReviewOrder.PASSAGES; i++) hits.add(hit("fits" + i, DAY.minusDays(i)));
    hits.add(hit("hardly", DAY.plusYears(1)));

    assertThat(ordered(hits)).startsWith("fits0", "fits1").endsWith("hardly");
  }

  private static List<String> ordered(List<Hit> hits) {
    return ReviewOrder.of(hits, ResultGroup.of(hits)).stream()
        .map(group -> group.best().passage().article())
        .toList();
  }

  private static Hit hit(String article, @org.jspecify.annotations.Nullable LocalDate reviewed) {
    return new Hit(
        0,
        new PassageId(article, "k"),
        article + "#1",
        SectionKind.OTHER,
        article,
        reviewed,
        TextSketch.of(article.repeat(2) + " says " + article.repeat(3) + " and " + article),
        1);
  }
}
