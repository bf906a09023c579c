package org.willowbark.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.QueryPlan.Understood;
import org.willowbark.query.Question;
import org.willowbark.search.Answer;
import org.willowbark.search.Page;
import org.willowbark.search.RankedPassage;
import org.willowbark.vocabulary.Expansion;

/** What the results page shows of an answer. */
public final class ResultsPage {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final Answer answer;
  private final Page page;

  ResultsPage(Answer answer, Page page) {
    this.answer = answer;
    this.page = page;
  }

  /** The question as it was typed. */
  public String question() {
    return answer.plan().question().text();
  }

  /** The question that was searched for instead, or null. */
  public @Nullable String correction() {
    return answer.plan().isCorrected() ? answer.plan().searched() : null;
  }

  /** Leads to the same question, its spelling left alone. */
  public String asSpelledLink() {
    return link(Question.Wording.AS_SPELLED, 0);
  }

  /** The recognised things for which other names were searched too. */
  public List<Understood> understood() {
    return answer.plan().understood().stream().filter(it -> !it.names().isEmpty()).toList();
  }

  /** The words of the question by which something was recognised. */
  public String matched(Understood it) {
    return answer.plan().matched(it);
  }

  /** The other names that were searched for. */
  public List<String> names(Understood it) {
    return it.names().stream().map(Expansion::text).toList();
  }

  /** Leads to the same question, only its typed words searched for. */
  public String typedOnlyLink() {
    return link(Question.Wording.TYPED, 0);
  }

  /** Whether nothing but the typed words was searched for, at the reader's wish. */
  public boolean isTypedOnly() {
    return answer.plan().question().wording() == Question.Wording.TYPED;
  }

  /** Leads back to the question as we understand it. */
  public String understoodLink() {
    return link(Question.Wording.UNDERSTOOD, 0);
  }

  /** "12 articles", "More than 40 articles". */
  public String count() {
    if (answer.isTotalAtLeast())
      return "More than " + Math.max(1, answer.total() / 10 * 10) + " articles";
    return answer.total() == 1 ? "1 article" : answer.total() + " articles";
  }

  public List<RankedPassage> results() {
    return answer.results();
  }

  /** The rank of the first result shown, from 1. */
  public int firstRank() {
    return page.offset() + 1;
  }

  public String link(RankedPassage result) {
    return link(result.found());
  }

  /** Leads to an article that says the same. */
  public String link(FoundPassage copy) {
    return Links.toPassage(copy);
  }

  /** The excerpt with its marks; safe to put into a page as it is. */
  public String snippet(RankedPassage result) {
    return Marked.html(result.excerpt());
  }

  /** "Matched radiating leg pain", or nothing. */
  public String matchedNames(RankedPassage result) {
    return String.join(", ", result.found().names());
  }

  /** "Reviewed March 2026", or nothing. */
  public String reviewed(RankedPassage result) {
    LocalDate reviewed = result.found().lastReviewed();
    return reviewed == null ? "" : "Reviewed " + MONTH.format(reviewed);
  }

  public @Nullable String previousLink() {
    return page.offset() == 0 ? null : link(wording(), Math.max(0, page.offset() - page.limit()));
  }

  public @Nullable String nextLink() {
    int next = page.offset() + page.limit();
    return next < answer.total() && next + page.limit() <= Page.RANK_MAX
        ? link(wording(), next)
        : null;
  }

  private Question.Wording wording() {
    return answer.plan().question().wording();
  }

  private String link(Question.Wording wording, int offset) {
    var link =
        new StringBuilder("/search?q=")
            .append(URLEncoder.encode(question(), StandardCharsets.UTF_8));
    if (wording != Question.Wording.UNDERSTOOD)
      link.append("&wording=").append(RequestFields.code(wording));
    if (offset > 0) link.append("&offset=").append(offset);
    if (page.limit() != Page.FIRST.limit()) link.append("&limit=").append(page.limit());
    return link.toString();
  }
}
