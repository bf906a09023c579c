package org.willowbark.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.IndexView;
import org.willowbark.search.Duplicates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code willowbark articles}: lists what is indexed, and from where. */
@Command(
    name = "articles",
    mixinStandardHelpOptions = true,
    description = "Lists the indexed articles: id, last review, title, file.")
final class ArticlesCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(
      names = "--overdue",
      description = "Only those whose last review is missing or older than three years.")
  private boolean overdue;

  @Option(
      names = "--duplicates",
      description =
          "Instead, the passages that say the same, a group a line, each as article#passage.")
  private boolean duplicates;

  @Option(names = "--json", description = "Print a line of JSON for each.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    try (var opened = index.open();
        var view = opened.view()) {
      if (duplicates) {
        printDuplicates(view, out);
        return Main.OK;
      }
      for (var state : new TreeMap<>(view.articles()).entrySet()) {
        var article = view.findArticle(state.getKey()).orElseThrow();
        var reviewed = article.about().lastReviewed();
        if (overdue && !isOverdue(reviewed)) continue;
        print(article.id(), article.title(), reviewed, state.getValue().source(), out);
      }
      out.flush();
      return Main.OK;
    }
  }

  private void print(
      String id, String title, @Nullable LocalDate reviewed, String source, PrintWriter out)
      throws IOException {
    if (json) {
      var line = new LinkedHashMap<String, @Nullable String>();
      line.put("id", id);
      line.put("title", title);
      line.put("reviewed", reviewed == null ? null : reviewed.toString());
      line.put("source", source);
      out.println(JSON.writeValueAsString(line));
    } else {
      out.printf(
          "%s\t%s\t%s\t%s%n", id, reviewed == null ? "not reviewed" : reviewed, title, source);
    }
  }

  private static void printDuplicates(IndexView view, PrintWriter out) throws IOException {
    var groups = Duplicates.of(view);
    for (var group : groups) {
      out.println(
          group.stream().map(hit -> hit.passage().toString()).collect(Collectors.joining("\t")));
    }
    int repeats = groups.stream().mapToInt(group -> group.size() - 1).sum();
    out.printf("%,d of %,d passages repeat another%n", repeats, view.size().passages());
    out.flush();
  }

  private static boolean isOverdue(@Nullable LocalDate reviewed) {
    return reviewed == null
        || reviewed.isBefore(
            LocalDate.now(ZoneOffset.UTC).minusMonths(StatusCommand.REVIEW_MONTHS_MAX));
  }
}
