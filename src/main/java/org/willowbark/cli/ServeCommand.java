package org.willowbark.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.config.Config;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.http.EditorTools;
import org.willowbark.http.WebOptions;
import org.willowbark.http.WebServer;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.IndexRuns;
import org.willowbark.ingest.RunState;
import org.willowbark.ingest.SourceWatcher;
import org.willowbark.safety.BrokenRulesException;
import org.willowbark.safety.Notices;
import org.willowbark.search.PinBoard;
import org.willowbark.search.Priors;
import org.willowbark.search.SearchEngine;
import org.willowbark.theme.Theme;
import org.willowbark.vocabulary.LiveVocabulary;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark serve}: the search page and the endpoint. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the search page and the endpoint /api/search, and shows at once what \"willowbark index\" changes in the same folder.",
      "With sources, the index is first made equal to them; with --watch also whenever they change.",
      "Files of the vocabulary folder are read anew whenever they change; the theme and the ranking of willowbark.yaml are read at the start."
    })
final class ServeCommand implements Callable<Integer> {
  /** An index run elsewhere must show within a second of its end. */
  private static final long REFRESH_EVERY_MILLIS = 250;

  private static final long WATCH_EVERY_MILLIS = 400;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Mixin private final ConfigOption settings = new ConfigOption();

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(names = "--watch", description = "Keep the index equal to the sources while serving.")
  private boolean watch;

  @Option(
      names = "--strict-notices",
      description =
          "Don't start while a safety notice is out of date or not signed by a clinician.")
  private boolean strictNotices;

  @Option(
      names = "--private-urls",
      description =
          "Keep questions out of addresses: the page's address holds a random name of the question, forgotten half an hour after its last use.")
  private boolean privateUrls;

  @Option(
      names = "--evaluation",
      paramLabel = "FILE",
      description =
          "What \"evaluate all --write FILE\" measured, for editors to see (default: evaluation.json in the index folder).")
  private @Nullable Path evaluation;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Folders and files of articles.")
  private List<Path> sources = List.of();

