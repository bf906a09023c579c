package org.willowbark.ingest;

import java.util.Arrays;

/**
 * Prints by the keys of their bands, in the order in which they were added; twenty bytes for each
 * band, where a map of lists takes over a hundred.
 */
final class BandIndex {
  static final int NONE = -1;

  private static final int ENTRIES_FIRST = 1 << 10;

  private int[] first = filled(ENTRIES_FIRST);
  private int[] last = filled(ENTRIES_FIRST);
  private long[] keys = new long[ENTRIES_FIRST];
  private int[] prints = new int[ENTRIES_FIRST];
  private int[] next = new int[ENTRIES_FIRST];
  private int size;

  void add(long key, int print) {
    if (size == keys.length) grow();
    keys[size] = key;
    prints[size] = print;
    chain(size++);
  }

  /** The first entry with this key, {@link #NONE} where there is none. */
  int first(long key) {
    return sameKey(first[place(key)], key);
  }

  /** The next entry with the same key. */
  int next(int entry) {
    return sameKey(next[entry], keys[entry]);
  }

  int print(int entry) {
    return prints[entry];
  }

  private int sameKey(int entry, long key) {
    int at = entry;
    while (at != NONE && keys[at] != key) at = next[at];
    return at;
  }

  private void chain(int entry) {
    int place = place(keys[entry]);
    next[entry] = NONE;
    if (first[place] == NONE) {
      first[place] = entry;
    } else {
      next[last[place]] = entry;
    }
    last[place] = entry;
  }

  private void grow() {
    int length = 2 * size;
    keys = Arrays.copyOf(keys, length);
    prints = Arrays.copyOf(prints, length);
    next = Arrays.copyOf(next, length);
    first = filled(length);
    last = filled(length);
    for (int entry = 0; entry < size; entry++) chain(entry);
  }

  /** The keys are well mixed already. */
  private int place(long key) {
    return (int) key & first.length - 1;
  }

  private static int[] filled(int length) {
    int[] places = new int[length];
    Arrays.fill(places, NONE);
    return places;
  }
}
