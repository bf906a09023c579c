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

  /** How the model behind it gets on. */
  default ModelState state() {
    return new ModelState.NotLoaded();
  }
}
