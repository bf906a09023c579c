package org.willowbark.article;

import java.util.Arrays;
import java.util.Locale;

/**
 * A short fingerprint of a text by which near-duplicates are told: MinHash over runs of three words
 * (Broder 1997).
 *
 * <p>The share of equal places in two sketches estimates the share of word runs that the texts have
 * in common (their Jaccard similarity); with {@value #PLACES} places its standard error is at most
 * 0.07.
 */
public final class TextSketch {
  /** How many minima are kept. */
  public static final int PLACES = 48;

  /** From this similarity on two texts say the same: a few words changed, the rest alike. */
  public static final double SAME = 0.75;

  /** Most texts are unlike, and soon seen to be. */
  private static final int UNLIKE_MAX = (int) ((1 - SAME) * PLACES);

  private static final int RUN_WORDS = 3;

  /**
   * Odd multipliers and offsets of the hash functions, fixed for good because sketches are stored.
   */
  private static final long[] FACTORS = new long[PLACES];

  private static final long[] OFFSETS = new long[PLACES];

  static {
    long state = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < PLACES; i++) {
      state = mix(state + i);
      FACTORS[i] = state | 1;
      state = mix(state + i);
      OFFSETS[i] = state;
    }
  }

  private final short[] minima;

  private TextSketch(short[] minima) {
    this.minima = minima;
  }

  /** The sketch of a text; case and punctuation do not count. */
  public static TextSketch of(String text) {
    long[] least = new long[PLACES];
    Arrays.fill(least, Long.MAX_VALUE);
    long[] run = new long[RUN_WORDS];
    int words = 0;
    int at = 0;
    var lower = text.toLowerCase(Locale.ROOT);
    while (at < lower.length()) {
      if (!Character.isLetterOrDigit(lower.charAt(at))) {
        at++;
        continue;
      }
      long hash = 1469598103934665603L;
      for (; at < lower.length() && Character.isLetterOrDigit(lower.charAt(at)); at++) {
        hash = (hash ^ lower.charAt(at)) * 1099511628211L;
      }
      run[words++ % RUN_WORDS] = hash;
      if (words >= RUN_WORDS)
        add(
            mix(run[(words - 3) % 3] * 31 + run[(words - 2) % 3] * 17 + run[(words - 1) % 3]),
            least);
    }
    if (words < RUN_WORDS) add(mix(run[0] * 31 + run[1] * 17 + run[2]), least);
    short[] minima = new short[PLACES];
    for (int i = 0; i < PLACES; i++) minima[i] = (short) (least[i] >>> 40);
    return new TextSketch(minima);
  }

  private static void add(long hash, long[] least) {
    for (int i = 0; i < PLACES; i++) {
      long value = (hash * FACTORS[i] + OFFSETS[i]) >>> 1;
      if (value < least[i]) least[i] = value;
    }
  }

  private static long mix(long x) {
    long y = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }

  /** How alike two texts are, 0 to 1. */
  public double similarityTo(TextSketch other) {
    int equal = 0;
    for (int i = 0; i < PLACES; i++) {
      if (minima[i] == other.minima[i]) equal++;
    }
    return equal / (double) PLACES;
  }

  /** Whether the texts say the same but for a few words. */
  public boolean isSameAs(TextSketch other) {
    int unlike = 0;
    for (int i = 0; i < PLACES && unlike <= UNLIKE_MAX; i++) {
      if (minima[i] != other.minima[i]) unlike++;
    }
    return unlike <= UNLIKE_MAX;
  }

  /**
   * A key for each band of the sketch: near-duplicates share at least one with high probability, so
   * that a large set need not be compared pair by pair.
   *
   * @param places how many places make a band
   */
  public long[] bands(int places) {
    long[] bands = new long[PLACES / places];
    for (int band = 0; band < bands.length; band++) {
      long key = band + 1L;
      for (int i = 0; i < places; i++) key = mix(key * 31 + minima[band * places + i]);
      bands[band] = key;
    }
    return bands;
  }

  /** As it is stored: two bytes a place, big-endian. */
  public byte[] toBytes() {
    byte[] bytes = new byte[2 * PLACES];
    for (int i = 0; i < PLACES; i++) {
      bytes[2 * i] = (byte) (minima[i] >>> 8);
      bytes[2 * i + 1] = (byte) minima[i];
    }
    return bytes;
  }

  /**
   * A sketch from where it was stored.
   *
   * @throws IllegalArgumentException if that is no sketch
   */
  public static TextSketch ofBytes(byte[] bytes, int offset, int length) {
    if (length != 2 * PLACES)
      throw new IllegalArgumentException("a sketch has " + 2 * PLACES + " bytes, got " + length);
    short[] minima = new short[PLACES];
    for (int i = 0; i < PLACES; i++) {
      minima[i] =
          (short) ((bytes[offset + 2 * i] & 0xff) << 8 | (bytes[offset + 2 * i + 1] & 0xff));
    }
    return new TextSketch(minima);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSketch sketch && Arrays.equals(minima, sketch.minima);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }
}
