package org.willowbark.embedding;

import java.util.Optional;

/** Tells where a question lies in the space of meanings, if that can be told just now. */
public interface QuestionEmbedder {
  /** Never can: questions are answered by words alone. */
  QuestionEmbedder NONE = (_, _) -> Optional.empty();

  /** How a text asks. */
  enum Form {
    /** For passages that answer it. */
    QUESTION,
    /** For passages that say the same: "Zinc shortens colds.". */
    STATEMENT
  }

  /** Where the text lies; nothing while the model is still loading, or where there is none. */
  Optional<Embedding> find(String text, Form form);

  /**
   * About where the text lies, at a small part of the cost; nothing where that can't be told. Good
   * enough to look around there, not to rank by.
   */
  default Optional<Embedding> findRoughly(String text, Form form) {
    return Optional.empty();
  }

  /** How the model behind it gets on. */
  default ModelState state() {
    return new ModelState.NotLoaded();
  }
}
