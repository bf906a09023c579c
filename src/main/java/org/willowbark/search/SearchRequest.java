package org.willowbark.search;

import org.willowbark.query.Filter;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;

/**
 * A question with all that is asked about its answer.
 *
 * @param page which part of the list is wanted
 * @param filter what articles must be like to be listed
 * @param wantsFacets whether the articles found are to be counted by their facets
 * @param wantsSections whether each result is to name the other sections of its article that
 *     answer; reading them takes about a seventh of the time
 * @param heedsPriors whether anything may count but how well articles answer; see {@link Priors}
 */
public record SearchRequest(
    Question question,
    Page page,
    Filter filter,
    Sort sort,
    boolean wantsFacets,
    boolean wantsSections,
    boolean heedsPriors) {
  /** A question of whose answer the usual priors of the site may be part. */
  public SearchRequest(
      Question question,
      Page page,
      Filter filter,
      Sort sort,
      boolean wantsFacets,
      boolean wantsSections) {
    this(question, page, filter, sort, wantsFacets, wantsSections, true);
  }

  /** This part of the unfiltered list, the best first. */
  public static SearchRequest of(Question question, Page page) {
    return new SearchRequest(question, page, Filter.NONE, Sort.RELEVANCE, false, false);
  }
}
