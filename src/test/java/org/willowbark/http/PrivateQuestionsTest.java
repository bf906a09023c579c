package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PrivateQuestionsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final PrivateQuestions questions = new PrivateQuestions(nanos::get);

  @Test
  void namesAQuestionSoThatNobodyCanGuess() {
    var first = questions.keep("gout");
    var second = questions.keep("gout");

    assertThat(first).isNotEqualTo(second).hasSizeGreaterThan(30).doesNotContain("gout");
    assertThat(questions.find(first)).contains("gout");
    assertThat(questions.find("gout")).isEmpty();
  }

  @Test
  void forgetsAQuestionThatNobodyLooksAtAnyMore() {
    var looked = questions.keep("looked at");
    var left = questions.keep("left");

    pass(PrivateQuestions.UNUSED_MAX.minusSeconds(1));
    questions.find(looked);
    pass(Duration.ofSeconds(2));

    assertThat(questions.find(looked)).contains("looked at");
    assertThat(questions.find(left)).isEmpty();
  }

  @Test
  void keepsNoMoreThanItHasRoomFor() {
    var names = IntStream.range(0, 5_000).mapToObj(i -> questions.keep("x".repeat(4_000))).toList();

    long kept = names.stream().filter(it -> questions.find(it).isPresent()).count();
    // 2,000 fit; what is over goes soon, on another thread.
    assertThat(kept).isBetween(100L, 3_000L);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
