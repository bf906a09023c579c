package org.willowbark.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.willowbark.index.IndexView;
import org.willowbark.index.TextPrint;

/**
 * Which texts of a collection repeat which: each is put to the first one, by the ids of their
 * articles, that it says the same as.
 */
final class Repetitions {
  private static final int NONE = -1;

  private final PrintTable prints = new PrintTable();
  private final int[] originals;
  private final boolean[] isIdentical;

  private Repetitions(IndexView view) throws IOException {
    view.forEachPrint(prints::add);
    originals = new int[prints.size()];
    isIdentical = new boolean[prints.size()];
    Arrays.fill(originals, NONE);
    group(prints.inOrder(true));
    group(prints.inOrder(false));
  }

  static Repetitions of(IndexView view) throws IOException {
    return new Repetitions(view);
  }

  private void group(int[] order) {
    short[] shared = prints.sharedBands(order);
    var byBand = new BandIndex();
    var said = new HashSet<Long>();
    for (int print : order) {
      if (shared[print] == 0) continue;
      long[] bands = prints.bands(print);
      int original = find(print, bands, shared[print], byBand);
      if (original == NONE) {
        for (int band = 0; band < bands.length; band++) {
          if ((shared[print] & 1 << band) == 0) continue;
          byBand.add(bands[band], print);
        }
      } else {
        originals[print] = original;
        // The original itself is among those that said so before.
        said.add(saying(original, prints.hash(original)));
        isIdentical[print] = !said.add(saying(original, prints.hash(print)));
      }
    }
  }

  private int find(int print, long[] bands, short shared, BandIndex byBand) {
    var sketch = prints.sketch(print);
    for (int band = 0; band < bands.length; band++) {
      if ((shared & 1 << band) == 0) continue;
      int entry = byBand.first(bands[band]);
      for (; entry != BandIndex.NONE; entry = byBand.next(entry)) {
        int original = byBand.print(entry);
        if (prints.sketch(original).isSameAs(sketch)) return original;
      }
    }
    return NONE;
  }

  /** One key for a text within a group; two of a million meet by chance once in ten million. */
  private static long saying(int original, long hash) {
    return hash * 0x9E3779B97F4A7C15L + original;
  }

  /** How much of the collection says what is said elsewhere in it. */
  IngestReport.Repeats count() {
    int[] identical = new int[2];
    int[] similar = new int[2];
    for (boolean ofWhole : new boolean[] {true, false}) {
      int kind = ofWhole ? 0 : 1;
      for (int print : prints.inOrder(ofWhole)) {
        if (originals[print] == NONE) continue;
        if (isIdentical[print]) {
          identical[kind]++;
        } else {
          similar[kind]++;
        }
      }
    }
    return new IngestReport.Repeats(identical[0], similar[0], identical[1], similar[1]);
  }

  /** All groups with what is in them, taken from the view that they were found in. */
  Duplicates in(IndexView view) throws IOException {
    var wanted = new HashMap<Integer, TextPrint>();
    var members = members();
    int[] at = {0};
    view.forEachPrint(
        print -> {
          if (members.contains(at[0])) wanted.put(at[0], print);
          at[0]++;
        });
    return new Duplicates(groups(true, wanted), groups(false, wanted));
  }

  private Set<Integer> members() {
    var members = new HashSet<Integer>();
    for (int print = 0; print < originals.length; print++) {
      if (originals[print] == NONE) continue;
      members.add(print);
      members.add(originals[print]);
    }
    return members;
  }

  private List<Duplicates.Group> groups(boolean ofWhole, Map<Integer, TextPrint> wanted) {
    var identical = new LinkedHashMap<Integer, List<TextPrint>>();
    var similar = new HashMap<Integer, List<TextPrint>>();
    for (int print : prints.inOrder(ofWhole)) {
      var member = wanted.get(print);
      if (member == null) continue;
      int original = originals[print];
      if (original == NONE) {
        identical.put(print, new ArrayList<>());
      } else {
        (isIdentical[print] ? identical : similar)
            .computeIfAbsent(original, _ -> new ArrayList<>())
            .add(member);
      }
    }
    var groups = new ArrayList<Duplicates.Group>();
    identical.forEach(
        (original, same) ->
            groups.add(
                new Duplicates.Group(
                    Objects.requireNonNull(wanted.get(original)),
                    same,
                    similar.getOrDefault(original, List.of()))));
    return groups;
  }
}
