package org.willowbark.vocabulary;

/** A concept that a site's own vocabulary takes out. */
record Removal(String id, Place origin) {
  BrokenVocabularyException refused() {
    return new BrokenVocabularyException(
        origin,
        "takes out \"%s\", which is no concept of the bundled lexicon; delete the block"
            .formatted(id));
  }
}
