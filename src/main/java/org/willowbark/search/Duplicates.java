package org.willowbark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;

/** Finds the passages of a collection that say the same, without comparing every pair. */
public final class Duplicates {
  /**
   * Twelve bands of four: two texts that share three quarters of their word runs meet in some band
   * 99 times in 100.
   */
  private static final int BAND_PLACES = 4;

  private Duplicates() {}

  /**
   * Groups of passages that say the same as their first; those without a double are left out.
   *
   * <p>A group's passages may belong to one article or to several.
   */
  public static List<List<Hit>> of(IndexView view) throws IOException {
    Map<Long, List<Hit>> originals = new HashMap<>();
    var groups = new LinkedHashMap<Hit, List<Hit>>();
    view.forEachPassage(
        passage -> {
          long[] bands = passage.sketch().bands(BAND_PLACES);
          for (long band : bands) {
            for (var original : originals.getOrDefault(band, List.of())) {
              if (original.sketch().isSameAs(passage.sketch())) {
                groups
                    .computeIfAbsent(original, first -> new ArrayList<>(List.of(first)))
                    .add(passage);
                return;
              }
            }
          }
          for (long band : bands)
            originals.computeIfAbsent(band, _ -> new ArrayList<>(1)).add(passage);
        });
    return List.copyOf(groups.values());
  }
}
