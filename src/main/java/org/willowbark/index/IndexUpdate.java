package org.willowbark.index;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.embedding.Embedding;

/**
 * Changes to an index, made by one writer; those not committed when it is closed are forgotten.
 * Thread-safe.
 */
public interface IndexUpdate extends AutoCloseable {
  /**
   * Adds an article, in place of one with the same id. Readers see all of its passages or none.
   *
   * @param meanings where its passages lie in the space of meanings, one each, null for those that
   *     have no place there; none at all if that is not known yet
   */
  void put(
      Article article,
      List<Passage> passages,
      ArticleState state,
      List<@Nullable Embedding> meanings)
      throws IOException;

  /** Takes an article out; one that is not there is no error. */
  void remove(String articleId) throws IOException;

  /** What would be seen after a commit now; for checks before it. */
  IndexViews preview();

  /** Makes the changes so far durable and visible; when it returns they survive a loss of power. */
  void commit() throws IOException;

  @Override
  void close() throws IOException;
}
