package org.willowbark.index;

import org.willowbark.article.TextSketch;

/**
 * By what an article, or a section of it, is told to say the same as another.
 *
 * @param section the section's id; empty where it is the article as a whole
 * @param hash of the text, equal for equal texts
 */
public record TextPrint(String article, String section, long hash, TextSketch sketch) {
  /** Whether it is of the article as a whole. */
  public boolean isWhole() {
    return section.isEmpty();
  }
}
