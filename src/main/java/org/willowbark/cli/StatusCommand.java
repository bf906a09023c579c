package org.willowbark.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.willowbark.index.IndexView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code willowbark status}: what is indexed and whether it needs anything. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what is indexed, since when, and whether it needs anything.")
final class StatusCommand implements Callable<Integer> {
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  /** A review older than this is overdue. */
  static final int REVIEW_MONTHS_MAX = 36;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    try (var opened = index.open();
        var view = opened.view()) {
      var status = status(view, opened.format());
      if (json) {
        out.println(JSON.writeValueAsString(status));
      } else {
        status.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
      }
      out.flush();
      return Main.OK;
    }
  }

  private Map<String, Object> status(IndexView view, String format) throws IOException {
    var status = new LinkedHashMap<String, Object>();
    status.put("folder", index.folder.toAbsolutePath().normalize().toString());
    status.put("committed", view.committed().toString());
    status.put("articles", view.size().articles());
    status.put("passages", view.size().passages());
    int unreviewed = 0;
    int overdue = 0;
    for (var id : view.articles().keySet()) {
      var reviewed = view.findArticle(id).orElseThrow().about().lastReviewed();
      if (reviewed == null) {
        unreviewed++;
      } else if (reviewed.isBefore(LocalDate.now(ZoneOffset.UTC).minusMonths(REVIEW_MONTHS_MAX))) {
        overdue++;
      }
    }
    status.put("without review", unreviewed);
    status.put("review overdue", overdue);
    status.put("format", view.format());
    boolean isCurrent = view.format().equals(format);
    status.put("needs", isCurrent ? "nothing" : "indexing anew: this program writes " + format);
    return status;
  }
}
