package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The names of some concepts by what they are found by: their words run together, and their words
 * in any order.
 *
 * <p>Only 64-bit hashes are kept, sorted, each beside the number of its name: a tenth of the memory
 * that a map from strings would take, and nothing to compute when a compiled lexicon is read. Two
 * of a hundred thousand names share a hash once in billions of lexicons.
 */
final class NameTable {
  /** A name and the concept that it names. */
  record Entry(Concept concept, Name name) {}

  /** Hashes in ascending order, each with the number of a name; equal ones by that number. */
  static final class Hashes {
    final long[] hashes;
    final int[] names;

    /**
     * Where the hashes that begin with the same bits start, one bucket for about each: they are
     * spread evenly, so that a look-up meets one or two of them.
     */
    private final int[] starts;

    private final int shift;

    Hashes(long[] hashes, int[] names) {
      this.hashes = hashes;
      this.names = names;
      int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length));
      shift = Long.SIZE - bits;
      starts = new int[(1 << bits) + 1];
      for (long hash : hashes) starts[bucket(hash) + 1]++;
      for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
    }

    /** In the order of the hashes, negative ones first. */
    private int bucket(long hash) {
      return (int) ((hash ^ Long.MIN_VALUE) >>> shift);
    }

    /** Where the first equal hash stands; below 0 if none does. */
    int first(long hash) {
      int bucket = bucket(hash);
      for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
        if (hashes[at] >= hash) return hashes[at] == hash ? at : -1;
      }
      return -1;
    }
  }

  private final List<Concept> concepts;

  /** The number of each concept's first name; names are numbered through all concepts. */
  private final int[] firstNames;

  private final Hashes keys;
  private final Hashes bags;
  private final int longestKey;

  NameTable(Collection<Concept> concepts, Hashes keys, Hashes bags, int longestKey) {
    this.concepts = List.copyOf(concepts);
    this.keys = keys;
    this.bags = bags;
    this.longestKey = longestKey;
    firstNames = new int[this.concepts.size()];
    for (int i = 1; i < firstNames.length; i++) {
      firstNames[i] = firstNames[i - 1] + this.concepts.get(i - 1).names().size();
    }
  }

  static NameTable of(Collection<Concept> concepts) {
    var keys = new ArrayList<Hashed>();
    var bags = new ArrayList<Hashed>();
    int longestKey = 0;
    int number = 0;
    for (var concept : concepts) {
      for (var name : concept.names()) {
        var words = TextWord.of(name.text());
        var key = ConceptFinder.key(words);
        longestKey = Math.max(longestKey, key.length());
        keys.add(new Hashed(WordBag.mix(extended(0, key)), number));
        var bag = WordBag.of(words);
        if (bag.words() >= 2 && bag.words() <= WordBag.WORDS_MAX && !name.isConditional()) {
          bags.add(new Hashed(bag.key(), number));
        }
        number++;
      }
    }
    return new NameTable(concepts, sorted(keys), sorted(bags), longestKey);
  }

  private record Hashed(long hash, int name) implements Comparable<Hashed> {
    @Override
    public int compareTo(Hashed other) {
      int byHash = Long.compare(hash, other.hash);
      return byHash != 0 ? byHash : Integer.compare(name, other.name);
    }
  }

  private static Hashes sorted(List<Hashed> all) {
    all.sort(null);
    return new Hashes(
        all.stream().mapToLong(Hashed::hash).toArray(),
        all.stream().mapToInt(Hashed::name).toArray());
  }

  /**
   * The hash of a key that goes on with these characters, beginning with 0: a polynomial over the
   * characters, not yet spread over all bits.
   */
  static long extended(long hash, String more) {
    long extended = hash;
    for (int i = 0; i < more.length(); i++) extended = extended * 0x100000001B3L + more.charAt(i);
    return extended;
  }

  /** The names whose words run together make the key with this hash. */
  List<Entry> withKey(long hash) {
    return entries(keys, WordBag.mix(hash));
  }

  /** The names that have the words of this bag. */
  List<Entry> withBag(long bag) {
    return entries(bags, bag);
  }

  private List<Entry> entries(Hashes table, long hash) {
    int at = table.first(hash);
    if (at < 0) return List.of();
    var found = new ArrayList<Entry>(2);
    for (; at < table.hashes.length && table.hashes[at] == hash; at++) {
      int number = table.names[at];
      int concept = Arrays.binarySearch(firstNames, number);
      if (concept < 0) concept = -concept - 2;
      var it = concepts.get(concept);
      found.add(new Entry(it, it.names().get(number - firstNames[concept])));
    }
    return found;
  }

  Hashes keys() {
    return keys;
  }

  Hashes bags() {
    return bags;
  }

  /** The characters of the longest key. */
  int longestKey() {
    return longestKey;
  }
}
