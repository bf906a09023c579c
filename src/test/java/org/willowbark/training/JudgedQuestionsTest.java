package org.willowbark.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgedQuestionsTest {
  private JudgedQuestions judged;

  @BeforeEach
  void read(@TempDir Path temp) throws IOException {
    var own = temp.resolve("own.tsv");
    Files.writeString(own, "1\theartburn at night\n2\tIs it safe to take omeprazole for years?\n");
    var others = Files.createDirectories(temp.resolve("data/medquad"));
    Files.writeString(
        others.resolve("liveqa-queries.tsv"),
        "7\tMy son fell and hit his head on a radiator, now he vomits and sleeps all day\n");
    judged = JudgedQuestions.read(own, temp.resolve("data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heartburn at night",
        "What is night heartburn?",
        "safe omeprazole years",
        "Can I take omeprazole safe for some years?",
        "son hit head, vomits",
        "A radiator hit the head of a boy who vomits and sleeps"
      })
  void findsOneThatATextIsLike(String text) {
    assertThat(judged.hasLike(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Heartburn is a burning feeling behind the breastbone.",
        "omeprazole",
        "head",
        "Is it safe to take ibuprofen for weeks?",
        "What is it?",
        ""
      })
  void findsNoneWhereOnlyTheSubjectIsTheSame(String text) {
    assertThat(judged.hasLike(text)).isFalse();
  }
}
