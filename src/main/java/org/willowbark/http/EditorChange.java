package org.willowbark.http;

import java.util.TreeSet;
import org.willowbark.evaluation.TopTenChange;

/** How the editor's pages word a change of the first ten. */
public final class EditorChange {
  private EditorChange() {}

  /** The names that are newly searched for. */
  public static String names(TopTenChange change) {
    return String.join(", ", new TreeSet<>(change.newNames()));
  }

  /** The rank that an article will have. */
  public static String after(TopTenChange.Place place, Texts texts) {
    return rank(place.after(), texts);
  }

  /** The rank that it has now. */
  public static String before(TopTenChange.Place place, Texts texts) {
    return rank(place.before(), texts);
  }

  private static String rank(int rank, Texts texts) {
    return rank == 0 ? texts.lookup("editor.changes.beyond") : texts.number(rank);
  }

  public static String link(TopTenChange.Place place) {
    return Links.ownPage(place.article());
  }
}
