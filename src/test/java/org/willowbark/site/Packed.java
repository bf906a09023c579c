package org.willowbark.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Bytes packed with gzip. */
final class Packed {
  private Packed() {}

  static byte[] of(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  /** So many zeros, in a thousandth of the space. */
  static byte[] zeros(int bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    var block = new byte[1 << 20];
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int written = 0; written < bytes; written += block.length) gzip.write(block);
    }
    return packed.toByteArray();
  }
}
