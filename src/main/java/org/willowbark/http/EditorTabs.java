package org.willowbark.http;

import java.util.List;

/** The editor's pages by name, in the order in which they are offered. */
public final class EditorTabs {
  /**
   * A page.
   *
   * @param name as it stands in its address; {@code overview} for the first
   */
  public record Tab(String name) {
    /** The key of what it is called. */
    public String key() {
      return "editor.tab." + name;
    }

    public String address() {
      return name.equals("overview") ? EditorGate.PATH : EditorGate.PATH + "/" + name;
    }
  }

  public static final List<Tab> ALL =
      List.of(
          new Tab("overview"),
          new Tab("picks"),
          new Tab("nothing-found"),
          new Tab("vocabulary"),
          new Tab("quality"),
          new Tab("notices"),
          new Tab("articles"),
          new Tab("broken"),
          new Tab("overdue"),
          new Tab("hard"),
          new Tab("repeats"));

  private EditorTabs() {}
}
