package org.willowbark.index;

import java.io.IOException;

/** An index that this program can't search, because another version wrote it. */
public final class OutdatedIndexException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says what to do about it. */
  public OutdatedIndexException(String writtenAs) {
    super(
        "the index was written by another version of this program (%s): run \"willowbark index\" on its sources once more"
            .formatted(writtenAs));
  }
}
