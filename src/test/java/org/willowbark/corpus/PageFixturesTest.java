package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds what is read of pages in the styles of real publishing systems. */
final class PageFixturesTest {
  private static final double KEPT_WORDS_MIN = 0.98;

  static final List<PageFixture> PAGES = PageFixture.all();

  @ParameterizedTest
  @FieldSource("PAGES")
  void readsWhatAReaderWants(PageFixture page) {
    assertThat(page.read()).isEqualTo(page.expected());
  }

  @Test
  void keepsTheTextAndLittleElse() {
    int kept = 0;
    int wanted = 0;
    int right = 0;
    for (var page : PAGES) {
      var read = counted(PageFixture.text(page.read()));
      var expected = counted(PageFixture.text(page.expected()));
      kept += read.values().stream().mapToInt(it -> it).sum();
      wanted += expected.values().stream().mapToInt(it -> it).sum();
      for (var word : expected.entrySet()) {
        right += Math.min(word.getValue(), read.getOrDefault(word.getKey(), 0));
      }
    }
    double precision = (double) right / kept;
    double recall = (double) right / wanted;
    System.out.printf(
        "kept words of %d pages: precision %.4f, recall %.4f%n", PAGES.size(), precision, recall);

    assertThat(precision).isGreaterThanOrEqualTo(KEPT_WORDS_MIN);
    assertThat(recall).isGreaterThanOrEqualTo(KEPT_WORDS_MIN);
  }

  private static Map<String, Integer> counted(String text) {
    var counts = new HashMap<String, Integer>();
    PageFixture.words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }
}
