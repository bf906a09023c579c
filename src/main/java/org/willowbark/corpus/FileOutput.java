package org.willowbark.corpus;

import org.willowbark.article.Article;

/**
 * Hands on what one file holds: articles mended, places named, and problems no more than anybody
 * would read.
 */
final class FileOutput implements Format.Output {
  /** The others are counted, lest a file of a million broken lines fill the memory. */
  private static final int PROBLEMS_MAX = 100;

  private final SourceFile file;
  private final Corpus.Visitor visitor;
  private final long before;
  private int problems;

  /**
   * @param before how many bytes of the corpus come before the file
   */
  FileOutput(SourceFile file, Corpus.Visitor visitor, long before) {
    this.file = file;
    this.visitor = visitor;
    this.before = before;
  }

  @Override
  public void article(int line, Article article) {
    Article mended;
    try {
      mended = Mended.article(article);
    } catch (IllegalArgumentException e) {
      broken(line, String.valueOf(e.getMessage()));
      return;
    }
    boolean isUntold = mended.about().url().isEmpty() && !file.url().isEmpty();
    visitor.article(isUntold ? mended.at(file.url()) : mended, file);
  }

  @Override
  public void broken(int line, String reason) {
    broken(new BrokenArticleException(file.path(), line, reason));
  }

  void broken(BrokenArticleException problem) {
    if (++problems <= PROBLEMS_MAX) visitor.broken(problem, file);
  }

  @Override
  public void passedOver(String what) {
    visitor.passedOver(file.shown() + ": " + what, file);
  }

  @Override
  public void progress(long bytes) {
    visitor.progress(before + Math.min(bytes, file.sizeBytes()));
  }

  /** The file has been read. */
  void finish() {
    if (problems > PROBLEMS_MAX) {
      visitor.broken(
          new BrokenArticleException(
              file.path(), 0, "and %,d more problems".formatted(problems - PROBLEMS_MAX)),
          file);
    }
  }
}
