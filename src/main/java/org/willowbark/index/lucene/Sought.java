package org.willowbark.index.lucene;

import java.util.List;

/**
 * Words of a question or of another name, to be marked where a passage has them one right after the
 * other.
 *
 * @param isName whether they are another name than the typed words
 * @param besides typed words that are marked where the name stands, each by itself
 */
record Sought(List<String> terms, boolean isName, List<String> besides) {
  Sought {
    terms = List.copyOf(terms);
    besides = List.copyOf(besides);
  }

  static Sought typed(List<String> terms) {
    return new Sought(terms, false, List.of());
  }

  static Sought name(List<String> terms, List<String> besides) {
    return new Sought(terms, true, besides);
  }
}
