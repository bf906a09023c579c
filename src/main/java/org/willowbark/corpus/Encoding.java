package org.willowbark.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes characters as bytes, told in this order: by a byte order mark, by an XML
 * declaration, by being UTF-8 all through, else by what it most likely is.
 *
 * <p>A file that is UTF-8 but for a few bytes is UTF-8: what is no UTF-8 in it is read as Windows
 * writes it, as happens where texts were pasted together.
 *
 * @param markBytes how many bytes of byte order mark come before the text
 */
record Encoding(Charset charset, int markBytes) {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final int BUFFER_BYTES = 1 << 16;

  /** So many good sequences of bytes make up for one bad one. */
  private static final int GOOD_PER_BAD_MIN = 4;

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");

  /** The encoding of a file; reads all of it, unless its first bytes say enough. */
  static Encoding of(SourceFile file) throws IOException {
    try (var in = file.open()) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int length = in.readNBytes(buffer, 0, buffer.length);
      var stated = stated(buffer, length);
      if (stated.isPresent()) return stated.get();
      var scan = new Utf8Scan();
      for (; length > 0; length = in.readNBytes(buffer, 0, buffer.length)) {
        scan.add(buffer, length);
        if (scan.isSurelyAnother()) break;
      }
      return likely(scan);
    }
  }

  /** The encoding of bytes that are a whole text, or its beginning. */
  static Encoding of(byte[] bytes) {
    return stated(bytes, bytes.length)
        .orElseGet(
            () -> {
              var scan = new Utf8Scan();
              scan.add(bytes, bytes.length);
              return likely(scan);
            });
  }

  /** A whole text, its lines ending with a line feed alone, however it was written. */
  static String text(byte[] bytes) {
    var encoding = of(bytes);
    var text = new StringWriter(bytes.length);
    try (var reader = encoding.reader(new ByteArrayInputStream(bytes))) {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    var written = text.toString();
    return written.indexOf('\r') < 0 ? written : written.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The characters of a stream that starts with the file's first byte; bad bytes are mended. */
  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(markBytes);
    return new MendingReader(in, charset);
  }

  /** Whether each character takes two bytes or more, even those of ASCII. */
  boolean isWide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static Optional<Encoding> stated(byte[] bytes, int length) {
    if (startsWith(bytes, length, 0xef, 0xbb, 0xbf)) return Optional.of(new Encoding(UTF_8, 3));
    if (startsWith(bytes, length, 0xff, 0xfe, 0, 0)) return Optional.of(new Encoding(UTF_32LE, 4));
    if (startsWith(bytes, length, 0, 0, 0xfe, 0xff)) return Optional.of(new Encoding(UTF_32BE, 4));
    if (startsWith(bytes, length, 0xff, 0xfe)) return Optional.of(new Encoding(UTF_16LE, 2));
    if (startsWith(bytes, length, 0xfe, 0xff)) return Optional.of(new Encoding(UTF_16BE, 2));
    var wide = wideWithoutMark(bytes, length);
    return wide.isPresent() ? wide : declared(bytes, length);
  }

  private static boolean startsWith(byte[] bytes, int length, int... mark) {
    if (length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) return false;
    }
    return true;
  }

  /**
   * UTF-16 shows in Latin text by a zero in every other place, and hardly any in the places
   * between.
   */
  private static Optional<Encoding> wideWithoutMark(byte[] bytes, int length) {
    int sample = Math.min(length, Head.LENGTH_MAX_BYTES) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) zeros[i & 1]++;
    }
    int places = sample / 2;
    if (places < 2) return Optional.empty();
    if (zeros[1] * 5 > places * 2 && zeros[0] * 20 < places) {
      return Optional.of(new Encoding(UTF_16LE, 0));
    }
    if (zeros[0] * 5 > places * 2 && zeros[1] * 20 < places) {
      return Optional.of(new Encoding(UTF_16BE, 0));
    }
    return Optional.empty();
  }

  /**
   * A declaration that can be read as ASCII can't be true of an encoding that is not like ASCII.
   */
  private static Optional<Encoding> declared(byte[] bytes, int length) {
    var matcher = DECLARED.matcher(new String(bytes, 0, Math.min(length, 400), ISO_8859_1));
    if (!matcher.find()) return Optional.empty();
    try {
      var charset = Charset.forName(matcher.group(1));
      boolean isLikeAscii = new String(new byte[] {'<', 'a', '>'}, charset).equals("<a>");
      // UTF-8 is what everybody declares, so it is looked at all the same.
      if (!isLikeAscii || charset.equals(UTF_8)) return Optional.empty();
      return Optional.of(new Encoding(charset, 0));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Encoding likely(Utf8Scan scan) {
    if (scan.bad() * GOOD_PER_BAD_MIN <= scan.good() && !scan.hasEscapes()) {
      return new Encoding(UTF_8, 0);
    }
    return new Encoding(CharsetGuess.of(scan.sample()), 0);
  }
}
