package org.willowbark.vocabulary;

/**
 * A concept found in a text by one of its names.
 *
 * @param name the name that was recognised
 * @param start offset of the first character in the text
 * @param end offset after the last character
 */
public record Mention(Concept concept, Name name, int start, int end) {
  int length() {
    return end - start;
  }

  /** Whether the two share characters of the text. */
  public boolean overlaps(Mention other) {
    return start < other.end && other.start < end;
  }

  boolean contains(Mention other) {
    return start <= other.start && other.end <= end;
  }
}
