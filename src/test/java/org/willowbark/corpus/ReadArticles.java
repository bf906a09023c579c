package org.willowbark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.willowbark.article.Article;

/** Everything that a corpus hands over, kept for a test to look at. */
final class ReadArticles implements Corpus.Visitor {
  final List<Article> articles = new ArrayList<>();
  final List<String> problems = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<Long> progress = new ArrayList<>();

  /** Reads these sources; problems name their files as the source does. */
  static ReadArticles of(Path... sources) {
    return of(Source.ofPaths(List.of(sources)));
  }

  static ReadArticles of(Source source) {
    return of(List.of(source));
  }

  private static ReadArticles of(List<Source> sources) {
    var read = new ReadArticles();
    try {
      Corpus.of(sources).read(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** Writes a file into the folder and reads it alone. */
  static ReadArticles ofFile(Path folder, String name, String content) {
    return of(write(folder, name, content));
  }

  static Path write(Path folder, String name, String content) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only article, where nothing went wrong. */
  Article only() {
    if (articles.size() != 1 || !problems.isEmpty()) {
      throw new AssertionError(articles.size() + " articles, problems: " + problems);
    }
    return articles.getFirst();
  }

  @Override
  public void article(Article article, SourceFile file) {
    articles.add(article);
  }

  @Override
  public void broken(BrokenArticleException problem, SourceFile file) {
    var message = String.valueOf(problem.getMessage());
    problems.add(message.replace(file.path().toString(), file.name()));
  }

  @Override
  public void passedOver(String what, SourceFile file) {
    notes.add(what.replace(file.path().toString(), file.name()));
  }

  @Override
  public void progress(long bytes) {
    progress.add(bytes);
  }
}
