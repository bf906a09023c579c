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
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int end;
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
    if (at == end && !readMore()) return false;
    number++;
    do {
      int stop = at;
      while (stop < end && chunk[stop] != '\n') stop++;
      keep(stop - at);
      bytesRead += stop - at;
      at = stop;
      if (at < end) {
        at++;
        bytesRead++;
        return true;
      }
    } while (readMore());
    return true;
  }

  private boolean readMore() throws IOException {
    at = 0;
    end = Math.max(0, in.read(chunk));
    return end > 0;
  }

  private void keep(int count) {
    int kept = Math.min(count, lengthMax - length);
    if (kept < count) tooLong = true;
    if (length + kept > buffer.length) {
      buffer =
          Arrays.copyOf(buffer, Math.min(lengthMax, Math.max(length + kept, 2 * buffer.length)));
    }
    System.arraycopy(chunk, at, buffer, length, kept);
    length += kept;
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