  @Override
  public Integer call()
      throws IOException, InterruptedException, BrokenConfigException, BrokenRulesException {
    if (watch && sources.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--watch needs at least one SOURCE to watch");
    }
    var theme = settings.find().map(Config::theme).orElse(Theme.OWN);
    var priors = settings.priors();
    var out = spec.commandLine().getOut();
    var live = vocabulary.findLive().orElse(null);
    var notices = settings.notices(live == null ? Vocabulary::bundled : live);
    if (strictNotices && refuses(notices)) return Main.PROBLEMS;
    var opened = index.open();
    var refreshing =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    var indexing =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    var watcher = watch ? new SourceWatcher(Source.ofPaths(sources)) : null;
    // Broken files must not keep a server from starting: it answers with the lexicon alone.
    if (live != null) live.look().forEach(line -> say(out, line));
    var embedder =
        new LazyEmbedder(
            1,
            trouble -> say(out, "questions are answered by words alone: " + trouble.getMessage()));
    var pins = new PinBoard(opened);
    lookAtPins(pins, out);
    var engine =
        new SearchEngine(opened, live == null ? Vocabulary::bundled : live, embedder)
            .withPins(pins)
            .withPriors(priors);
    var runs = runs(opened);
    var tools =
        new EditorTools(
            runs,
            pins,
            Optional.ofNullable(live),
            Optional.of(evaluation == null ? index.folder.resolve("evaluation.json") : evaluation),
            InstantSource.system());
    WebServer server;
    try {
      var options = new WebOptions(theme, notices, privateUrls);
      server = WebServer.start(engine, opened, options, tools, host, port);
    } catch (JavalinBindException e) {
      throw new IOException(
          "port %d of %s is taken; choose another with --port".formatted(port, host), e);
    }
    out.printf("Willowbark answers at http://%s:%d/ (stop with Ctrl-C)%n", host, server.port());
    out.flush();
    var stop = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, opened, stop)));
    var _ =
        refreshing.scheduleWithFixedDelay(
            () -> refresh(opened, engine, out), 0, REFRESH_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    var _ =
        refreshing.scheduleWithFixedDelay(
            () -> refreshSuggestions(server, out),
            REFRESH_EVERY_MILLIS,
            REFRESH_EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
    var _ =
        refreshing.scheduleWithFixedDelay(
            () -> lookAtPins(pins, out),
            REFRESH_EVERY_MILLIS,
            REFRESH_EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
    if (live != null) {
      var _ =
          refreshing.scheduleWithFixedDelay(
              () -> refreshVocabulary(live, engine, out),
              REFRESH_EVERY_MILLIS,
              REFRESH_EVERY_MILLIS,
              TimeUnit.MILLISECONDS);
    }
    // Made ready here, so that no reader waits for it.
    embedder.start();
    var meanings =
        new BackgroundMeanings(
            opened,
            () -> passages(embedder),
            BackgroundMeanings.Pace.USUAL,
            line -> say(out, line));
    Thread.ofPlatform().daemon().name("meanings").start(meanings);
    // What the sources hold is not known before they are read.
    if (sources.isEmpty()) lookAtPublishers(opened, priors, out);
    else indexing.execute(() -> ingest(runs, opened, engine, out));
    if (watcher != null) {
      var _ =
          indexing.scheduleWithFixedDelay(
              () -> ingestIfChanged(watcher, runs, out),
              WATCH_EVERY_MILLIS,
              WATCH_EVERY_MILLIS,
              TimeUnit.MILLISECONDS);
    }
    stop.await();
    return Main.OK;
  }

  /**
   * Another session of the same model, with all processors but one, which is left to those who ask.
   */
  private static Embedder passages(LazyEmbedder questions) throws IOException {
    // Where that can't be loaded, this can't be either, and native code says why but once.
    var _ = questions.expect();
    return Embedder.load(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  private boolean refuses(Notices notices) {
    var needy = notices.needy(LocalDate.now(ZoneOffset.UTC));
    if (needy.isEmpty()) return false;
    var err = spec.commandLine().getErr();
    NoticesCommand.print(needy, err);
    err.println(
        "willowbark: %d safety notices need a look; see to them, or start without --strict-notices"
            .formatted(needy.size()));
    err.flush();
    return true;
  }

  private static void stop(WebServer server, LuceneIndex opened, CountDownLatch stop) {
    server.close();
    try {
      opened.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stop.countDown();
  }

  /** A failure here must not end the refreshing: the disk may come back. */
  private static void refresh(LuceneIndex opened, SearchEngine engine, PrintWriter out) {
    try {
      if (opened.refresh()) engine.warm();
    } catch (IOException | UncheckedIOException e) {
      say(out, "the index could not be refreshed: " + e.getMessage());
    } catch (RuntimeException e) {
      sayUnexpected(out, "the index could not be refreshed", e);
    }
  }

  private static void refreshVocabulary(LiveVocabulary live, SearchEngine engine, PrintWriter out) {
    try {
      var before = live.get();
      live.look().forEach(line -> say(out, line));
      if (!live.get().equals(before)) engine.warm();
    } catch (IOException | UncheckedIOException e) {
      say(out, "the vocabulary could not be refreshed: " + e.getMessage());
    } catch (RuntimeException e) {
      sayUnexpected(out, "the vocabulary could not be refreshed", e);
    }
  }

  /** Asked anew each time rather than after a commit: they rest after the one before. */
  private static void refreshSuggestions(WebServer server, PrintWriter out) {
    try {
      server.refreshSuggestions();
    } catch (RuntimeException e) {
      sayUnexpected(out, "the suggestions could not be refreshed", e);
    }
  }

  /** An editor elsewhere may share the index. A broken note must not end the looking. */
  private static void lookAtPins(PinBoard pins, PrintWriter out) {
    try {
      pins.look();
    } catch (IOException | UncheckedIOException e) {
      say(out, "the editors' picks were left as they were: " + e.getMessage());
    } catch (RuntimeException e) {
      sayUnexpected(out, "the editors' picks were left as they were", e);
    }
  }

  /** A misspelled publisher would be preferred without effect, and nobody would notice. */
  private static void lookAtPublishers(LuceneIndex opened, Priors priors, PrintWriter out) {
    try {
      PublisherNames.warning(opened, priors).ifPresent(warning -> say(out, warning));
    } catch (IOException e) {
      say(out, "the publishers could not be looked up: " + e.getMessage());
    }
  }

  /** Runs over what was given, else over what the settings name, if anything. */
  private IndexRuns runs(LuceneIndex opened) throws IOException, BrokenConfigException {
    if (!sources.isEmpty()) return new IndexRuns(opened, _ -> Source.ofPaths(sources));
    var config = settings.find().filter(it -> !it.sources().isEmpty());
    if (config.isEmpty()) return IndexRuns.withoutSources(opened);
    var named = new NamedSources(config.get(), index.folder);
    return new IndexRuns(
        opened,
        step -> {
          step.accept(RunState.Step.ASKING);
          return named.fetch(false, spec.commandLine().getOut(), spec.commandLine().getErr());
        });
  }

  private static void ingestIfChanged(SourceWatcher watcher, IndexRuns runs, PrintWriter out) {
    try {
      if (watcher.hasChanged()) ingest(runs, out);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      say(out, "the sources could not be watched: " + e.getMessage());
    } catch (RuntimeException e) {
      sayUnexpected(out, "the sources could not be watched", e);
    }
  }

  private static void ingest(
      IndexRuns runs, LuceneIndex opened, SearchEngine engine, PrintWriter out) {
    ingest(runs, out);
    refresh(opened, engine, out);
    lookAtPublishers(opened, engine.priors(), out);
  }

  private static void ingest(IndexRuns runs, PrintWriter out) {
    try {
      switch (runs.update()) {
        case RunState.Ended(_, _, var report) -> IndexCommand.print(report, out);
        case RunState.Failed(_, _, var why) -> say(out, "not indexed: " + why);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Our own mistake. A task that threw it would never run again, and nobody would know. */
  private static void sayUnexpected(PrintWriter out, String what, RuntimeException e) {
    var trace = e.getStackTrace();
    say(
        out,
        "%s: %s at %s"
            .formatted(what, e.getClass().getName(), trace.length > 0 ? trace[0] : "unknown"));
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
