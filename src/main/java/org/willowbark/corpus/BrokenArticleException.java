package org.willowbark.corpus;

import java.nio.file.Path;

/** An article that can't be read as it stands; says where and why. */
public final class BrokenArticleException extends Exception {
  private static final long serialVersionUID = 1;

  /** The problem is at this line, counted from 1; 0 where it is the file as a whole. */
  BrokenArticleException(Path file, int line, String reason) {
    super(file + (line > 0 ? ":" + line : "") + ": " + reason);
  }
}
