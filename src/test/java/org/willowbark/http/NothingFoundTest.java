package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NothingFoundTest {
  @TempDir private Path temp;

  @Test
  void countsByConceptAndShowsOnlyWhatManyAsked() throws Exception {
    try (var site = EditorSite.in(temp)) {
      site.write("toe", "Toes", "Wash them.");
      site.indexAll();
      for (int i = 0; i < NothingFound.SHOWN_FROM; i++) {
        site.get("/search?q=gout+xylophone");
        site.get("/api/search?q=xylophonist");
      }
      for (int i = 0; i < NothingFound.SHOWN_FROM - 1; i++) site.get("/search?q=malaria");
      site.get("/search?q=toes");

      var page = site.get("/editor/nothing-found").body();

      assertThat(page)
          .contains("<td>gout</td><td>gout</td><td>5</td>")
          .contains("/editor/picks?concept=gout")
          .contains("nothing that the vocabulary knows")
          .doesNotContain("malaria")
          .doesNotContain("xylophon");
    }
  }

  @Test
  void countsNeitherNarrowedNorAnsweredQuestions() throws Exception {
    try (var site = EditorSite.in(temp)) {
      site.write("toe", "Toes", "Wash them.");
      site.indexAll();

      for (int i = 0; i < NothingFound.SHOWN_FROM; i++) {
        site.get("/search?q=toes");
        site.get("/search?q=gout&section_type=treatment");
        site.get("/search?q=gout&offset=10");
      }

      assertThat(site.get("/editor/nothing-found").body()).contains("0 entries");
    }
  }
}
