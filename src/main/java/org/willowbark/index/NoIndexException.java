package org.willowbark.index;

import java.io.IOException;

/** There is no index where one was expected. */
public final class NoIndexException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says where, and what is missing. */
  public NoIndexException(String where, String what) {
    super("\"" + where + "\": " + what);
  }

  /** Says where, and how to make one. */
  public NoIndexException(String where) {
    super(
        "there is no index in \""
            + where
            + "\"; make one with: willowbark index SOURCE... --index "
            + where);
  }
}
