package org.willowbark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;

/**
 * A page in the style of some publishing system, and what a reader wants of it: its facts, a line
 * each, then its sections as {@code [path] #anchor} and their texts.
 */
record PageFixture(Path page, String expected) {
  private static final Path FOLDER = Path.of("src/test/resources/org/willowbark/corpus/pages");

  static List<PageFixture> all() {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(it -> !it.toString().endsWith(".expected"))
          .sorted()
          .map(PageFixture::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageFixture of(Path page) {
    var name = page.getFileName().toString();
    var expected = page.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected");
    try {
      return new PageFixture(page, Files.readString(expected).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read of the page, in the form of the expectation. */
  String read() {
    return shown(ReadArticles.of(page).only());
  }

  /** The part of such a form that holds the sections, without the headings' anchors. */
  static String text(String shown) {
    return shown.substring(shown.indexOf("\n\n")).replaceAll("(?m)^(\\[.*]) #\\S+$", "$1");
  }

  private static String shown(Article article) {
    var shown = new StringBuilder();
    var about = article.about();
    add(shown, "title", List.of(article.title()));
    add(shown, "summary", List.of(about.summary()));
    add(shown, "url", List.of(about.url()));
    add(shown, "publisher", List.of(about.publisher()));
    add(shown, "language", List.of(about.language()));
    add(shown, "audience", List.of(about.audience()));
    add(shown, "topic", about.topics());
    add(shown, "also called", about.alsoCalled());
    add(shown, "author", about.authors());
    add(shown, "reviewer", about.reviewers());
    add(shown, "written", stated(about.written()));
    add(shown, "updated", stated(about.updated()));
    add(shown, "reviewed", stated(about.lastReviewed()));
    add(
        shown,
        "picture",
        about.pictures().stream().map(it -> it.alternative() + " | " + it.caption()).toList());
    for (var section : article.sections()) {
      shown.append("\n[").append(String.join(" > ", section.path())).append(']');
      if (!section.anchor().isEmpty()) shown.append(" #").append(section.anchor());
      shown.append('\n').append(section.text()).append('\n');
    }
    return shown.toString().strip();
  }

  private static List<String> stated(@Nullable Object date) {
    return date == null ? List.of() : List.of(date.toString());
  }

  private static void add(StringBuilder shown, String name, Collection<String> values) {
    for (var value : values) {
      if (!value.isEmpty())
        shown.append(name).append(": ").append(value.stripTrailing()).append('\n');
    }
  }

  /** The words of a text, in lower case. */
  static Stream<String> words(String text) {
    return Stream.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty());
  }

  @Override
  public String toString() {
    return page.getFileName().toString();
  }
}
