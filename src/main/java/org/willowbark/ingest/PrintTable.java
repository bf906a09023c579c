package org.willowbark.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.willowbark.article.TextSketch;
import org.willowbark.index.TextPrint;

/** The prints of a collection as plain numbers: a million of them take some 110 MB. */
final class PrintTable {
  /**
   * Twelve bands of four: two texts that share three quarters of their word runs meet in some band
   * 99 times in 100.
   */
  private static final int BAND_PLACES = 4;

  private static final int BANDS = TextSketch.PLACES / BAND_PLACES;
  private static final int SKETCH_BYTES = 2 * TextSketch.PLACES;
  private static final int CHUNK_PRINTS = 1 << 12;

  private final List<byte[]> sketches = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();
  private long[] hashes = new long[CHUNK_PRINTS];
  private int[] articleOf = new int[CHUNK_PRINTS];
  private boolean[] isWhole = new boolean[CHUNK_PRINTS];
  private int size;

  /** Adds a print; those of one article come one after the other. */
  void add(TextPrint print) {
    if (size == hashes.length) {
      int length = size + size / 2;
      hashes = Arrays.copyOf(hashes, length);
      articleOf = Arrays.copyOf(articleOf, length);
      isWhole = Arrays.copyOf(isWhole, length);
    }
    if (size % CHUNK_PRINTS == 0) sketches.add(new byte[CHUNK_PRINTS * SKETCH_BYTES]);
    if (articles.isEmpty() || !articles.getLast().equals(print.article())) {
      articles.add(print.article());
    }
    System.arraycopy(print.sketch().toBytes(), 0, sketches.getLast(), offset(size), SKETCH_BYTES);
    hashes[size] = print.hash();
    articleOf[size] = articles.size() - 1;
    isWhole[size++] = print.isWhole();
  }

  private static int offset(int print) {
    return print % CHUNK_PRINTS * SKETCH_BYTES;
  }

  int size() {
    return size;
  }

  /**
   * Numbers of prints, those of articles as a whole or those of sections, by the ids of articles.
   */
  int[] inOrder(boolean ofWhole) {
    var rank = new int[articles.size()];
    var byId =
        IntStream.range(0, rank.length)
            .boxed()
            .sorted(Comparator.comparing(articles::get))
            .toList();
    for (int i = 0; i < rank.length; i++) rank[byId.get(i)] = i;
    return IntStream.range(0, size)
        .filter(print -> isWhole[print] == ofWhole)
        .mapToLong(print -> (long) rank[articleOf[print]] << 32 | print)
        .sorted()
        .mapToInt(place -> (int) place)
        .toArray();
  }

  long hash(int print) {
    return hashes[print];
  }

  TextSketch sketch(int print) {
    return TextSketch.ofBytes(sketches.get(print / CHUNK_PRINTS), offset(print), SKETCH_BYTES);
  }

  /** The keys of its bands; see {@link TextSketch#bands}. */
  long[] bands(int print) {
    return sketch(print).bands(BAND_PLACES);
  }

  /** For each print, which of its bands another of these prints has too, a bit each. */
  short[] sharedBands(int[] prints) {
    short[] shared = new short[size];
    long[] keys = new long[prints.length];
    for (int band = 0; band < BANDS; band++) {
      for (int i = 0; i < prints.length; i++) keys[i] = bands(prints[i])[band];
      long[] sorted = keys.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < prints.length; i++) {
        int at = Arrays.binarySearch(sorted, keys[i]);
        boolean isShared =
            (at > 0 && sorted[at - 1] == keys[i])
                || (at + 1 < sorted.length && sorted[at + 1] == keys[i]);
        if (isShared) shared[prints[i]] |= (short) (1 << band);
      }
    }
    return shared;
  }
}
