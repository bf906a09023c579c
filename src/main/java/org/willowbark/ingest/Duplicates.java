package org.willowbark.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.willowbark.index.IndexView;
import org.willowbark.index.TextPrint;

/**
 * The articles and sections of a collection that say the same as others, found without comparing
 * every pair.
 *
 * @param articles whole articles, a group for each that has doubles
 * @param sections sections of articles, a group for each that has doubles, in whichever article
 */
public record Duplicates(List<Group> articles, List<Group> sections) {
  /**
   * Twelve bands of four: two texts that share three quarters of their word runs meet in some band
   * 99 times in 100.
   */
  private static final int BAND_PLACES = 4;

  public Duplicates {
    articles = List.copyOf(articles);
    sections = List.copyOf(sections);
  }

  /**
   * A text and its doubles.
   *
   * @param original the first by its article's id
   * @param identical those that say word for word what another of the group says
   * @param similar those that differ by a few words from all before them
   */
  public record Group(TextPrint original, List<TextPrint> identical, List<TextPrint> similar) {
    public Group {
      identical = List.copyOf(identical);
      similar = List.copyOf(similar);
    }
  }

  /** All doubles of this view, in the order of its articles. */
  public static Duplicates of(IndexView view) throws IOException {
    var prints = new ArrayList<TextPrint>();
    view.forEachPrint(prints::add);
    // Articles lie in the index as they were written, by several threads.
    prints.sort(Comparator.comparing(TextPrint::article));
    var articles = new Grouping();
    var sections = new Grouping();
    for (var print : prints) (print.isWhole() ? articles : sections).add(print);
    return new Duplicates(articles.groups(), sections.groups());
  }

  /** How many texts of these groups repeat another word for word. */
  public static int identical(List<Group> groups) {
    return groups.stream().mapToInt(group -> group.identical().size()).sum();
  }

  /** How many texts of these groups repeat another but for a few words. */
  public static int similar(List<Group> groups) {
    return groups.stream().mapToInt(group -> group.similar().size()).sum();
  }

  /** Puts each text to the first one that it repeats. */
  private static final class Grouping {
    private record Growing(
        TextPrint original, Set<Long> hashes, List<TextPrint> identical, List<TextPrint> similar) {}

    private final Map<Long, List<Growing>> byBand = new HashMap<>();
    private final List<Growing> all = new ArrayList<>();

    void add(TextPrint print) {
      long[] bands = print.sketch().bands(BAND_PLACES);
      for (long band : bands) {
        for (var group : byBand.getOrDefault(band, List.of())) {
          if (!group.original.sketch().isSameAs(print.sketch())) continue;
          (group.hashes.add(print.hash()) ? group.similar : group.identical).add(print);
          return;
        }
      }
      var group =
          new Growing(
              print, new HashSet<>(Set.of(print.hash())), new ArrayList<>(0), new ArrayList<>(0));
      all.add(group);
      for (long band : bands) byBand.computeIfAbsent(band, _ -> new ArrayList<>(1)).add(group);
    }

    List<Group> groups() {
      return all.stream()
          .filter(group -> !group.identical.isEmpty() || !group.similar.isEmpty())
          .map(group -> new Group(group.original, group.identical, group.similar))
          .toList();
    }
  }
}
