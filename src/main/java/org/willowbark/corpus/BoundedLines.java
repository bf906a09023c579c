package org.willowbark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, none kept beyond a limit: a line of a gigabyte costs no more than
 * the limit.
 */
final class BoundedLines {
  private final InputStream in;
  private final int lengthMax;
  private byte[] buffer = new byte[1 << 14];
  private int length;
  private int number;
  private long bytesRead;
  private boolean tooLong;

  BoundedLines(InputStream in, int lengthMaxBytes) {
    this.in = in;
    this.lengthMax = lengthMaxBytes;
  }

  /** Reads the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    int b = in.read();
    if (b < 0) return false;
    number++;
    for (; b >= 0; b = in.read()) {
      bytesRead++;
      if (b == '\n') return true;
      if (length == lengthMax) {
        tooLong = true;
      } else {
        if (length == buffer.length)
          buffer = Arrays.copyOf(buffer, Math.min(lengthMax, 2 * buffer.length));
        buffer[length++] = (byte) b;
      }
    }
    return true;
  }

  /** The line's bytes, up to {@link #length()}; valid until the next line. */
  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }

  /** Counted from 1. */
  int number() {
    return number;
  }

  long bytesRead() {
    return bytesRead;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') return false;
    }
    return true;
  }
}
