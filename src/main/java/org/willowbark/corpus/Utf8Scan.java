package org.willowbark.corpus;

import java.io.ByteArrayOutputStream;

/**
 * Counts the sequences of bytes in a stream that are characters of UTF-8 beyond ASCII, and the
 * bytes that can't be (RFC 3629: shortest form, no surrogates), and keeps a sample to judge by.
 */
final class Utf8Scan {
  private static final int SAMPLE_MAX_BYTES = 1 << 18;
  private static final byte ESCAPE = 0x1b;

  private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
  private int expected;
  private int lowest = 0x80;
  private int highest = 0xbf;
  private long good;
  private long bad;
  private boolean hasEscapes;

  void add(byte[] bytes, int length) {
    long before = good + bad;
    boolean escapesBefore = hasEscapes;
    for (int i = 0; i < length; i++) {
      if (bytes[i] >= 0 && expected == 0) {
        if (bytes[i] == ESCAPE && i + 1 < length && bytes[i + 1] == '$') hasEscapes = true;
      } else {
        add(bytes[i] & 0xff);
      }
    }
    boolean isTelling = good + bad > before || expected > 0 || hasEscapes != escapesBefore;
    if (isTelling && sample.size() < SAMPLE_MAX_BYTES) {
      sample.write(bytes, 0, Math.min(length, SAMPLE_MAX_BYTES - sample.size()));
    }
  }

  private void add(int b) {
    if (expected > 0) {
      if (b >= lowest && b <= highest) {
        lowest = 0x80;
        highest = 0xbf;
        if (--expected == 0) good++;
        return;
      }
      expected = 0;
      lowest = 0x80;
      highest = 0xbf;
      bad++;
      if (b < 0x80) return;
    }
    if (b >= 0xc2 && b <= 0xdf) {
      expected = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      expected = 2;
      if (b == 0xe0) lowest = 0xa0;
      if (b == 0xed) highest = 0x9f;
    } else if (b >= 0xf0 && b <= 0xf4) {
      expected = 3;
      if (b == 0xf0) lowest = 0x90;
      if (b == 0xf4) highest = 0x8f;
    } else {
      bad++;
    }
  }

  /** Characters beyond ASCII. */
  long good() {
    return good;
  }

  /** Bytes that are none; a character cut off at the end is not counted. */
  long bad() {
    return bad;
  }

  /** Whether it switches between sets of characters as ISO 2022 does. */
  boolean hasEscapes() {
    return hasEscapes;
  }

  /** Whether no more of the stream needs to be seen to know that it is not UTF-8. */
  boolean isSurelyAnother() {
    return bad > 1_000 && good * 2 < bad && sample.size() >= SAMPLE_MAX_BYTES / 2;
  }

  /** Parts of the stream with something beyond ASCII in them. */
  byte[] sample() {
    return sample.toByteArray();
  }
}
