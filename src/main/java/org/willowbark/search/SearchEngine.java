package org.willowbark.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.embedding.ModelState;
import org.willowbark.embedding.QuestionEmbedder;
import org.willowbark.index.FacetCounts;
import org.willowbark.index.Hit;
import org.willowbark.index.IndexView;
import org.willowbark.index.IndexViews;
import org.willowbark.index.OutdatedIndexException;
import org.willowbark.query.Explanation;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.QueryPlanner;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.query.Understanding;
import org.willowbark.vocabulary.Vocabulary;

/** Answers questions with ranked passages. Thread-safe. */
public final class SearchEngine {
  /** Passages fetched for each article wanted: one article often holds several of the best. */
  private static final int PASSAGES_PER_ARTICLE = 5;

  private static final int PASSAGES_MIN = 200;

  /** Articles that say the same, named below a result. */
  private static final int COPIES_SHOWN_MAX = 5;

  /** Other sections of an article, named below its result. */
  private static final int OTHERS_SHOWN_MAX = 5;

  /** Answers remembered, and for how long. */
  private static final int ANSWERS_MAX = 300;

  private static final Duration ANSWERS_KEPT = Duration.ofMinutes(10);

  private final IndexViews index;
  private final Supplier<Vocabulary> vocabularies;
  private final QuestionReader reader;
  private final Supplier<Pins> pins;
  private final Priors priors;
  private volatile @Nullable Understood understood;
  private volatile @Nullable Topics topics;

  /**
   * The answers to what was asked lately, in memory alone: people page on, come back, and ask what
   * others ask. At most some 10 MB.
   */
  private final Cache<Asked, Answer> answers =
      Caffeine.newBuilder().maximumSize(ANSWERS_MAX).expireAfterWrite(ANSWERS_KEPT).build();

  /** All that an answer depends on. */
  private record Asked(
      String version, Vocabulary vocabulary, Pins pins, LocalDate today, SearchRequest request) {}

  /** What is understood with one vocabulary of one commit. */
  private record Understood(
      String version,
      Vocabulary vocabulary,
      Understanding understanding,
      IndexView.Size size,
      int withoutMeaning) {
    QueryPlan plan(Question question) {
      var plan = QueryPlanner.plan(question, understanding);
      return withoutMeaning < size.passages() ? plan : plan.withoutMeaning();
    }
  }

  /** What of an article a ranking counts as one. */
  public enum Unit {
    ARTICLE,
    SECTION,
    PASSAGE
  }

  /** A unit in a ranking. */
  public record RankedUnit(String id, float score) {}

  /** Answers from this index, or from what is about to be one. */
  public SearchEngine(IndexViews index, Vocabulary vocabulary) {
    this(index, () -> vocabulary, QuestionEmbedder.NONE);
  }

  /**
   * Answers from this index with the vocabulary of the moment.
   *
   * @param vocabularies asked once for each question, which is answered with what it gives
   *     throughout
   * @param embedder tells what a question means, so that it can be answered by meaning too
   */
  public SearchEngine(
      IndexViews index, Supplier<Vocabulary> vocabularies, QuestionEmbedder embedder) {
    this(index, vocabularies, new QuestionReader(embedder), () -> Pins.NONE, Priors.NONE);
  }

  private SearchEngine(
      IndexViews index,
      Supplier<Vocabulary> vocabularies,
      QuestionReader reader,
      Supplier<Pins> pins,
      Priors priors) {
    this.index = index;
    this.vocabularies = vocabularies;
    this.reader = reader;
    this.pins = pins;
    this.priors = priors;
  }

  /**
   * The same, with what editors have pinned above the results.
   *
   * @param others asked once for each question
   */
  public SearchEngine withPins(Supplier<Pins> others) {
    var engine = new SearchEngine(index, vocabularies, reader, others, priors);
    engine.understood = understood;
    return engine;
  }

