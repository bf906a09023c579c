package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands by which an editor looks after an index. */
final class LookingAfterTest {
  private static final String HARD =
      "Osteoarthritis usually responds to physiotherapy and appropriate exercise. ";

  @TempDir private Path temp;
  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectory(temp.resolve("articles"));
    write(
        "gout.md",
        "---\nid: gout\ntitle: Gout\nreviewed: 2019-05-01\n---\nCrystals in a joint hurt.\n");
    write("podagra.md", "---\nid: podagra\ntitle: Podagra\n---\nCrystals in a joint hurt.\n");
    write("bad.md", "---\n: [\n---\nText.\n");
  }

  @Test
  void tellsWhatIsIndexedAndWhatIsWrongWithIt() throws IOException {
    var index = run("index", articles.toString());

    var status = run("status");
    var json = JsonMapper.builder().build().readTree(run("status", "--json").out());

    assertThat(index.code()).isEqualTo(1);
    assertThat(status.out()).containsPattern("not readable +1").containsPattern("needs +nothing");
    assertThat(json.path("articles").asInt()).isEqualTo(2);
    assertThat(json.path("reviewOverdue").asInt()).isEqualTo(1);
    assertThat(json.at("/lastRun/identicalArticles").asInt()).isEqualTo(1);
  }

  @Test
  void listsArticlesAndWhatIsBrokenOverdueOrDouble() {
    run("index", articles.toString());

    assertThat(run("articles").out())
        .contains("gout\t2019-05-01\tGout\t" + articles.resolve("gout.md"))
        .contains("podagra\tnot reviewed\tPodagra\t");
    assertThat(run("articles", "--overdue").out()).contains("gout\t").contains("podagra\t");
    assertThat(run("articles", "--broken").out()).contains("bad.md").contains("not valid YAML");
    assertThat(run("articles", "--duplicates").out())
        .contains("article\tgout\t= podagra")
        .contains("1 articles repeat another word for word, 0 all but a few words");
    assertThat(run("articles", "--json", "--overdue").out())
        .contains("{\"id\":\"gout\",\"title\":\"Gout\"");
  }

  @Test
  void listsArticlesThatAreHardToReadTheHardestFirst() throws IOException {
    write("easy.md", "---\nid: easy\ntitle: Easy\n---\n" + "We rest a lot here now. ".repeat(30));
    write("hard.md", "---\nid: hard\ntitle: Hard\n---\n" + HARD.repeat(13));
    var harder = HARD.replace(". ", " and ") + HARD;
    write("harder.md", "---\nid: harder\ntitle: Harder\n---\n" + harder.repeat(13));
    run("index", articles.toString());

    var hard = run("articles", "--hard").out().lines().toList();
    var all = run("articles", "--json").out().lines().toList();

    assertThat(hard).hasSize(2);
    assertThat(hard.getFirst()).startsWith("harder\t").contains("\tHarder\t");
    assertThat(hard.getLast()).matches("hard\t\\d+\\.\\d\tHard\t.*");
    assertThat(all)
        .filteredOn(line -> line.contains("\"readingLevel\":{"))
        .hasSize(3)
        .filteredOn(line -> line.contains("\"id\":\"easy\""))
        .singleElement()
        .asString()
        .contains("\"label\":\"Easy to read\"", "\"grade\":");
    assertThat(all).filteredOn(line -> line.contains("\"readingLevel\":null")).hasSize(2);
    assertThat(run("status", "--json").out()).contains("\"hardToRead\":2");
  }

  @Test
  void changesNothingBelowTheFloor() throws IOException {
    var questions = Files.writeString(temp.resolve("q.tsv"), "1\tcrystals\n");
    var judgments = Files.writeString(temp.resolve("j.txt"), "1 0 gout 1\n");
    run("index", articles.toString());
    Files.delete(articles.resolve("bad.md"));
    write("gout.md", "---\nid: gout\ntitle: Gout\n---\nThis page has moved.\n");
    String[] floor = {
      "--questions", questions.toString(), "--judgments", judgments.toString(), "--floor", "0.5"
    };

    var refused = run(concat(new String[] {"index", articles.toString(), "--rebuild"}, floor));
    var search = run("search", "crystals");

    assertThat(refused.code()).as(refused.err()).isEqualTo(1);
    assertThat(refused.err()).doesNotContain("willowbark:");
    assertThat(refused.out())
        .contains("nDCG@10 would be 0.0000, below the floor of 0.5000")
        .contains("Nothing was changed");
    assertThat(search.out()).contains("The same is said in: Gout");
  }

  @Test
  void saysThatTheOptionsOfAFloorGoTogether() {
    var ended = run("index", articles.toString(), "--floor", "0.5");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("give all three or none");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(articles.resolve(name), content);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(concat(arguments, "--index", temp.resolve("index").toString()));
  }

  private static String[] concat(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
