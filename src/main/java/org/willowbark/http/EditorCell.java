package org.willowbark.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a list on the editor's pages: texts, each of which may lead somewhere.
 *
 * @param isBad whether it is what somebody should see to
 */
public record EditorCell(List<Part> parts, boolean isBad) {
  private static final int PARTS_SHOWN_MAX = 5;

  public EditorCell {
    parts = List.copyOf(parts);
  }

  /**
   * One text.
   *
   * @param link where it leads, or null
   */
  public record Part(String text, @Nullable String link) {}

  static EditorCell of(String text) {
    return of(text, null);
  }

  static EditorCell of(String text, @Nullable String link) {
    return new EditorCell(List.of(new Part(text, link)), false);
  }

  static EditorCell bad(String text) {
    return new EditorCell(List.of(new Part(text, null)), true);
  }

  /** All of it, for programs. */
  String text() {
    return String.join(", ", parts.stream().map(Part::text).toList());
  }

  /** What a page shows of it: of a long list only the first. */
  public List<Part> shown() {
    return parts.subList(0, Math.min(PARTS_SHOWN_MAX, parts.size()));
  }

  /** How many more there are. */
  public int more() {
    return parts.size() - shown().size();
  }
}
