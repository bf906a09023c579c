package org.willowbark.ingest;

import java.io.IOException;
import java.util.List;
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
    return Repetitions.of(view).in(view);
  }

  /** How many texts of these groups repeat another word for word. */
  public static int identical(List<Group> groups) {
    return groups.stream().mapToInt(group -> group.identical().size()).sum();
  }

  /** How many texts of these groups repeat another but for a few words. */
  public static int similar(List<Group> groups) {
    return groups.stream().mapToInt(group -> group.similar().size()).sum();
  }
}
