package org.willowbark.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.willowbark.query.Filter;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.search.Page;
import org.willowbark.search.SearchRequest;

/**
 * The address of a page of results: the question or its name, and everything else as codes, what is
 * usual left out.
 *
 * @param question the field that stands for the question, encoded: {@code q=gout} or {@code id=...}
 */
record ResultsAddress(
    String question,
    Question.Mode mode,
    Question.Wording wording,
    boolean heedsNegation,
    Filter filter,
    Sort sort,
    boolean heedsPriors,
    Page page) {
  private static final String PATH = "/search?";

  /** The address under which this was asked. */
  static ResultsAddress of(String question, SearchRequest request) {
    return new ResultsAddress(
        question,
        request.question().mode(),
        request.question().wording(),
        request.question().heedsNegation(),
        request.filter(),
        request.sort(),
        request.heedsPriors(),
        request.page());
  }

  ResultsAddress with(Question.Wording other) {
    return new ResultsAddress(
        question, mode, other, heedsNegation, filter, sort, heedsPriors, first());
  }

  ResultsAddress with(Filter other) {
    return new ResultsAddress(
        question, mode, wording, heedsNegation, other, sort, heedsPriors, first());
  }

  ResultsAddress withNegation(boolean heeded) {
    return new ResultsAddress(question, mode, wording, heeded, filter, sort, heedsPriors, first());
  }

  ResultsAddress withPriors(boolean heeded) {
    return new ResultsAddress(
        question, mode, wording, heedsNegation, filter, sort, heeded, first());
  }

  ResultsAddress withOffset(int offset) {
    return new ResultsAddress(
        question,
        mode,
        wording,
        heedsNegation,
        filter,
        sort,
        heedsPriors,
        new Page(offset, page.limit()));
  }

  private Page first() {
    return new Page(0, page.limit());
  }

  /** The path with its fields. */
  @Override
  public String toString() {
    var address = new StringBuilder(PATH).append(question);
    if (mode != Question.Mode.HYBRID) add(address, "mode", RequestFields.code(mode));
    if (wording != Question.Wording.UNDERSTOOD)
      add(address, "wording", RequestFields.code(wording));
    if (!heedsNegation) add(address, "negation", "false");
    for (var wanted : filter.wanted().entrySet()) {
      for (var code : wanted.getValue()) add(address, wanted.getKey().field(), code);
    }
    if (sort != Sort.RELEVANCE) add(address, "sort", RequestFields.code(sort));
    if (!heedsPriors) add(address, "priors", "false");
    if (page.offset() > 0) add(address, "offset", String.valueOf(page.offset()));
    if (page.limit() != Page.FIRST.limit()) add(address, "limit", String.valueOf(page.limit()));
    return address.toString();
  }

  private static void add(StringBuilder address, String field, String value) {
    address.append('&').append(field).append('=').append(encoded(value));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
