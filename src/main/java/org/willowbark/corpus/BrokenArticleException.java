package org.willowbark.corpus;

import java.nio.file.Path;

/** An article that can't be read as it stands; says where and why. */
public final class BrokenArticleException extends Exception {
  private static final long serialVersionUID = 1;

  private static final int REASON_LENGTH_MAX_CHARS = 500;

  /** The problem is at this line, counted from 1; 0 where it is the file as a whole. */
  BrokenArticleException(Path file, int line, String reason) {
    super(
        Printable.of(file + (line > 0 ? ":" + line : ""))
            + ": "
            + Printable.of(reason, REASON_LENGTH_MAX_CHARS));
  }
}
