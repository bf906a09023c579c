package org.willowbark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.willowbark.index.NoIndexException;
import org.willowbark.query.Explanation;
import org.willowbark.query.Question;
import org.willowbark.query.Understanding;
import org.willowbark.query.WordList;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark vocabulary explain}: says what a question is taken for, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is recognised in a question, what else is searched for, and what was considered and",
      "blocked, by what: a longer name, letters or context, what is kept apart, quotation marks, a name",
      "that no article holds. Without an index the lexicon alone speaks."
    },
    footer = {
      "",
      "  willowbark vocabulary explain \"heat stroke or a stroke?\"",
      "  willowbark vocabulary explain --json \"MS and siatica\""
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Mixin private final IndexOption index = new IndexOption();

  @Parameters(
      arity = "1",
      paramLabel = "QUESTION",
      description = "As a reader would type it, in quotation marks.")
  private String question = "";

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  @Option(
      names = "--without-index",
      description = "Ask the lexicon alone, as happens by itself where there is no index.")
  private boolean withoutIndex;

  @Override
  public Integer call() throws IOException, BrokenVocabularyException {
    var known = vocabulary.read(spec.commandLine().getErr());
    var out = spec.commandLine().getOut();
    var asked = Question.of(question);
    var ofArticles = withoutIndex ? Optional.<Explanation>empty() : explainByIndex(asked, known);
    var explanation = ofArticles.orElseGet(() -> explainByLexicon(asked, known));
    boolean hasArticles = ofArticles.isPresent();
    if (json) {
      out.println(
          new String(ExplanationJson.write(explanation, hasArticles), StandardCharsets.UTF_8));
    } else {
      new ExplanationText(out, explanation).print(hasArticles);
    }
    out.flush();
    return Main.OK;
  }

  /** Nothing where there is no index, unless one was named. */
  private Optional<Explanation> explainByIndex(Question asked, Vocabulary known)
      throws IOException {
    try (var opened = index.open()) {
      return Optional.of(new SearchEngine(opened, known).explain(asked));
    } catch (NoIndexException e) {
      if (spec.commandLine().getParseResult().hasMatchedOption("--index")) throw e;
      return Optional.empty();
    }
  }

  private static Explanation explainByLexicon(Question asked, Vocabulary known) {
    return Explanation.of(asked, new Understanding(known, WordList.WITHOUT_ARTICLES));
  }
}
