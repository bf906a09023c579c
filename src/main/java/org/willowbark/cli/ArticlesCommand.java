package org.willowbark.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.ArticleEntry;
import org.willowbark.index.PassageIndex;
import org.willowbark.index.TextPrint;
import org.willowbark.ingest.Duplicates;
import org.willowbark.ingest.Inventory;
import org.willowbark.ingest.LastRun;
import picocli.CommandLine.ArgGroup;
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

  @ArgGroup private final Which which = new Which();

  @Option(names = "--json", description = "Print a line of JSON for each.")
  private boolean json;

  /** At most one of them. */
  private static final class Which {
    @Option(
        names = "--overdue",
        description = "Only those whose last review is missing or older than three years.")
    private boolean overdue;

    @Option(
        names = "--hard",
        description =
            "Only those that are hard to read, the hardest first; the second column is their school grade.")
    private boolean hard;

    @Option(
        names = "--duplicates",
        description =
            "Instead, the articles and sections that say the same as another: the first of each group, then its doubles.")
    private boolean duplicates;

    @Option(
        names = "--broken",
        description = "Instead, what the last run could not read: file, line, reason.")
    private boolean broken;
  }

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    try (var opened = index.open()) {
      if (which.broken) {
        printBroken(opened, out);
      } else if (which.duplicates) {
        printDuplicates(opened, out);
      } else {
        printArticles(Inventory.of(opened), out);
      }
      out.flush();
      return Main.OK;
    }
  }

  private void printArticles(Inventory inventory, PrintWriter out) throws IOException {
    var articles = new ArrayList<>(inventory.articles());
    if (which.overdue) {
      articles.clear();
      articles.addAll(inventory.unreviewed());
      articles.addAll(inventory.overdue(LocalDate.now(ZoneOffset.UTC)));
    }
    if (which.hard) {
      articles.clear();
      articles.addAll(inventory.hard());
    }
    for (var article : articles) {
      if (json) {
        out.println(JSON.writeValueAsString(fields(article)));
      } else {
        out.printf(
            "%s\t%s\t%s\t%s%n",
            article.id(),
            which.hard ? grade(article) : reviewed(article),
            article.title(),
            article.source());
      }
    }
  }

  private static String reviewed(ArticleEntry article) {
    var reviewed = article.lastReviewed();
    return reviewed == null ? "not reviewed" : reviewed.toString();
  }

  private static String grade(ArticleEntry article) {
    var level = article.readingLevel();
    return level == null ? "" : String.format(Locale.ROOT, "%.1f", level.grade());
  }

  private static Map<String, @Nullable Object> fields(ArticleEntry article) {
    var reviewed = article.lastReviewed();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", article.id());
    fields.put("title", article.title());
    fields.put("url", article.url());
    fields.put("publisher", article.publisher());
    fields.put("reviewed", reviewed == null ? null : reviewed.toString());
    var level = article.readingLevel();
    fields.put(
        "readingLevel",
        level == null ? null : Map.of("grade", level.grade(), "label", level.ease().label()));
    fields.put("source", article.source());
    return fields;
  }

  private void printBroken(PassageIndex opened, PrintWriter out) throws IOException {
    var problems =
        LastRun.find(opened).map(run -> run.report().problems()).orElse(List.<String>of());
    for (var problem : problems) {
      out.println(json ? JSON.writeValueAsString(Map.of("problem", problem)) : problem);
    }
  }

  private void printDuplicates(PassageIndex opened, PrintWriter out) throws IOException {
    try (var view = opened.view()) {
      var duplicates = Duplicates.of(view);
      printGroups("article", duplicates.articles(), out);
      printGroups("section", duplicates.sections(), out);
      if (json) return;
      summarise("articles", duplicates.articles(), out);
      summarise("sections", duplicates.sections(), out);
    }
  }

  private static void summarise(String what, List<Duplicates.Group> groups, PrintWriter out) {
    out.printf(
        "%,d %s repeat another word for word, %,d all but a few words%n",
        Duplicates.identical(groups), what, Duplicates.similar(groups));
  }

  private void printGroups(String what, List<Duplicates.Group> groups, PrintWriter out)
      throws IOException {
    for (var group : groups) {
      if (json) {
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", what);
        line.put("original", nameOf(group.original()));
        line.put("identical", group.identical().stream().map(ArticlesCommand::nameOf).toList());
        line.put("similar", group.similar().stream().map(ArticlesCommand::nameOf).toList());
        out.println(JSON.writeValueAsString(line));
      } else {
        out.printf(
            "%s\t%s%s%s%n",
            what,
            nameOf(group.original()),
            names("= ", group.identical()),
            names("~ ", group.similar()));
      }
    }
  }

  private static String names(String sign, List<TextPrint> prints) {
    return prints.stream().map(it -> "\t" + sign + nameOf(it)).collect(Collectors.joining());
  }

  private static String nameOf(TextPrint print) {
    return print.isWhole() ? print.article() : print.section();
  }
}
