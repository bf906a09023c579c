package org.willowbark.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What tells the format of a file: its name and its first bytes, unpacked if the file is packed.
 *
 * @param name relative to the source, without the ending of a packed file ({@code .gz})
 * @param bytes the first {@value #LENGTH_MAX_BYTES} bytes, fewer if the file is shorter; not to be
 *     changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives for one decision
record Head(String name, byte[] bytes) {
  static final int LENGTH_MAX_BYTES = 8 << 10;

  /** Whether the name ends so, in any case. */
  boolean nameEndsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Whether the file starts with these bytes, given as Latin-1. */
  boolean startsWith(String signature) {
    if (bytes.length < signature.length()) return false;
    for (int i = 0; i < signature.length(); i++) {
      if ((bytes[i] & 0xff) != signature.charAt(i)) return false;
    }
    return true;
  }

  /** The bytes as Latin-1: enough to look for markup in any encoding that extends ASCII. */
  String latin1() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * Whether it can't be text: it has bytes that no text has. UTF-16 text counts as text by its
   * mark.
   */
  boolean isBinary() {
    if (startsWith("\u00ff\u00fe") || startsWith("\u00fe\u00ff")) return false;
    for (byte b : bytes) {
      if (b == 0) return true;
    }
    return false;
  }
}
