package org.willowbark.corpus;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The bytes of a file, unpacked on the way if it is packed with gzip; gives up where a pack swells
 * beyond all text.
 */
final class Unpacked {
  /** Text packs to a tenth, rarely to a fiftieth. */
  private static final long EXPANSION_MAX = 200;

  private static final int BUFFER_BYTES = 1 << 16;

  private Unpacked() {}

  static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(openAsItIs(file), BUFFER_BYTES);
    try {
      in.mark(2);
      boolean isPacked = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      if (!isPacked) return in;
      return new Bounded(
          new GZIPInputStream(in, BUFFER_BYTES),
          EXPANSION_MAX * Math.max(1 << 10, Files.size(file)));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Ends where the file ends now: a file that grows as it is read would never end. */
  private static InputStream openAsItIs(Path file) throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(Files.newInputStream(file))
        .setMaxCount(Files.size(file))
        .get();
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long bytesMax) {
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

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0)
        throw new IOException("unpacks to more than %d times its size".formatted(EXPANSION_MAX));
    }
  }
}
