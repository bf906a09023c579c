package org.willowbark.embedding;

import java.util.Optional;

/** Tells where a question lies in the space of meanings, if that can be told just now. */
public interface QuestionEmbedder {
  /** Never can: questions are answered by words alone. */
  QuestionEmbedder NONE = _ -> Optional.empty();

  /** Where the question lies; nothing while the model is still loading, or where there is none. */
  Optional<Embedding> find(String question);
}
