package org.willowbark.corpus;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the articles in {@code corpus/} to their style sheet. */
final class BundledArticlesTest {
  private static final Path FOLDER = Path.of("corpus");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

  /** An article's file, its text cut in two. */
  record File(String id, String matter, String body) {
    static File of(Path path) {
      try {
        var page = FrontMatter.split(Files.readString(path));
        var name = String.valueOf(path.getFileName());
        return new File(name.replaceAll("\\.md$", ""), page.matter(), page.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return id;
    }
  }

  @Test
  void areSixtyOrMore() {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void areAllReadWithoutAProblem() {
    var read = ReadArticles.of(FOLDER);

    assertThat(read.problems).isEmpty();
    assertThat(read.articles).hasSameSizeAs(files().toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void sayWhatTheyAreInTheFrontMatter(File file) throws FrontMatter.BrokenException {
    var matter = FrontMatter.parse(file.matter);

    var keys = file.matter.lines().filter(line -> line.matches("\\w+:.*"));

    assertThat(keys.map(line -> line.replaceAll(":.*", "")))
        .containsExactly(
            "id",
            "title",
            "summary",
            "topics",
            "audience",
            "publisher",
            "language",
            "sources",
            "written",
            "updated");
    assertThat(matter.text("id")).hasValue(file.id);
    assertThat(matter.text("title")).isPresent();
    assertThat(matter.about().summary()).isNotEmpty().hasSizeLessThanOrEqualTo(200);
    assertThat(matter.about().topics()).hasSizeBetween(1, 3);
    assertThat(matter.about().sources()).hasSizeBetween(2, 4);
    assertThat(matter.about().written()).isNotNull();
    assertThat(matter.about().updated()).isAfterOrEqualTo(matter.about().written());
    assertThat(matter.about().language()).isEqualTo("en");
  }

  @ParameterizedTest
  @MethodSource("files")
  void claimNoReview(File file) throws FrontMatter.BrokenException {
    assertThat(FrontMatter.parse(file.matter).about().lastReviewed()).isNull();
    assertThat(file.matter + file.body)
        .doesNotContainPattern("(?i)\\b(medically )?reviewed( by)?\\b");
  }

  @ParameterizedTest
  @MethodSource("files")
  void haveFourHundredToNineHundredWords(File file) {
    assertThat(file.body.strip().split("\\s+").length).isBetween(400, 900);
  }

  @ParameterizedTest
  @MethodSource("files")
  void endWithWhenToGetHelp(File file) {
    var headings = file.body.lines().filter(line -> line.startsWith("## ")).toList();

    assertThat(headings).last().isEqualTo("## When to get help");
    assertThat(file.body.lines().filter(line -> line.startsWith("# "))).isEmpty();
    assertThat(file.body.strip()).doesNotStartWith("#");
  }

  @ParameterizedTest
  @MethodSource("files")
  void linkToOtherArticlesOnly(File file) {
    var targets = LINK.matcher(file.body).results().map(link -> link.group(1)).toList();

    var known = files().map(other -> other.id + ".md").collect(toSet());
    assertThat(known).containsAll(targets);
    assertThat(targets).doesNotContain(file.id + ".md");
    assertThat(file.matter + file.body).doesNotContainPattern("(?i)https?:|www\\.|<[a-z!/]");
  }

  private static Stream<File> files() {
    try (var paths = Files.list(FOLDER)) {
      List<Path> sorted = paths.sorted().toList();
      return sorted.stream().map(File::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
