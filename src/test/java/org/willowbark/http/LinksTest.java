package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;

final class LinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Short and sweet. | Short%20and%20sweet.",
        "One two three four five six seven eight nine ten eleven twelve. | One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.",
        "Call a doctor if you have:\\n- a high-grade fever | Call%20a%20doctor%20if%20you,a%20high%2Dgrade%20fever",
        "- rest\\n- ice, & heat | rest,ice%2C%20%26%20heat"
      })
  void letsTheBrowserFindThePassage(String text, String fragment) {
    assertThat(Links.toOwnPage(passage("a b/c", "s 1", text.replace("\\n", "\n"))))
        .isEqualTo("/articles/a%20b/c?passage=k%23#s%201:~:text=" + fragment);
  }

  @ParameterizedTest
  @CsvSource({"'<script>'", "'\" onclick=x'", "'#:~:text=x'"})
  void encodesWhateverAnAnchorHolds(String anchor) {
    assertThat(Links.toOwnPage(passage("a", anchor, "Text.")))
        .doesNotContainAnyWhitespaces()
        .doesNotContain("<", "\"", "##");
  }

  private static Passage passage(String article, String anchor, String text) {
    return new Passage(
        new PassageId(article, "k#"), "s", List.of(), anchor, "", text, 0, text.length());
  }
}
