package org.willowbark.corpus;

import java.io.IOException;
import org.willowbark.article.Article;

/** Reads the articles of one kind of file. */
interface Format {
  /** How readers know this kind of file, such as {@code Markdown (.md)}. */
  String label();

  /**
   * Whether a file is of this kind; asked in the order of the list of formats, the first that is
   * wins.
   */
  boolean reads(Head head);

  /**
   * Hands over the file's articles.
   *
   * @throws BrokenArticleException where the whole file is unusable
   */
  void read(SourceFile file, Output out) throws IOException, BrokenArticleException;

  /** Takes what a file holds. */
  interface Output {
    /** An article was read. */
    default void article(Article article) {
      article(0, article);
    }

    /** An article was read that starts at this line, counted from 1. */
    void article(int line, Article article);

    /** One of the file's articles is unusable; the others go on. */
    void broken(int line, String reason);

    /** The file holds something that is no article and is not meant to be one. */
    void passedOver(String what);

    /** So many bytes of the file have been read. */
    void progress(long bytes);
  }
}