  /** The same, with what counts for or against articles whatever is asked. */
  public SearchEngine withPriors(Priors others) {
    var engine = new SearchEngine(index, vocabularies, reader, pins, others);
    engine.understood = understood;
    return engine;
  }

  /** The same with another vocabulary, to see what that would find. */
  public SearchEngine withVocabulary(Vocabulary other) {
    return new SearchEngine(index, () -> other, reader, pins, priors);
  }

  /** What counts for or against articles whatever is asked. */
  public Priors priors() {
    return priors;
  }

  /** The publishers among that which no article is by; see {@link Priors#unknown}. */
  public List<String> unknownPublishers() throws IOException {
    try (var view = index.view()) {
      return priors.unknown(view);
    }
  }

  /** What questions are understood with at the moment. */
  public Vocabulary vocabulary() {
    return vocabularies.get();
  }

  /** How the language model gets on that tells what questions mean. */
  public ModelState model() {
    return reader.state();
  }

  /** The best passage of each of the best articles, the first ten. */
  public Answer search(Question question) throws IOException {
    return search(question, Page.FIRST);
  }

  /** The best passage of each of the best articles, this part of the list. */
  public Answer search(Question question, Page page) throws IOException {
    return search(SearchRequest.of(question, page));
  }

  /**
   * The best passage of each of the articles that are asked for.
   *
   * @throws org.willowbark.query.UnknownCodeException if the filter asks for what no article has
   */
  public Answer search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    var today = LocalDate.now(ZoneOffset.UTC);
    try (var view = index.view()) {
      var now = understood(view);
      var asked = new Asked(now.version, now.vocabulary, pins.get(), today, request);
      var known = answers.getIfPresent(asked);
      if (known != null) return known.tookNanos(System.nanoTime() - start);
      var answer = answer(view, now, asked).tookNanos(System.nanoTime() - start);
      // While the model loads, an answer lacks what the next one has.
      if (answer.mode() == request.question().mode()) answers.put(asked, answer);
      return answer;
    }
  }

  private Answer answer(IndexView view, Understood now, Asked asked) throws IOException {
    var request = asked.request;
    var page = request.page();
    var filter = request.filter();
    var planned = now.plan(request.question());
    var place = reader.place(planned);
    int depth = Math.max(PASSAGES_MIN, PASSAGES_PER_ARTICLE * (page.offset() + page.limit()));
    var ranking =
        Fusion.rank(
            view.filtered(filter, asked.today),
            planned,
            place,
            depth,
            priors(request),
            asked.today);
    var plan = ranking.hasMeaning() ? planned : planned.withoutMeaning();
    var articles = ResultGroup.of(ranking.hits());
    if (request.sort() == Sort.REVIEWED) articles = ReviewOrder.of(ranking.hits(), articles);
    // Whoever narrows the list down, or orders it, wants to see that list and nothing above it.
    if (filter.isEmpty() && request.sort() == Sort.RELEVANCE)
      articles = Pinned.first(view, plan, asked.pins.of(plan), articles);
    int from = Math.min(page.offset(), articles.size());
    var shown =
        articles.subList(from, Math.min(from + page.limit(), articles.size())).stream()
            .map(article -> article.led(plan.intent()))
            .toList();
    return new Answer(
        plan,
        results(
            view,
            AnswerSentences.to(plan, view.words(), now.size.passages()),
            plan,
            shown,
            ranking,
            request.wantsSections()),
        articles.size(),
        ranking.isCut(),
        request.wantsFacets()
            ? Narrowing.count(view, plan, place, filter, ranking.hits(), depth, asked.today)
            : FacetCounts.NONE,
        PriorMoves.in(shown, ranking),
        now.withoutMeaning == 0,
        0);
  }

  /** Whoever orders the list otherwise, or by fit alone, gets just that. */
  private Priors priors(SearchRequest request) {
    boolean isHeeded = request.heedsPriors() && request.sort() == Sort.RELEVANCE;
    return isHeeded ? priors : Priors.NONE;
  }

  /** How a question is understood, and all that was decided on the way. */
  public Explanation explain(Question question) throws IOException {
    try (var view = index.view()) {
      return Explanation.of(question, understood(view).understanding);
    }
  }

  /** The ranking of whole articles, sections or passages, for evaluation. */
  public List<RankedUnit> rank(Question question, Unit unit, int depth) throws IOException {
    try (var view = index.view()) {
      var plan = understood(view).plan(question);
      Function<Hit, String> id =
          switch (unit) {
            case ARTICLE -> hit -> hit.passage().article();
            case SECTION -> Hit::section;
            case PASSAGE -> hit -> hit.passage().toString();
          };
      var best = new LinkedHashMap<String, Float>();
      var today = LocalDate.now(ZoneOffset.UTC);
      var ranking =
          Fusion.rank(view, plan, reader.place(plan), depth * PASSAGES_PER_ARTICLE, priors, today);
      for (var hit : unit == Unit.ARTICLE ? ranking.hits() : ranking.hitsByThemselves())
        best.putIfAbsent(id.apply(hit), hit.score());
      return best.entrySet().stream()
          .limit(depth)
          .map(unitScore -> new RankedUnit(unitScore.getKey(), unitScore.getValue()))
          .toList();
    }
  }

  /**
   * Gets ready for the articles as they are now, so that the next question need not wait for it.
   */
  public void warm() throws IOException {
    // Misspelled, so that the known words are gathered, too.
    search(Question.of("bakc pain"));
  }

  /** A whole article, for reading. */
  public Optional<Article> findArticle(String id) throws IOException {
    try (var view = index.view()) {
      return view.findArticle(id);
    }
  }

  /** A passage, by its name; nothing once the article says it no longer. */
  public Optional<Passage> findPassage(PassageId id) throws IOException {
    try (var view = index.view()) {
      return view.findPassage(id);
    }
  }

  /** All articles by title and other names. */
  public Topics topics() throws IOException {
    try (var view = index.view()) {
      var current = topics;
      if (current == null || !current.version().equals(view.version())) {
        current = Topics.of(view);
        topics = current;
      }
      return current;
    }
  }

  /** How much there is to search. */
  public IndexView.Size size() throws IOException {
    try (var view = index.view()) {
      return view.size();
    }
  }

  private static List<RankedPassage> results(
      IndexView view,
      AnswerSentences sentences,
      QueryPlan plan,
      List<ResultGroup> groups,
      Fusion.Ranking ranking,
      boolean wantsSections)
      throws IOException {
    var found = view.read(groups.stream().map(ResultGroup::best).toList(), plan.words());
    var results = new ArrayList<RankedPassage>(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      var copies = group.copies().stream().limit(COPIES_SHOWN_MAX).toList();
      var others = wantsSections ? group.others() : List.<Hit>of();
      results.add(
          new RankedPassage(
              found.get(i),
              Excerpt.of(found.get(i), sentences.find(found.get(i))),
              ranking.evidenceFor(group.best()),
              group.best().score(),
              group.moreSections(),
              view.passages(others.subList(0, Math.min(OTHERS_SHOWN_MAX, others.size()))),
              copies.isEmpty() ? List.of() : view.read(copies, plan.words()),
              group.pinnedFor()));
    }
    return results;
  }

  private Understood understood(IndexView view) throws IOException {
    var current = understood;
    var vocabulary = vocabularies.get();
    if (current == null
        || !current.vocabulary.equals(vocabulary)
        || !current.version.equals(view.version())) {
      if (!view.isSearchable()) throw new OutdatedIndexException(view.format());
      current =
          new Understood(
              view.version(),
              vocabulary,
              new Understanding(vocabulary, view.words()),
              view.size(),
              view.passagesWithoutMeaning());
      understood = current;
    }
    return current;
  }
}
