package org.willowbark.index;

import java.io.IOException;

/** Somebody else is writing to the index; only one may at a time. */
public final class IndexBusyException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says which index. */
  public IndexBusyException(String where) {
    super(
        "another process is writing to the index in \""
            + where
            + "\"; try again when it has finished");
  }
}
