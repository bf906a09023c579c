package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What endpoint and page say of how a question was understood and why a result stands there. */
final class WhyTest {
  private static final String NEGATING = "back+pain+without+leg+pain";

  @TempDir private static Path temp;
  private static ServedArticles served;

  @BeforeAll
  static void serve() throws Exception {
    served =
        ServedArticles.of(
            Map.of(
                "back.md",
                "---\nid: back\ntitle: Back pain\n---\nBack pain is common.\n\n## Treatment\n\nBack pain is treated by moving.\n",
                "leg.md",
                "---\nid: leg\ntitle: Leg pain\n---\nLeg pain may come with back pain; leg pain may come from the back.\n"),
            temp);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @Test
  void addsTheScoreUpFromItsParts() throws Exception {
    var results = answer("how+is+back+pain+treated").at("/results");

    assertThat(results).isNotEmpty();
    for (var result : results) {
      double sum = 0;
      for (var part : result.at("/why")) sum += part.isNumber() ? part.asDouble() : 0;
      assertThat(sum).isCloseTo(result.at("/score").asDouble(), within(1e-5));
    }
  }

  @Test
  void meetsTheSectionOnWhatIsAsked() throws Exception {
    var answer = answer("how+is+back+pain+treated");

    assertThat(answer.at("/question/asksAbout").asText()).isEqualTo("treatment");
    assertThat(answer.at("/question/plan").asText()).contains("(asks treatment)");
    assertThat(answer.at("/results/0/passage/heading").asText()).isEqualTo("Treatment");
    assertThat(answer.at("/results/0/why/intent").asDouble()).isPositive();
  }

  @Test
  void putsWhatIsNotMeantLaterAndLosesNothing() throws Exception {
    var answer = answer(NEGATING);

    assertThat(answer.at("/question/negated/0").asText()).isEqualTo("leg pain");
    assertThat(answer.at("/total").asInt()).isEqualTo(2);
    assertThat(answer.at("/results/0/article/id").asText()).isEqualTo("back");
    assertThat(answer.at("/results/1/why/negated").asDouble()).isNegative();
  }

  @Test
  void countsItLikeAllElseIfSoAsked() throws Exception {
    var answer = answer(NEGATING + "&negation=false");

    assertThat(answer.at("/question/negated")).isEmpty();
    assertThat(answer.at("/results/1/why/negated").asDouble()).isZero();
  }

  @Test
  void showsAChipThatTakesTheNegationBack() throws Exception {
    var page = served.get("/search?q=" + NEGATING).body();
    assertThat(page).contains("Passages on this come later").contains("negation=false");

    var other = served.get("/search?q=" + NEGATING + "&negation=false").body();
    assertThat(other).contains("was left in").contains("Put passages on it later");
  }

  @Test
  void saysUnderEachResultWhyItStandsThere() throws Exception {
    var page = served.get("/search?q=how+is+back+pain+treated").body();

    assertThat(page)
        .contains("Why this result")
        .contains("The section is on what you ask about")
        .contains("<dd>+0.10</dd>")
        .doesNotContain("How near the passage is");
  }

  private static JsonNode answer(String question) throws Exception {
    return new ObjectMapper().readTree(served.get("/api/search?q=" + question).body());
  }
}
