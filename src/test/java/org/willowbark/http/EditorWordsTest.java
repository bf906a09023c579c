package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditorWordsTest {
  private static final String NAME =
      "- {id: gout, name: gout, type: disorder, lay: [zebra toe], adds: names, review: A. Nurse}\n";

  @TempDir private Path temp;

  @Test
  void showsWhatConceptsWouldChangeAndChangesNothing() throws Exception {
    try (var site = siteWithGout(Files.createDirectory(temp.resolve("words")))) {
      var page =
          site.post(
                  "/editor/vocabulary/preview",
                  Map.of("concepts", NAME, "questions", "zebra toe\nwater"))
              .body();

      assertThat(page)
          .contains("1 of 2 questions get another first ten")
          .contains("Also searched for: gout")
          .contains("<td>1</td><td>not among ten</td>");
      assertThat(site.get("/api/search?q=zebra+toe").body()).contains("\"total\":0");
    }
  }

  @Test
  void saysWhichLineOfTheConceptsIsWrong() throws Exception {
    try (var site = siteWithGout(Files.createDirectory(temp.resolve("words")))) {
      var answer =
          site.post(
              "/editor/vocabulary/preview",
              Map.of("concepts", "- {id: a}\n<script>", "questions", "gout"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("concepts:").doesNotContain("<script>\n");
    }
  }

  @Test
  void readsTheFilesAgainAndSaysWhatIsLive() throws Exception {
    var words = Files.createDirectory(temp.resolve("words"));
    try (var site = siteWithGout(words)) {
      Files.writeString(words.resolve("ours.yaml"), NAME);

      site.post("/editor/vocabulary/reload", Map.of());

      assertThat(site.get("/editor/vocabulary").body()).contains("1 concept changed (gout)");
      assertThat(site.get("/search?q=zebra+toe").body()).contains("Gout");
      Files.writeString(words.resolve("ours.yaml"), "- {id: [}\n");
      site.post("/editor/vocabulary/reload", Map.of());
      assertThat(site.get("/editor/vocabulary").body()).contains("are not live: ");
    }
  }

  @Test
  void saysHowToLayFilesOverTheLexicon() throws Exception {
    try (var site = EditorSite.in(temp)) {
      assertThat(site.get("/editor/vocabulary").body()).contains("--vocabulary DIR");
    }
  }

  private EditorSite siteWithGout(Path words) throws Exception {
    var site = EditorSite.withWords(temp, words);
    site.write("gout", "Gout", "Crystals.");
    site.write("water", "Water", "Drink it.");
    site.indexAll();
    return site;
  }
}
