package org.willowbark.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of a stream whose bad bytes are mended: in UTF-8 they are read as Windows-1252, which
 * is what stray bytes there mostly are; elsewhere they become U+FFFD.
 */
final class MendingReader extends Reader {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER_LENGTH = 1 << 14;
  private static final int BAD_LENGTH_MAX = 8;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean isUtf8;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_LENGTH).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_LENGTH).flip();
  private boolean ended;

  MendingReader(InputStream in, Charset charset) {
    this.in = in;
    this.isUtf8 = charset.equals(UTF_8);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) return 0;
    while (!chars.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) return -1;
      fill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  /** Decodes what is there, and reads on where that was nothing. */
  private void fill() throws IOException {
    chars.clear();
    while (chars.remaining() >= BAD_LENGTH_MAX) {
      var result = decoder.decode(bytes, chars, ended);
      if (result.isError()) {
        mend(result.length());
      } else if (result.isOverflow() || chars.position() > 0 || ended) {
        break;
      } else {
        readMore();
      }
    }
    if (ended && chars.position() == 0) bytes.position(bytes.limit());
    chars.flip();
  }

  private void readMore() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void mend(int length) {
    byte[] bad = new byte[length];
    bytes.get(bad);
    chars.put(isUtf8 ? new String(bad, WINDOWS_1252) : "\uFFFD");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
