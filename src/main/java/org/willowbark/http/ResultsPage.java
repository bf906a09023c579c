package org.willowbark.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Passage;
import org.willowbark.article.ReviewTerm;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.Negation;
import org.willowbark.query.QueryPlan.Understood;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.search.Answer;
import org.willowbark.search.Page;
import org.willowbark.search.RankedPassage;
import org.willowbark.vocabulary.Expansion;

/** What the results page shows of an answer. */
public final class ResultsPage {
  private final Answer answer;
  private final ResultsAddress address;
  private final Page page;
  private final Asking asking;
  private final Frame frame;
  private final FilterPanel filters;

  /** A smaller part would be shown as nothing. */
  private static final float PART_MIN = 0.005f;

  /**
   * A page of results.
   *
   * @param address under which it was asked for
   * @param asking how other questions can be asked
   */
  ResultsPage(Answer answer, ResultsAddress address, Asking asking, Frame frame) {
    this.answer = answer;
    this.address = address;
    this.page = address.page();
    this.asking = asking;
    this.frame = frame;
    this.filters = new FilterPanel(answer, address, frame);
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
    return link(address.with(Question.Wording.AS_SPELLED));
  }

  /** What the question says it is not about, and so counts against a passage. */
  public List<Negation> negated() {
    return answer.plan().negated();
  }

  /** Leads to the same question with nothing counting against a passage. */
  public String negationOffLink() {
    return link(address.withNegation(false));
  }

  /** Whether negations were overlooked on demand. */
  public boolean overlooksNegation() {
    return !address.heedsNegation();
  }

  /** Leads back from there. */
  public String negationOnLink() {
    return link(address.withNegation(true));
  }

  /** What speaks for a result, part by part: the key of each part's name and how much it is. */
  public List<Part> why(RankedPassage result) {
    var evidence = result.evidence();
    return Stream.of(
            new Part("why.words", evidence.words()),
            new Part("why.meaning", evidence.meaning()),
            new Part("why.article", evidence.article()),
            new Part("why.neighbours", evidence.neighbours()),
            new Part("why.intent", evidence.intent()),
            new Part("why.negated", evidence.negated()),
            new Part("why.currency", evidence.currency()),
            new Part(
                evidence.source() < 0 ? "why.preferred-less" : "why.preferred", evidence.source()))
        .filter(part -> Math.abs(part.amount) >= PART_MIN)
        .toList();
  }

  /**
   * A part of what speaks for a result.
   *
   * @param name the key of its name
   */
  public record Part(String name, float amount) {
    /** With two decimals and its sign. */
    public String text() {
      return String.format(Locale.ROOT, "%+.2f", amount);
    }
  }

  /** The keys of what to say of the priors that moved any of these results. */
  public List<String> priorsMoved() {
    return RequestFields.codes(answer.movedBy()).stream().map(it -> "priors." + it).toList();
  }

  /** Leads to the same question, ordered by how well articles answer alone. */
  public String priorsOffLink() {
    return link(address.withPriors(false));
  }

  /** Whether priors were overlooked on demand; an order by review has none to overlook. */
  public boolean overlooksPriors() {
    return !address.heedsPriors() && address.sort() == Sort.RELEVANCE;
  }

  /** Leads back from there. */
  public String priorsOnLink() {
    return link(address.withPriors(true));
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
    return link(address.with(Question.Wording.TYPED));
  }

  /** Whether nothing but the typed words was searched for, at the reader's wish. */
  public boolean isTypedOnly() {
    return wording() == Question.Wording.TYPED;
  }

  /** Whether other names were searched for, but the spelling left alone, at the reader's wish. */
  public boolean isAsSpelled() {
    return wording() == Question.Wording.AS_SPELLED;
  }

  /** Leads back to the question as we understand it. */
  public String understoodLink() {
    return link(address.with(Question.Wording.UNDERSTOOD));
  }

  /** "12 articles", "More than 40 articles". */
  public gg.jte.Content count() {
    return answer.isTotalAtLeast()
        ? frame.texts().count("results.more", Math.max(1, answer.total() / 10 * 10))
        : frame.texts().count("results.count", answer.total());
  }

