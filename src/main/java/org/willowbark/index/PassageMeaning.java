package org.willowbark.index;

import java.util.List;
import org.willowbark.embedding.Embedding;

/**
 * What of a passage has a meaning, and where that lies in the space of meanings.
 *
 * @param path the headings above it, outermost first
 * @param leadIn what it continues; empty if it stands by itself
 */
public record PassageMeaning(
    String articleTitle, List<String> path, String leadIn, String text, Embedding meaning) {
  public PassageMeaning {
    path = List.copyOf(path);
  }
}
