package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.site.TestSite;

final class NamedSourcesTest {
  @TempDir private Path temp;
  private TestSite server;

  /** What a command printed and how it ended. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void start() throws IOException {
    server = new TestSite();
    server.article("/conditions/gout", "Gout", "Crystals in a joint hurt.");
    server.article("/conditions/acne", "Acne", "Blocked pores swell.");
    server.sitemap("/conditions/gout", "/conditions/acne");
    Files.createDirectory(temp.resolve("leaflets"));
    Files.writeString(
        temp.resolve("leaflets/flu.md"), "---\nid: flu\ntitle: Flu\n---\nRest and drink.\n");
    settings(
        """
        sources:
          - name: leaflets
            path: leaflets
          - name: clinic
            sitemap: %s
            private-addresses: allow
            delay: 0
        """
            .formatted(server.url("/sitemap.xml")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void indexesAllNamedSources() throws IOException {
    var index = run("index");
    var search = run("search", "crystals", "--json");

    assertThat(index.code).as(index.err + index.out).isZero();
    assertThat(index.out)
        .contains("clinic: 2 pages fetched, 0 unchanged, 0 failed, 0 removed, 0 left out")
        .contains("3 added, 0 changed, 0 removed, 0 unchanged");
    assertThat(articles()).containsOnlyKeys("flu", id("/conditions/gout"), id("/conditions/acne"));
    assertThat(search.out).contains("\"url\":\"" + server.url("/conditions/gout") + "\"");
  }

  @Test
  void touchesOnlyWhatChanged() throws IOException {
    run("index");
    server.article("/conditions/gout", "Gout", "Crystals hurt at night.");
    server.sitemap("/conditions/gout", "/conditions/acne", "/conditions/mumps");
    server.article("/conditions/mumps", "Mumps", "Glands swell.");

    var index = run("index");

    assertThat(index.out)
        .contains("clinic: 2 pages fetched, 1 unchanged, 0 failed, 0 removed")
        .contains("1 added, 1 changed, 0 removed, 2 unchanged");
    assertThat(articles()).containsEntry(id("/conditions/gout"), "Crystals hurt at night.");
  }

  @Test
  void removesAPageThatIsGone() throws IOException {
    run("index");
    server.remove("/conditions/acne");

    var index = run("index");

    assertThat(index.code).isZero();
    assertThat(index.out).contains("1 removed").contains("0 added, 0 changed, 1 removed");
    assertThat(articles()).containsOnlyKeys("flu", id("/conditions/gout"));
  }

  @Test
  void keepsEverythingWhileTheSiteIsDown() throws IOException {
    run("index");
    var before = articles();
    server.status("/sitemap.xml", 500);
    server.status("/conditions/gout", 500);
    server.status("/conditions/acne", 500);

    var index = run("index");

    assertThat(index.code).isEqualTo(1);
    assertThat(index.out)
        .contains("clinic: 0 pages fetched, 0 unchanged, 2 failed, 0 removed")
        .contains("clinic: " + server.url("/sitemap.xml") + " answered 500");
    assertThat(articles()).isEqualTo(before);
  }

  @Test
  void removesLittleOnTheWordOfASiteThatCouldOnlyBeReadInPart() throws IOException {
    run("index");
    server.sitemap("/conditions/gout");
    server.status("/conditions/gout", 500);

    var index = run("index");

    assertThat(index.code).isEqualTo(1);
    assertThat(index.out).contains("1 of 3 articles are gone").contains("--allow-removals");
    assertThat(articles()).hasSize(3);
  }

  @Test
  void namesThePageOfABrokenArticle() throws IOException {
    server.page("/conditions/gout", "text/markdown", "---\ntitle: [\n---\nText.\n");

    var index = run("index");

    assertThat(index.code).isEqualTo(1);
    assertThat(index.out).contains("(fetched from " + server.url("/conditions/gout") + ")");
  }

  @Test
  void fetchesNothingWhenOffline() throws IOException {
    run("index");
    server.requests();
    server.article("/conditions/gout", "Gout", "Changed meanwhile.");

    var index = run("index", "--offline", "--rebuild");

    assertThat(index.code).isZero();
    assertThat(server.requests()).isEmpty();
    assertThat(articles())
        .hasSize(3)
        .containsEntry(id("/conditions/gout"), "Crystals in a joint hurt.");
  }

  @Test
  void saysThatASiteWasNeverFetched() throws IOException {
    var index = run("index", "--offline");

    assertThat(index.code).isEqualTo(1);
    assertThat(index.out).contains("clinic: has not been fetched to the end yet");
    assertThat(articles()).containsOnlyKeys("flu");
  }

  @Test
  void fetchesNothingBeforeEveryFolderIsThere() throws IOException {
    Files.delete(temp.resolve("leaflets/flu.md"));
    Files.delete(temp.resolve("leaflets"));

    var index = run("index");

    assertThat(index.code).isEqualTo(1);
    assertThat(index.err).contains("willowbark.yaml:2: there is no file or folder");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void doesNotTakeANameForAFolder() throws IOException {
    var index = run("index", "clinic");

    assertThat(index.code).isEqualTo(1);
    assertThat(index.err).contains("\"clinic\" is a source of").contains("without SOURCE");
  }

  @Test
  void explainsAMistakeInTheSettings() throws IOException {
    settings("sources:\n  - name: clinic\n    sitmap: https://example.org/\n");

    var index = run("index");

    assertThat(index.code).isEqualTo(1);
    assertThat(index.err)
        .startsWith("willowbark: ")
        .contains("willowbark.yaml:3: unknown key \"sitmap\"")
        .doesNotContain("\tat ");
  }

  @Test
  void listsTheSources() throws IOException {
    var before = run("sources");
    server.status("/conditions/gout", 500);
    run("index");
    var after = run("sources");

    assertThat(before.out)
        .contains("leaflets\tpath\t")
        .contains("read by each run\t1 files\t0 problems")
        .contains("clinic\tsitemap\t" + server.url("/sitemap.xml") + "\tnever fetched\t0 pages");
    assertThat(after.out)
        .contains("\t1 pages\t1 problems")
        .contains("  " + server.url("/conditions/gout") + " answered 500");
  }

  @Test
  void listsTheSourcesAsJson() throws IOException {
    run("index");

    var lines = run("sources", "--json").out.lines().toList();

    var clinic = JsonMapper.builder().build().readTree(lines.get(1));
    assertThat(lines).hasSize(2);
    assertThat(clinic.get("name").asText()).isEqualTo("clinic");
    assertThat(clinic.get("items").asInt()).isEqualTo(2);
    assertThat(clinic.get("refreshed").asText()).endsWith("Z");
    assertThat(clinic.get("problems")).isEmpty();
  }

  @Test
  void goesOnAfterARunThatWasKilled() throws Exception {
    var pages =
        IntStream.range(0, 60).mapToObj(i -> "/conditions/page-" + i).collect(Collectors.toList());
    pages.forEach(page -> server.article(page, "Page", "Text of " + page + "."));
    server.sitemap(pages.toArray(String[]::new));
    settings(
        "sources:\n  - name: clinic\n    sitemap: %s\n    private-addresses: allow\n    delay: 0.2\n"
            .formatted(server.url("/sitemap.xml")));
    var killed = startProcess();
    var fetchedBefore = new ArrayList<String>();
    while (fetchedBefore.size() < 40) {
      Thread.sleep(100);
      fetchedBefore.addAll(server.paths());
      assertThat(killed.isAlive()).isTrue();
    }
    killed.destroyForcibly().waitFor();
    server.requests();
    settings(Files.readString(temp.resolve("willowbark.yaml")).replace("0.2", "0"));

    var index = run("index");

    assertThat(index.code).as(index.out).isZero();
    assertThat(index.out).contains("60 added");
    var asked = server.requests();
    assertThat(asked.get(2).path())
        .as("what is missing comes first")
        .isNotIn(fetchedBefore.subList(0, 30));
    assertThat(asked.stream().filter(it -> !it.header("If-none-match").isEmpty()).count())
        .as("pages that are not downloaded twice")
        .isGreaterThan(15);
  }

  private Process startProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "index",
            "--config",
            temp.resolve("willowbark.yaml").toString(),
            "--index",
            temp.resolve("index").toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void settings(String yaml) throws IOException {
    Files.writeString(temp.resolve("willowbark.yaml"), yaml);
  }

  private String id(String path) {
    return server.url(path).substring("http://".length());
  }

  private Ended run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var settings =
        arguments[0].equals("search")
            ? Stream.<String>empty()
            : Stream.of("--config", temp.resolve("willowbark.yaml").toString());
    var all =
        Stream.of(
                Stream.of(arguments),
                Stream.of("--index", temp.resolve("index").toString()),
                settings)
            .flatMap(it -> it)
            .toArray(String[]::new);
    int code = command.execute(all);
    return new Ended(code, out.toString(), err.toString());
  }

  /** The texts of what is indexed. */
  private Map<String, String> articles() throws IOException {
    var texts = new TreeMap<String, String>();
    try (var index = LuceneIndex.at(temp.resolve("index"));
        var view = index.view()) {
      for (var id : List.copyOf(view.articles().keySet()))
        texts.put(id, view.findArticle(id).orElseThrow().text());
    }
    return texts;
  }
}
