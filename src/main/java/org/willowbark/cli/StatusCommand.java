package org.willowbark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.http.EditorJson;
import org.willowbark.ingest.Inventory;
import org.willowbark.ingest.LastRun;
import org.willowbark.search.Priors;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code willowbark status}: what is indexed and whether it needs anything. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Tells what is indexed, from where and since when, and whether it needs anything.")
final class StatusCommand implements Callable<Integer> {
  private static final int ARTICLES_SHOWN_MAX = 10;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print it as JSON, as /api/editor/status does.")
  private boolean asJson;

  @Override
  public Integer call() throws IOException, BrokenConfigException {
    var out = spec.commandLine().getOut();
    var priors = config.priors();
    try (var opened = index.open()) {
      var inventory = Inventory.of(opened);
      if (asJson) {
        var json = EditorJson.of(inventory, priors, PublisherNames.unknown(opened, priors));
        out.println(new String(json, StandardCharsets.UTF_8));
      } else {
        var status = status(inventory);
        addPriors(priors, PublisherNames.warning(opened, priors), status);
        status.forEach((name, value) -> out.printf("%-20s %s%n", name, value));
      }
      out.flush();
      return Main.OK;
    }
  }

  private Map<String, Object> status(Inventory inventory) {
    var status = new LinkedHashMap<String, Object>();
    status.put("folder", index.folder.toAbsolutePath().normalize().toString());
    status.put("committed", inventory.committed().toString());
    status.put("articles", inventory.size().articles());
    status.put("passages", inventory.size().passages());
    status.put(
        "found by meaning",
        "%,d of %,d articles"
            .formatted(
                inventory.size().articles() - inventory.withoutMeanings(),
                inventory.size().articles()));
    inventory
        .lastEmbedding()
        .ifPresent(it -> status.put("meanings", "%s (%s)".formatted(it.summary(), it.at())));
    if (!inventory.beyondMeaning().isEmpty())
      status.put(
          "by words for good",
          inventory.beyondMeaning().stream()
              .limit(ARTICLES_SHOWN_MAX)
              .collect(Collectors.joining(", ")));
    status.put("without review", inventory.unreviewed().size());
    status.put("review overdue", inventory.overdue(LocalDate.now(ZoneOffset.UTC)).size());
    inventory.lastRun().ifPresent(run -> addRun(run, status));
    status.put("format", inventory.format());
    status.put(
        "vocabulary",
        "%,d concepts; applied to questions, so a change needs no indexing"
            .formatted(Vocabulary.bundled().concepts().size()));
    status.put("needs", inventory.needs());
    return status;
  }

  private static void addPriors(
      Priors priors, Optional<String> warning, Map<String, Object> status) {
    if (!priors.preferred().isEmpty())
      status.put("preferred", String.join(", ", priors.preferred().values()));
    if (!priors.preferredLess().isEmpty())
      status.put("preferred less", String.join(", ", priors.preferredLess().values()));
    warning.ifPresent(it -> status.put("settings", it));
  }

  private static void addRun(LastRun run, Map<String, Object> status) {
    var report = run.report();
    var repeats = report.repeats();
    status.put("last run", run.ended().toString());
    status.put("sources", String.join(", ", run.sources()));
    status.put("not readable", report.problemCount());
    status.put("kept as they were", report.kept());
    status.put("repeated articles", repeats.identicalArticles() + repeats.similarArticles());
    status.put("repeated sections", repeats.identicalSections() + repeats.similarSections());
  }
}
