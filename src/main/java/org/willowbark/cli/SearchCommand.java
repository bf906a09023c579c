package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.http.AnswerJson;
import org.willowbark.index.FacetCounts;
import org.willowbark.index.FoundPassage;
import org.willowbark.query.Facet;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.safety.BrokenRulesException;
import org.willowbark.safety.Notice;
import org.willowbark.search.Answer;
import org.willowbark.search.Excerpt;
import org.willowbark.search.Page;
import org.willowbark.search.SearchRequest;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.Expansion;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark search}: answers one question on the terminal. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Answers a question with passages from the indexed articles, best first.")
final class SearchCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final ConfigOption config = new ConfigOption();

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Parameters(
      arity = "1",
      paramLabel = "QUESTION",
      description = "In your own words, in quotation marks.")
  private String question = "";

  @Option(
      names = "--mode",
      paramLabel = "M",
      defaultValue = "hybrid",
      description = "Which evidence ranks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Question.Mode mode = Question.Mode.HYBRID;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Most results to show (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "--sort",
      paramLabel = "S",
      defaultValue = "relevance",
      description =
          "Order of the list: ${COMPLETION-CANDIDATES} (the last reviewed first; default: ${DEFAULT-VALUE}).")
  private Sort sort = Sort.RELEVANCE;

  @Option(
      names = "--no-priors",
      description =
          "Order by how well articles answer alone, whatever the age of their reviews and whoever published them.")
  private boolean noPriors;

  @Option(
      names = "--facets",
      description = "Also count the articles found by what they can be filtered by.")
  private boolean facets;

  @Option(names = "--json", description = "Print what the endpoint /api/search would answer.")
  private boolean json;

  @Override
  public Integer call()
      throws IOException, BrokenVocabularyException, BrokenConfigException, BrokenRulesException {
    var out = spec.commandLine().getOut();
    var notices = config.notices(Vocabulary::bundled).of(question);
    if (!json) print(notices, out);
    try (var opened = index.open()) {
      var asked = new Question(question, mode, Question.Wording.UNDERSTOOD);
      var request =
          new SearchRequest(
              asked, new Page(0, limit), filters.read(), sort, facets, false, !noPriors);
      var err = spec.commandLine().getErr();
      // One question and out: better wait for the model than answer without it.
      var engine = vocabulary.engine(opened, err, embedder(err).waiting());
      var answer = engine.withPriors(config.priors()).search(request);
      if (json) {
        out.println(new String(AnswerJson.write(answer, request, notices), StandardCharsets.UTF_8));
      } else {
        print(answer, out);
        print(answer.facets(), out);
      }
      out.flush();
      return Main.OK;
    }
  }

  /** Says what keeps it from embedding the question, which is then answered by its words. */
  private static LazyEmbedder embedder(PrintWriter err) {
    return new LazyEmbedder(
        Runtime.getRuntime().availableProcessors(),
        trouble -> {
          err.println("Answered by words alone: " + trouble.getMessage());
          err.flush();
        });
  }

  /** Before anything is searched, so that it is there even where nothing can be. */
  private static void print(List<Notice> notices, PrintWriter out) {
    if (notices.isEmpty()) return;
    var notice = notices.getFirst();
    out.println("Immediate action required: " + notice.heading());
    for (var bullet : notice.bullets()) out.println("  - " + bullet);
    out.println();
    out.flush();
  }

  private static void print(Answer answer, PrintWriter out) {
    if (answer.plan().isCorrected())
      out.println("Showing results for: " + answer.plan().searched());
    for (var understood : answer.plan().understood()) {
      if (understood.names().isEmpty()) continue;
      var names =
          understood.names().stream().map(Expansion::text).collect(Collectors.joining(", "));
      out.println("For " + answer.plan().matched(understood) + " also searched for: " + names);
    }
    if (!answer.movedBy().isEmpty())
      out.println(
          "The age of reviews or the publishers that this site prefers moved some of these a little; --no-priors leaves that out.");
    if (answer.results().isEmpty()) out.println("Nothing found.");
    int rank = 1;
    for (var result : answer.results()) {
      var heading = result.found().passage().heading();
      out.printf("%n%2d. %s%s%n", rank++, result.title(), heading.isEmpty() ? "" : " > " + heading);
      out.println("    " + marked(result.excerpt()).replace("\n", "\n    "));
      if (!result.copies().isEmpty()) {
        var titles = result.copies().stream().map(FoundPassage::articleTitle);
        out.println("    The same is said in: " + titles.collect(Collectors.joining(", ")));
      }
    }
  }

  private static void print(FacetCounts facets, PrintWriter out) {
    for (var facet : Facet.values()) {
      if (facets.of(facet).isEmpty()) continue;
      out.printf("%n--%s%n", facet.field().replace('_', '-'));
      for (var value : facets.of(facet)) out.printf("%6d  %s%n", value.articles(), value.code());
    }
  }

  /** Bold on a terminal, plain elsewhere. */
  private static String marked(Excerpt excerpt) {
    if (!Ansi.AUTO.enabled()) return excerpt.text();
    var text = new StringBuilder();
    int at = 0;
    for (var mark : excerpt.marks()) {
      text.append(excerpt.text(), at, mark.start());
      text.append("\u001b[1m")
          .append(excerpt.text(), mark.start(), mark.end())
          .append("\u001b[22m");
      at = mark.end();
    }
    return text.append(excerpt.text(), at, excerpt.text().length()).toString();
  }
}
