package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.query.Span;
import org.willowbark.search.Excerpt;

final class MarkedTest {
  private static final Excerpt EXCERPT =
      new Excerpt(
          "Ice <helps>. Rest & walk.",
          0,
          List.of(new Span(0, 3), new Span(5, 17), new Span(20, 24)),
          Optional.of(new Span(13, 25)),
          true);

  @Test
  void setsOffTheSentenceThatAnswersOnPages() {
    assertThat(Marked.pageHtml(EXCERPT))
        .isEqualTo(
            "<mark>Ice</mark> &lt;<mark>helps&gt;. </mark><strong class=\"answer\"><mark>Rest</mark> &amp; <mark>walk</mark>.</strong>");
  }

  @Test
  void givesProgramsMarksAlone() {
    assertThat(Marked.html(EXCERPT))
        .isEqualTo("<mark>Ice</mark> &lt;<mark>helps&gt;. Rest</mark> &amp; <mark>walk</mark>.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "5", "5-", "-5", "9-3", "3-3", "0-99", "a-b", "1-2-3", "99999999999-1"})
  void overlooksAnAddressThatNamesNoSentence(String named) {
    var passage =
        new Passage(new PassageId("a", "k"), "s", List.of(), "", "", "Rest and walk.", 7, 21);

    assertThat(ArticlePage.findAnswer(named, passage)).isEmpty();
    assertThat(ArticlePage.findAnswer("0-4", passage)).contains(new Span(0, 4));
  }
}
