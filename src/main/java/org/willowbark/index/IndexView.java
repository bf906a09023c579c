package org.willowbark.index;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.embedding.Embedding;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import org.willowbark.query.Retrieval;
import org.willowbark.query.WordList;

/** One state of an index, unchanged for as long as it is open. Thread-safe. */
public interface IndexView extends AutoCloseable {
  /**
   * The best passages for a retrieval, best first; equal scores by id, so that an index that was
   * written anew answers the same.
   */
  List<Hit> find(Retrieval retrieval, int limit) throws IOException;

  /**
   * This view as if it had only the passages that pass a filter; for {@link #find} alone. It is
   * good as long as this one, and need not be closed.
   *
   * @throws org.willowbark.query.UnknownCodeException if the filter asks for what no article has
   */
  IndexView filtered(Filter filter, LocalDate today) throws IOException;

  /**
   * Counts the articles that a retrieval finds by their facets; each facet as if the filter did not
   * speak of it.
   *
   * @param besides hits of this view that count as found, too
   */
  FacetCounts count(Retrieval retrieval, List<Hit> besides, Filter filter, LocalDate today)
      throws IOException;

  /**
   * How well words fit passages that were found otherwise; 0 where they do not match.
   *
   * @param hits of this view
   */
  float[] scores(Retrieval.Words words, List<Hit> hits) throws IOException;

  /**
   * Where passages lie in the space of meanings; null for those of which it is not known yet.
   *
   * @param hits of this view
   */
  List<@Nullable Embedding> places(List<Hit> hits) throws IOException;

  /**
   * Which passages have one of some codes of a facet.
   *
   * @param facet one whose values are names, not dates
   * @param hits of this view
   */
  boolean[] having(Facet facet, Set<String> codes, List<Hit> hits) throws IOException;

  /** The codes of a facet that articles have. */
  Set<String> codes(Facet facet) throws IOException;

  /**
   * What to show of hits of this view: each passage with the places that the retrieval matches in
   * it.
   */
  List<FoundPassage> read(List<Hit> hits, Retrieval retrieval) throws IOException;

  /** The passages of hits of this view, for naming them. */
  List<Passage> passages(List<Hit> hits) throws IOException;

  /** All passages of an article, as if found, but with no score; none if there is no such one. */
  List<Hit> hitsOf(String article) throws IOException;

  /** A passage; nothing if no article says it, or says it no longer. */
  Optional<Passage> findPassage(PassageId id) throws IOException;

  /** A whole article. */
  Optional<Article> findArticle(String id) throws IOException;

  /** What was written of each article, by id. */
  Map<String, ArticleState> articles() throws IOException;

  /** Every article, by id. */
  List<ArticleEntry> entries() throws IOException;

  /** The ids of the articles whose passages have no meanings yet. */
  List<String> withoutMeanings() throws IOException;

  /**
   * The ids of the articles of which the model could make nothing, or not of all passages; what has
   * no meaning is found by its words.
   */
  List<String> beyondMeaning() throws IOException;

  /** How many passages can be found by their words alone, whether for now or for good. */
  int passagesWithoutMeaning() throws IOException;

  /** The passages of an article with their meanings; none if they have none. */
  List<PassageMeaning> meanings(String articleId) throws IOException;

  /** The prints of all articles and sections, for looking at the collection as a whole. */
  void forEachPrint(Consumer<TextPrint> visitor) throws IOException;

  /** How many articles and passages it holds. */
  Size size();

  /** The words of the passages as they are spelled. */
  WordList words();

  /** How it was written; see {@link PassageIndex#format}. */
  String format();

  /**
   * Whether its words and layout are as this program would write them; if not, it can't be
   * searched. One written with another language model can, by words.
   */
  boolean isSearchable();

  /** When it was committed. */
  Instant committed();

  /** Equal for two views of the same commit, and only for those. */
  String version();

  @Override
  void close() throws IOException;

  /** Counts of what a view holds. */
  record Size(int articles, int passages) {}
}
