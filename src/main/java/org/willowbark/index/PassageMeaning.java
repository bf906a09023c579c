package org.willowbark.index;

import org.willowbark.article.Passage;
import org.willowbark.embedding.Embedding;

/** A passage and where it lies in the space of meanings. */
public record PassageMeaning(String articleTitle, Passage passage, Embedding meaning) {}
