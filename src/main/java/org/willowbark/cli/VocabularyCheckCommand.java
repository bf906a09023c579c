package org.willowbark.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.vocabulary.Finding;
import org.willowbark.vocabulary.Lint;
import org.willowbark.vocabulary.LintRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark vocabulary check}: what should be mended in a lexicon. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks lexicon files and prints what to mend, a line each: file:line: rule: message",
      "Exit code: 0 no errors, 1 errors, 2 wrong usage."
    })
final class VocabularyCheckCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      description =
          "YAML files, and folders of them, laid over the lexicon that comes with Willowbark"
              + " (default: that lexicon).")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--alone", description = "The given files by themselves.")
  private boolean alone;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Also names the concepts that no article in this index mentions.")
  private @Nullable Path index;

  @Option(names = "--json", description = "Print a line of JSON for each finding.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (alone && files.isEmpty())
      throw new ParameterException(spec.commandLine(), "--alone asks for files to check");
    var lint =
        files.isEmpty() ? Lint.ofBundled() : alone ? Lint.ofFilesAlone(files) : Lint.ofFiles(files);
    var findings = index == null ? lint.findings() : findings(lint, index);
    var out = spec.commandLine().getOut();
    for (var finding : findings) out.println(json ? toJson(finding) : finding.toString());
    if (!json) printSummary(findings, lint.concepts(), out);
    out.flush();
    return findings.stream().anyMatch(Finding::isError) ? Main.PROBLEMS : Main.OK;
  }

  private static List<Finding> findings(Lint lint, Path folder) throws IOException {
    try (var opened = LuceneIndex.at(folder);
        var view = opened.view()) {
      return lint.withArticles(view.words()::holds).findings();
    }
  }

  private static String toJson(Finding finding) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", finding.place().file());
    line.put("line", finding.place().line());
    line.put("rule", finding.rule().code());
    line.put("severity", finding.rule().severity().label());
    line.put("message", finding.message());
    return JSON.writeValueAsString(line);
  }

  private static void printSummary(List<Finding> findings, int concepts, PrintWriter out) {
    var counts = new EnumMap<LintRule, Integer>(LintRule.class);
    findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    if (!counts.isEmpty()) out.println();
    counts.forEach(
        (rule, count) ->
            out.printf("%-20s %-8s %d%n", rule.code(), rule.severity().label(), count));
    out.printf("%d concepts checked, %s%n", concepts, total(findings));
  }

  private static String total(List<Finding> findings) {
    long errors = findings.stream().filter(Finding::isError).count();
    if (findings.isEmpty()) return "nothing found";
    return errors == 0 ? "no errors" : errors + (errors == 1 ? " error" : " errors");
  }
}
