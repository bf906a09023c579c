package org.willowbark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.SectionKind;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.Span;

final class ExcerptTest {
  /** Ten words. */
  private static final String SENTENCE = "The ache may last for some weeks in older people. ";

  @Test
  void showsAShortPassageWhole() {
    var excerpt = Excerpt.of(passage(SENTENCE.repeat(3).strip()), Optional.empty());

    assertThat(excerpt.text()).isEqualTo(SENTENCE.repeat(3).strip());
    assertThat(excerpt.isStart()).isTrue();
    assertThat(excerpt.isEnd()).isTrue();
  }

  @Test
  void endsWithoutTheStumpOfAnotherSentence() {
    var text = SENTENCE.repeat(5) + "So rest. This one says too little to be of use. " + SENTENCE;

    var excerpt = Excerpt.of(passage(text.repeat(2).strip()), Optional.empty());

    assertThat(excerpt.text()).isEqualTo((SENTENCE.repeat(5) + "So rest.").strip());
    assertThat(excerpt.isEnd()).isFalse();
  }

  @Test
  void keepsTheStumpThatAnswers() {
    var text = SENTENCE.repeat(5) + "Rest for as long as it hurts, at home. " + SENTENCE.repeat(3);
    int start = text.indexOf("Rest");
    var answer = new Span(start, text.indexOf("home.") + 5);

    var excerpt = Excerpt.of(passage(text.strip()), Optional.of(answer));

    assertThat(excerpt.text()).contains("Rest for");
    assertThat(excerpt.answerInPassage()).map(Span::start).contains(start);
  }

  private static FoundPassage passage(String text) {
    var passage =
        new Passage(
            new PassageId("ache", "one"), "ache#1", List.of(), "", "", text, 0, text.length());
    return new FoundPassage(
        passage, SectionKind.OTHER, "Ache", "", "", "", null, null, List.of(), List.of());
  }
}
