package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EditorIndexingTest {
  private static final Map<String, String> UPDATE = Map.of("kind", "update");
  private static final Map<String, String> REBUILD = Map.of("kind", "rebuild");

  @TempDir private Path temp;

  @Test
  void indexesFromThePageAndSaysWhatThatDid() throws Exception {
    try (var site = EditorSite.in(temp)) {
      site.write("gout", "Gout", "Crystals in a joint.");
      Files.writeString(site.articles.resolve("bad.md"), "---\n: [\n---\n<script>x</script>\n");

      var answer = site.post("/editor/run", UPDATE);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(end(site)).contains("1 added").contains("1 not readable").contains("bad.md");
      assertThat(site.get("/search?q=crystals").body()).contains("Gout");
    }
  }

  @Test
  void rebuildsAndGoesBackOnlyAfterAQuestion() throws Exception {
    try (var site = EditorSite.in(temp)) {
      site.write("gout", "Gout", "Crystals in a joint.");
      site.indexAll();
      site.write("scurvy", "Scurvy", "Crystals are no cause.");
      assertThat(site.get("/editor").body()).doesNotContain("/editor/rollback");
      assertThat(site.get("/editor/rebuild").body()).contains("Index everything anew?");

      site.post("/editor/run", REBUILD);
      end(site);

      assertThat(site.get("/search?q=crystals").body()).contains("Scurvy");
      assertThat(site.get("/editor").body()).contains("/editor/rollback");
      assertThat(site.get("/editor/rollback").body()).contains("Go back to the index before?");
      assertThat(site.post("/editor/rollback", Map.of()).statusCode()).isEqualTo(303);
      assertThat(site.get("/search?q=crystals").body()).contains("Gout").doesNotContain("Scurvy");
    }
  }

  @Test
  void saysThatThereIsNothingToGoBackTo() throws Exception {
    try (var site = EditorSite.in(temp)) {
      site.write("gout", "Gout", "Crystals.");
      site.indexAll();

      var answer = site.post("/editor/rollback", Map.of());

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("no earlier index");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/editor/run",
        "/editor/rollback",
        "/editor/picks",
        "/editor/picks/preview",
        "/editor/picks/remove",
        "/editor/vocabulary/preview",
        "/editor/vocabulary/reload",
        "/editor/logout"
      })
  void refusesAFormThatAnotherSiteSends(String path) throws Exception {
    try (var site = EditorSite.in(temp)) {
      site.write("gout", "Gout", "Crystals.");
      site.indexAll();

      var without = site.forge(path, REBUILD);
      var guessed = site.forge(path, Map.of("kind", "rebuild", "key", AdminToken.random()));

      assertThat(without.statusCode()).isEqualTo(403);
      assertThat(guessed.statusCode()).isEqualTo(403);
      assertThat(guessed.body()).contains("nothing was changed");
      assertThat(site.index.hasPrevious()).isFalse();
      assertThat(site.get("/editor").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void asksForTheTokenAgainOnceTheSessionIsOver() throws Exception {
    try (var site = EditorSite.in(temp)) {
      site.pass(Duration.ofHours(7));
      assertThat(site.get("/editor").statusCode()).isEqualTo(200);

      site.pass(Duration.ofMinutes(61));

      assertThat(site.get("/editor").statusCode()).isEqualTo(401);
      assertThat(site.get("/editor/run").statusCode()).isEqualTo(401);
      assertThat(site.forge("/editor/run", UPDATE).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void putsOutWhoeverCameInByAnOlderToken() throws Exception {
    try (var site = EditorSite.in(temp)) {
      AdminToken.renew(site.index);

      assertThat(site.get("/editor").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void saysHowToNameSourcesWhereThereAreNone() throws Exception {
    try (var site = EditorSite.withoutSources(temp)) {
      assertThat(site.get("/editor").body()).contains("willowbark.yaml");
      assertThat(site.post("/editor/run", UPDATE).statusCode()).isEqualTo(409);
      assertThat(site.get("/editor").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesAKindOfRunThatThereIsNot() throws Exception {
    try (var site = EditorSite.in(temp)) {
      assertThat(site.post("/editor/run", Map.of("kind", "all")).statusCode()).isEqualTo(400);
    }
  }

  /** What the page says once the run is over. */
  private static String end(EditorSite site) throws Exception {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      var panel = site.get("/editor/run").body();
      if (panel.contains("ended at")) return panel;
      Thread.sleep(50);
    }
    throw new AssertionError("the run did not end");
  }
}
