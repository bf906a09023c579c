package org.willowbark.ingest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.index.ArticleState;
import org.willowbark.index.IndexView;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.index.PassageMeaning;

/** What the index held before a run; unchanged while the run writes. */
final class Previous implements AutoCloseable {
  private final @Nullable IndexView view;
  private final Map<String, ArticleState> states;

  private Previous(@Nullable IndexView view, Map<String, ArticleState> states) {
    this.view = view;
    this.states = states;
  }

  static Previous of(PassageIndex index) throws IOException {
    index.refresh();
    IndexView view;
    try {
      view = index.view();
    } catch (NoIndexException e) {
      return new Previous(null, Map.of());
    }
    try {
      return new Previous(view, view.articles());
    } catch (IOException | RuntimeException e) {
      view.close();
      throw e;
    }
  }

  /** By article id. */
  Map<String, ArticleState> states() {
    return states;
  }

  ArticleState state(String id) {
    return requireNonNull(states.get(id), "an article of the index before");
  }

  /** The passages of an article with their meanings; none if it had none. */
  List<PassageMeaning> meanings(String id) throws IOException {
    return view != null && states.containsKey(id) ? view.meanings(id) : List.of();
  }

  Article article(String id) throws IOException {
    return requireNonNull(view, "an index before").findArticle(id).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    if (view != null) view.close();
  }
}
