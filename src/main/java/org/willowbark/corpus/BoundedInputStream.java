package org.willowbark.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives up beyond a number of bytes. */
final class BoundedInputStream extends FilterInputStream {
  private long left;

  /** There was more. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }

  BoundedInputStream(InputStream in, long bytesMax) {
    super(in);
    this.left = bytesMax;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) count(1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) count(read);
    return read;
  }

  private void count(int bytes) throws TooLargeException {
    left -= bytes;
    if (left < 0) throw new TooLargeException();
  }
}
