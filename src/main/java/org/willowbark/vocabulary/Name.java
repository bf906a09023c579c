package org.willowbark.vocabulary;

import java.util.List;

/**
 * One way to name a concept.
 *
 * @param exactCase whether it counts only in the letters' case given here ("AS", never "as")
 * @param context words of which one must stand elsewhere in the text for the name to count; empty:
 *     no condition
 */
public record Name(String text, NameKind kind, boolean exactCase, List<String> context) {
  public Name {
    if (text.isBlank()) throw new IllegalArgumentException("a name must not be blank");
    context = List.copyOf(context);
  }

  /** A name that always counts. */
  public static Name of(String text, NameKind kind) {
    return new Name(text, kind, false, List.of());
  }

  /** Whether it counts only in its own letters or beside certain words. */
  public boolean isConditional() {
    return exactCase || !context.isEmpty();
  }
}
