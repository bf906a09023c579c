package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingLevelPageTest {
  private static final String EASY = "Rest your sore knee and call the nurse if needed today. ";
  private static final String HARD =
      "Osteoarthritis usually responds to physiotherapy and appropriate exercise. ";

  @TempDir private static Path temp;
  private static ServedArticles served;

  @BeforeAll
  static void serve() throws Exception {
    served =
        ServedArticles.of(
            Map.of(
                "easy.md", "---\nid: easy\ntitle: Sore knee\n---\n" + EASY.repeat(10),
                "hard.md", "---\nid: hard\ntitle: Joints\n---\n" + HARD.repeat(13),
                "short.md", "---\nid: short\ntitle: Rest\n---\nA splint rests a wrist.\n"),
            temp);
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  private static JsonNode levelOf(String question) throws Exception {
    var body = served.get("/api/search?q=" + question).body();
    return JsonMapper.builder().build().readTree(body).at("/results/0/article/readingLevel");
  }

  @Test
  void saysInPlainWordsHowHardAResultIsToRead() throws Exception {
    assertThat(served.get("/search?q=nurse").body()).contains("<span>Easy to read</span>");
    assertThat(served.get("/search?q=physiotherapy").body())
        .contains("<span>Hard to read</span>")
        .doesNotContain("27.4");
    assertThat(served.get("/search?q=splint").body()).doesNotContain(" to read</span>");
    assertThat(served.get("/search?q=nurse&lang=es").body())
        .contains("<span>F\u00e1cil de leer</span>");
  }

  @Test
  void saysItOnTheArticlesPage() throws Exception {
    assertThat(served.get("/articles/hard").body()).contains("<span>Hard to read</span>");
    assertThat(served.get("/articles/hard?lang=es").body())
        .contains("<span>Dif\u00edcil de leer</span>");
    assertThat(served.get("/articles/short").body()).doesNotContain(" to read</span>");
  }

  @Test
  void tellsProgramsTheGrade() throws Exception {
    assertThat(levelOf("nurse").path("grade").asDouble()).isEqualTo(2.6);
    assertThat(levelOf("nurse").path("label").asText()).isEqualTo("Easy to read");
    assertThat(levelOf("physiotherapy").path("grade").asDouble()).isEqualTo(27.4);
    assertThat(levelOf("splint").isNull()).isTrue();
  }

  @Test
  void listsForEditorsWhatIsHard() throws Exception {
    var token = AdminToken.renew(served.index());

    var hard = served.get("/api/editor/hard", "Authorization", "Bearer " + token).body();
    var all = served.get("/api/editor/articles", "Authorization", "Bearer " + token).body();

    var row = JsonMapper.builder().build().readTree(hard).path("hard");
    assertThat(row).hasSize(1);
    assertThat(row.at("/0/id").asText()).isEqualTo("hard");
    assertThat(row.at("/0/reading-grade").asText()).isEqualTo("27.4, Hard to read");
    assertThat(all).contains("2.6, Easy to read", "not known");
  }
}
