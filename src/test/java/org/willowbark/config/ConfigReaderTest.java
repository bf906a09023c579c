package org.willowbark.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.willowbark.corpus.Source;
import org.willowbark.site.PathPattern;
import org.willowbark.site.Site;

final class ConfigReaderTest {
  /** A mistake, and what is said of it. */
  record Mistake(String yaml, int line, String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("", 1, "says nothing; write sources:"),
          new Mistake("just a text", 1, "expected settings, such as sources:"),
          new Mistake(
              "source: []",
              1,
              "unknown key \"source\" in the settings; it may have sources, theme"),
          new Mistake("sources:", 1, "\"sources:\" expects a list"),
          new Mistake("sources: []", 1, "names no sources"),
          new Mistake(
              "sources: [articles/]",
              1,
              "expected a source, such as {name: leaflets, path: articles/}"),
          new Mistake("sources:\n  - path: a\n", 2, "lacks \"name:\""),
          new Mistake(
              "sources:\n  - name: the leaflets\n    path: a\n",
              2,
              "\"the leaflets\" is no name for a source"),
          new Mistake("sources:\n  - {name: ../up, path: a}\n", 2, "\"../up\" is no name"),
          new Mistake(
              "sources:\n  - name: a\n", 2, "needs exactly one of path:, sitemap: and feed:"),
          new Mistake(
              "sources:\n  - name: a\n    path: a\n    feed: https://example.org/\n",
              2,
              "and has path and feed"),
          new Mistake(
              "sources:\n  - name: a\n    path: a\n    pth: b\n",
              4,
              "unknown key \"pth\" in a source; it may have name, path, sitemap"),
          new Mistake("sources:\n  - name: a\n    name: b\n", 3, "has \"name:\" twice"),
          new Mistake(
              "sources:\n  - {name: Clinic, path: a}\n  - {name: clinic, path: b}\n",
              3,
              "the name \"clinic\" is taken by the source of line 2"),
          new Mistake(
              "sources:\n  - name: a\n    path: a\n    delay: 2\n",
              4,
              "\"delay:\" goes with sitemap: or feed:"),
          new Mistake(
              "sources:\n  - name: a\n    feed: https://example.org/\n    columns: {title: T}\n",
              4,
              "\"columns:\" goes with path:"),
          new Mistake(
              "sources:\n  - name: a\n    path: a\n    columns: T\n", 4, "expected columns"),
          new Mistake(
              "sources:\n  - name: a\n    sitemap: example.org\n",
              3,
              "\"sitemap:\" \"example.org\" is no web address"),
          new Mistake(
              "sources:\n  - name: a\n    feed: https://me:secret@example.org/\n",
              3,
              "is no web address; write it as https://example.org/sitemap.xml, without user name"),
          new Mistake(
              site("hosts: www.example.org"), 4, "\"hosts:\" expects a list, such as [one, two]"),
          new Mistake(site("hosts: [https://example.org/]"), 4, "is no name of a host, such as"),
          new Mistake(site("include: [conditions]"), 4, "\"include:\" a path starts with /"),
          new Mistake(
              site("exclude: [*.pdf]"), 4, "quotation marks around a text that starts with *"),
          new Mistake(site("delay: soon"), 4, "\"delay:\" expects seconds from 0 to 60"),
          new Mistake(site("delay: -1"), 4, "got \"-1\""),
          new Mistake(site("delay: 3600"), 4, "got \"3600\""),
          new Mistake(site("pages-max: 0"), 4, "\"pages-max:\" expects a number above 0"),
          new Mistake(site("private-addresses: yes"), 4, "is \"allow\" or \"refuse\", got \"yes\""),
          new Mistake(site("\tdelay: 1"), 4, "not valid YAML"),
          new Mistake(
              "sources:\n  - name: a\n   path: a\n",
              3,
              "lines of one source start below each other"),
          new Mistake(
              "sources:\n  name: a\n  path: a\n",
              2,
              "\"sources:\" expects a list, such as [{name: leaflets, path: articles/}]"),
          new Mistake("sources: &a [*a]", 1, "expected a source"),
          new Mistake("sources:\n  - name: [a]\n    path: a\n", 2, "\"name:\" expects a text"));

  @TempDir private Path folder;

  private static String site(String line) {
    return "sources:\n  - name: clinic\n    sitemap: https://example.org/sitemap.xml\n    "
        + line
        + "\n";
  }

  @Test
  void readsFoldersRelativeToItself() throws Exception {
    var config = read("sources:\n  - name: leaflets\n    path: articles/leaflets\n");

    assertThat(config.sources())
        .containsExactly(
            new NamedSource.Files(
                new Source("leaflets", folder.resolve("articles/leaflets"), Map.of()),
                config.file() + ":2"));
  }

  @Test
  void readsTheColumnsOfATable() throws Exception {
    var config =
        read(
            "sources:\n  - name: table\n    path: table.csv\n    columns: {title: Heading, text: Body}\n");

    assertThat(config.sources())
        .first()
        .isInstanceOfSatisfying(
            NamedSource.Files.class,
            files ->
                assertThat(files.source().columns())
                    .isEqualTo(Map.of("title", "Heading", "text", "Body")));
  }

  @Test
  void asksSitesCautiouslyUnlessToldOtherwise() throws Exception {
    var config = read(site(""));

    assertThat(config.sources())
        .containsExactly(
            new NamedSource.Pages(
                new Site(
                    "clinic",
                    Site.Kind.SITEMAP,
                    URI.create("https://example.org/sitemap.xml"),
                    Set.of("example.org"),
                    List.of(),
                    List.of(),
                    Duration.ofSeconds(1),
                    50_000,
                    false)));
  }

  @Test
  void readsEverythingThatASiteMayHave() throws Exception {
    var config =
        read(
            """
            sources:
              - name: clinic
                feed: https://Example.org/feed
                hosts: [www.example.org, EXAMPLE.org]
                include: [/conditions/, "*.pdf$"]
                exclude:
                  - /conditions/archive/
                delay: 0.25
                pages-max: 200
                private-addresses: allow
            """);

    assertThat(config.sources())
        .containsExactly(
            new NamedSource.Pages(
                new Site(
                    "clinic",
                    Site.Kind.FEED,
                    URI.create("https://example.org/feed"),
                    Set.of("example.org", "www.example.org"),
                    List.of(PathPattern.of("/conditions/"), PathPattern.of("*.pdf$")),
                    List.of(PathPattern.of("/conditions/archive/")),
                    Duration.ofMillis(250),
                    200,
                    true)));
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void namesTheLineOfAMistakeAndHowToMendIt(Mistake mistake) {
    assertThatExceptionOfType(BrokenConfigException.class)
        .isThrownBy(() -> read(mistake.yaml))
        .withMessageStartingWith("%s:%d: ".formatted(file(), mistake.line))
        .withMessageContaining(mistake.message);
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    assertThatIOException()
        .isThrownBy(() -> Config.read(file()))
        .withMessageContaining("there is no settings file");
  }

  @Test
  void saysThatAFileIsNotText() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

    assertThatExceptionOfType(BrokenConfigException.class)
        .isThrownBy(() -> Config.read(file()))
        .withMessageContaining("is not written in UTF-8");
  }

  private Config read(String yaml) throws IOException, BrokenConfigException {
    Files.write(file(), yaml.getBytes(UTF_8));
    return Config.read(file());
  }

  private Path file() {
    return folder.resolve("willowbark.yaml");
  }
}