  /** By which evidence they were found. */
  public String mode() {
    return frame.texts().lookup("mode." + RequestFields.code(answer.mode()));
  }

  /** Whether some articles can't be found by meaning yet although meaning was asked for. */
  public boolean isMeaningMissing() {
    return !answer.isMeaningComplete() && answer.plan().question().mode() != Question.Mode.WORDS;
  }

  /** What editors have put above the list. */
  public List<RankedPassage> picks() {
    return answer.results().stream().filter(RankedPassage::isPinned).toList();
  }

  /** The names or phrases that they did it for. */
  public String picksFor() {
    return String.join(", ", picks().stream().map(RankedPassage::pinnedFor).distinct().toList());
  }

  /** The list. */
  public List<RankedPassage> results() {
    return answer.results().stream().filter(it -> !it.isPinned()).toList();
  }

  /** The rank of the first result of the list, from 1. */
  public int firstRank() {
    return page.offset() + 1 + picks().size();
  }

  /** Where the title leads: the publisher's page where there is one, else ours. */
  public String link(RankedPassage result) {
    return isElsewhere(result)
        ? Links.toPassage(result.found(), result.excerpt())
        : ownLink(result);
  }

  /** Whether the title leads to the publisher's own page. */
  public boolean isElsewhere(RankedPassage result) {
    return Links.isElsewhere(result.found());
  }

  /** Our own page, the passage marked on it and the sentence that answers above all. */
  public String ownLink(RankedPassage result) {
    return frame.to(Links.toOwnPage(result.found().passage(), result.excerpt().answerInPassage()));
  }

  /** Our own page, the passage marked on it. */
  public String ownLink(Passage passage) {
    return frame.to(Links.toOwnPage(passage));
  }

  /** Leads to an article that says the same. */
  public String link(FoundPassage copy) {
    return Links.isElsewhere(copy) ? Links.toArticle(copy) : ownLink(copy.passage());
  }

  /** The headings above the passage, outermost first. */
  public String heading(Passage passage) {
    return String.join(" \u203a ", passage.path());
  }

  /** The excerpt with its marks and its lists' bullets; safe to put into a page as it is. */
  public String snippet(RankedPassage result) {
    var html = Marked.pageHtml(result.excerpt()).replace("\n- ", "\n\u2022 ");
    return html.startsWith("- ") ? "\u2022 " + html.substring(2) : html;
  }

  /** "radiating leg pain, sciatic neuralgia": the other names that it was found by, or nothing. */
  public String matchedNames(RankedPassage result) {
    return String.join(", ", result.found().names());
  }

  /** "Reviewed March 2026", or nothing. */
  public String reviewed(RankedPassage result) {
    LocalDate reviewed = result.found().lastReviewed();
    if (reviewed == null) return "";
    boolean isOverdue = ReviewTerm.isOver(reviewed, LocalDate.now(ZoneOffset.UTC));
    var key = isOverdue ? "review.overdue" : "review.month";
    return frame.texts().lookup(key).replace("{0}", frame.texts().month(reviewed));
  }

  /** "Fairly easy to read", or nothing. */
  public String readingLevel(RankedPassage result) {
    return frame.texts().ease(result.found().readingLevel());
  }

  /** The number of this page of the list, from 1. */
  public int number() {
    return page.offset() / page.limit() + 1;
  }

  public @Nullable String previousLink() {
    return page.offset() == 0
        ? null
        : link(address.withOffset(Math.max(0, page.offset() - page.limit())));
  }

  public @Nullable String nextLink() {
    int next = page.offset() + page.limit();
    return next < answer.total() && next + page.limit() <= Page.RANK_MAX
        ? link(address.withOffset(next))
        : null;
  }

  private Question.Wording wording() {
    return address.wording();
  }

  /** The results for another question, such as this one without a word. */
  public String linkTo(String question) {
    return frame.to("/search?" + asking.field(question));
  }

  /** By what the list can be narrowed down and ordered. */
  public FilterPanel filters() {
    return filters;
  }

  private String link(ResultsAddress other) {
    return frame.to(other.toString());
  }
}
