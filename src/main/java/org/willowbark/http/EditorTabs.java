package org.willowbark.http;

import java.util.List;

/** The editor's pages by name, in the order in which they are offered. */
public final class EditorTabs {
  /**
   * A page.
   *
   * @param name as it stands in its address; {@code overview} for the first
   */
  public record Tab(String name, String title) {
    public String address() {
      return name.equals("overview") ? EditorGate.PATH : EditorGate.PATH + "/" + name;
    }
  }

  public static final List<Tab> ALL =
      List.of(
          new Tab("overview", "Overview"),
          new Tab("picks", "Picks"),
          new Tab("nothing-found", "Nothing found"),
          new Tab("vocabulary", "Vocabulary"),
          new Tab("quality", "Relevance"),
          new Tab("notices", "Safety notices"),
          new Tab("articles", "Articles"),
          new Tab("broken", "Not readable"),
          new Tab("overdue", "Review overdue"),
          new Tab("hard", "Hard to read"),
          new Tab("repeats", "Said more than once"));

  private EditorTabs() {}
}
