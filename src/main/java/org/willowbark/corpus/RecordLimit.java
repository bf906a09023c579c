package org.willowbark.corpus;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters of a file of many records; gives up where one record, an article or a row, goes on for
 * longer than any does, rather than let it fill the memory.
 */
final class RecordLimit extends FilterReader {
  private static final int LENGTH_MAX_CHARS = SourceFile.TEXT_SIZE_MAX_BYTES;

  private long read;
  private long startOfRecord;

  RecordLimit(Reader in) {
    super(in);
  }

  /** The next record starts about here: readers read somewhat ahead. */
  void startRecord() {
    startOfRecord = read;
  }

  /** How many characters have been read. */
  long charsRead() {
    return read;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) count(1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) count(count);
    return count;
  }

  private void count(int chars) throws IOException {
    read += chars;
    if (read - startOfRecord > LENGTH_MAX_CHARS) throw new TooLongException();
  }

  /** A record goes on for too long. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException() {
      super("one article in it goes on for over %,d characters".formatted(LENGTH_MAX_CHARS));
    }
  }
}
