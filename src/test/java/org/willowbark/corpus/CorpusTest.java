package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.article.Article;

final class CorpusTest {
  @TempDir private Path folder;

  @Test
  void walksFoldersInTheOrderOfNames() throws IOException {
    for (var name : List.of("b.md", "a/z.md", "a/b/c.MD", "c.jsonl", "A.md")) {
      ReadArticles.write(folder, name, "Text.");
    }

    var corpus = Corpus.of(Source.ofPaths(List.of(folder)));

    assertThat(corpus.files())
        .extracting(SourceFile::name)
        .containsExactly("A.md", "a/b/c.MD", "a/z.md", "b.md", "c.jsonl");
  }

  @Test
  void passesOverHiddenFilesAndFolders() throws IOException {
    for (var name : List.of(".git/x.md", ".hidden.md", "a/.draft/y.md", "a/seen.md")) {
      ReadArticles.write(folder, name, "Text.");
    }

    var corpus = Corpus.of(Source.ofPaths(List.of(folder)));

    assertThat(corpus.files()).extracting(SourceFile::name).containsExactly("a/seen.md");
  }

  @Test
  void walksAHiddenFolderThatIsTheSourceItself() throws IOException {
    ReadArticles.write(folder, ".articles/gout.md", "Gout hurts.");

    var corpus = Corpus.of(Source.ofPaths(List.of(folder.resolve(".articles"))));

    assertThat(corpus.files()).extracting(SourceFile::name).containsExactly("gout.md");
  }

  @Test
  void followsNoSymbolicLinksInsideASource() throws IOException {
    var outside = ReadArticles.write(folder, "outside/secret.md", "Secret.");
    ReadArticles.write(folder, "source/gout.md", "Gout hurts.");
    Files.createSymbolicLink(folder.resolve("source/file.md"), outside);
    Files.createSymbolicLink(folder.resolve("source/folder"), folder.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("source/loop"), folder.resolve("source"));

    var read = ReadArticles.of(folder.resolve("source"));

    assertThat(read.only().id()).isEqualTo("gout");
  }

  @Test
  void readsASourceThatIsItselfASymbolicLink() throws IOException {
    ReadArticles.write(folder, "real/gout.md", "Gout hurts.");
    var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

    var read = ReadArticles.of(link);

    assertThat(read.only().id()).isEqualTo("gout");
  }

  @Test
  void reportsFilesOfUnknownKindsAndReadsTheOthers() {
    ReadArticles.write(folder, "notes.docx", "PK");
    ReadArticles.write(folder, "Build.java", "class Build {}");
    ReadArticles.write(folder, "gout.md", "Gout hurts.");

    var read = ReadArticles.of(folder);

    assertThat(read.articles).extracting(Article::id).containsExactly("gout");
    assertThat(read.problems)
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("no format known"))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("Build.java: "),
            problem -> assertThat(problem).startsWith("notes.docx: "));
  }

  @Test
  void goesOnAfterABrokenFile() {
    ReadArticles.write(folder, "a.md", "---\nid: [\n---\nText.");
    ReadArticles.write(folder, "b.md", "Text.");

    var read = ReadArticles.of(folder);

    assertThat(read.problems).hasSize(1);
    assertThat(read.articles).extracting(Article::id).containsExactly("b");
  }

  @Test
  void knowsTheAddressesOfPagesThatWereFetched() {
    ReadArticles.write(folder, "page-1.md", "Gout hurts.");
    ReadArticles.write(folder, "page-2.md", "---\nurl: https://example.org/own\n---\nAcne itches.");
    ReadArticles.write(folder, "left-over.md", "Of no page.");
    var pages =
        Map.of(
            "page-1.md", "https://example.org/joints/gout/",
            "page-2.md", "https://example.org/acne?lang=en");

    var read =
        ReadArticles.of(
            Source.ofPages("clinic", folder, new Source.Fetched(pages, List.of("down"))));

    assertThat(read.articles)
        .extracting(Article::id, article -> article.about().url())
        .containsExactly(
            tuple("example.org/joints/gout", "https://example.org/joints/gout/"),
            tuple("example.org/acne?lang=en", "https://example.org/own"));
  }

  @Test
  void shortensAnIdThatIsAsLongAsAnAddressMayBe() {
    ReadArticles.write(folder, "page-1.md", "Gout hurts.");
    ReadArticles.write(folder, "page-2.md", "Acne itches.");
    var start = "https://example.org/" + "a".repeat(1_000);
    var pages = Map.of("page-1.md", start + "1", "page-2.md", start + "2");

    var read =
        ReadArticles.of(Source.ofPages("clinic", folder, new Source.Fetched(pages, List.of())));

    assertThat(read.articles)
        .extracting(Article::id)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).startsWith("example.org/aaa").hasSize(512));
  }

  @Test
  void reportsAFileThatVanishedSinceItWasListed() throws IOException {
    var gone = ReadArticles.write(folder, "a.md", "Text.");
    ReadArticles.write(folder, "b.md", "Text.");
    var corpus = Corpus.of(Source.ofPaths(List.of(folder)));
    Files.delete(gone);

    var read = new ReadArticles();
    corpus.read(read);

    assertThat(read.problems).singleElement().asString().startsWith("a.md: can't be read");
    assertThat(read.articles).extracting(Article::id).containsExactly("b");
  }

  @Test
  void refusesASourceThatDoesNotExist() {
    var missing = folder.resolve("nowhere");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Corpus.of(Source.ofPaths(List.of(folder, missing))))
        .withMessage("there is no file or folder \"" + missing + "\"");
  }

  @Test
  void namesFilesByTheirPlaceInTheirSource() {
    ReadArticles.write(folder, "joints/gout.md", "Gout hurts.");
    var single = ReadArticles.write(folder, "other/acne.md", "Acne itches.");

    var read = ReadArticles.of(folder.resolve("joints"), single);

    assertThat(read.articles).extracting(Article::id).containsExactly("gout", "acne");
  }

  @Test
  void tellsArticlesOfOneNameInSeveralFoldersApart() {
    ReadArticles.write(folder, "a/gout.md", "Gout hurts.");
    ReadArticles.write(folder, "b/gout.md", "Gout hurts.");

    var read = ReadArticles.of(folder);

    assertThat(read.articles).extracting(Article::id).containsExactly("a/gout", "b/gout");
  }

  @Test
  void tellsItsProgressInBytesUpToItsSize() throws IOException {
    ReadArticles.write(folder, "a.md", "Gout hurts.");
    ReadArticles.write(
        folder, "b.jsonl", "{\"id\":\"b\",\"title\":\"B\"}\n{\"id\":\"c\",\"title\":\"C\"}\n");
    ReadArticles.write(folder, "c.docx", "PK");

    var read = ReadArticles.of(folder);

    assertThat(Corpus.of(Source.ofPaths(List.of(folder))).sizeBytes()).isEqualTo(11 + 46 + 2);
    assertThat(read.progress).isSorted().containsExactly(11L, 34L, 57L, 57L, 59L);
  }
}
