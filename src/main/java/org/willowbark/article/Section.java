package org.willowbark.article;

import java.util.List;

/**
 * The text below one heading, up to the next heading of any level.
 *
 * @param id as the source gives it, else the article's id, {@code #} and the section's number from
 *     1
 * @param path the headings from the outermost to the section's own; empty for a lead without
 *     heading
 * @param anchor the fragment that leads to the section on the article's page; empty for the top
 * @param text plain text: paragraphs separated by a blank line, list items a line each
 */
public record Section(String id, List<String> path, String anchor, String text) {
  public Section {
    if (id.isBlank()) throw new IllegalArgumentException("a section needs an id");
    if (text.isBlank()) throw new IllegalArgumentException("section " + id + " has no text");
    path = List.copyOf(path);
  }

  /** The section's own heading, or nothing for the lead. */
  public String heading() {
    return path.isEmpty() ? "" : path.getLast();
  }
}
