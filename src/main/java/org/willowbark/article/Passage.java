package org.willowbark.article;

import java.util.List;

/**
 * A few whole sentences of one section: the unit that is found, ranked and shown.
 *
 * @param section the id of the section that it stands in
 * @param path that section's headings, outermost first
 * @param leadIn the line that leads in to the list which the passage starts inside, such as "Call a
 *     doctor if you have:"; empty if it starts anywhere else
 * @param text verbatim: the article's text from {@code start} to {@code end}
 * @param start offset of the first character in {@link Article#text()}
 * @param end offset after the last character
 */
public record Passage(
    PassageId id,
    String section,
    List<String> path,
    String anchor,
    String leadIn,
    String text,
    int start,
    int end) {
  public Passage {
    if (text.isBlank()) throw new IllegalArgumentException("passage " + id + " is empty");
    if (start < 0 || end - start != text.length()) {
      throw new IllegalArgumentException(
          "passage %s of %d characters can't stand at %d to %d"
              .formatted(id, text.length(), start, end));
    }
    path = List.copyOf(path);
  }

  /** The heading that it stands under, or nothing. */
  public String heading() {
    return path.isEmpty() ? "" : path.getLast();
  }
}
