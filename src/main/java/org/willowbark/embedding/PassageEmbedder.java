package org.willowbark.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where passages lie in the space of meanings. */
public interface PassageEmbedder extends Closeable {
  /**
   * Where passages lie, in their order; null for one that has no place there, as there are texts
   * that a model makes nothing of.
   *
   * @throws ModelException if it is the model that fails
   */
  List<@Nullable Embedding> ofPassages(List<String> passages) throws IOException;

  @Override
  default void close() throws IOException {}
}
