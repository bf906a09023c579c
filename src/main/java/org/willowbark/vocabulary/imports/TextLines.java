package org.willowbark.vocabulary.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file line by line, in the encoding that its byte order mark or the caller names. */
final class TextLines {
  /** What a decoder puts where bytes are no text. */
  private static final char NO_TEXT = '\ufffd';

  private static final int MARK_MAX_BYTES = 3;

  private TextLines() {}

  /** Takes lines one by one. */
  interface Handler {
    /** A line without its end, counted from 1. */
    void line(int number, String text);
  }

  /** Hands over each line that is text; names each that is not. */
  static void read(Path file, ImportOptions options, SourceConcepts into, Handler handler)
      throws IOException {
    try (var lines = new BufferedReader(open(file, options.encoding()))) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.indexOf(NO_TEXT) >= 0) {
          into.broken(
              number, "holds what is no text in this encoding; name the right one by --encoding");
        } else {
          handler.line(number, line);
        }
      }
    }
  }

  private static Reader open(Path file, Charset encoding) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(MARK_MAX_BYTES);
    var start = in.readNBytes(MARK_MAX_BYTES);
    in.reset();
    if (startsWith(start, 0xef, 0xbb, 0xbf)) {
      in.skipNBytes(3);
      return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
    boolean isUtf16 = startsWith(start, 0xfe, 0xff) || startsWith(start, 0xff, 0xfe);
    // Java's UTF-16 reads the mark itself.
    return new InputStreamReader(in, isUtf16 ? StandardCharsets.UTF_16 : encoding);
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) return false;
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xff) != wanted[i]) return false;
    }
    return true;
  }
}
