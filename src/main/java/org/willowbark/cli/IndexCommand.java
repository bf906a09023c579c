package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.corpus.Source;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.ModelException;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestOptions;
import org.willowbark.ingest.IngestReport;
import org.willowbark.ingest.LastEmbedding;
import org.willowbark.ingest.Meanings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark index}: makes the index equal to the sources. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the index equal to the sources: adds what is new, replaces what changed, removes what is gone.",
      "Without SOURCE these are the sources that the settings file names, and its sites are asked for what changed.",
      "A running server shows the result at once. An article that can't be read is named; the others go on."
    },
    footer = {"", "Exit code: 0 all read, 1 something could not be read, 2 wrong usage."})
final class IndexCommand implements Callable<Integer> {
  private static final int NOTES_SHOWN_MAX = 10;
  private static final int PROBLEMS_SHOWN_MAX = 50;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Folders and files of articles: Markdown, plain text, JSON and JSON Lines, CSV, HTML, PDF, Word (.docx), MedlinePlus health topics, WordPress exports; any of them packed with gzip.")
  private List<Path> sources = List.of();

  @Mixin private final ConfigOption settings = new ConfigOption();

  @Option(names = "--offline", description = "Fetch nothing: take sites as they were last fetched.")
  private boolean offline;

  @Option(
      names = "--rebuild",
      description =
          "Write everything anew beside the index that answers, then put it in its place in one step (undo: willowbark rollback).")
  private boolean rebuild;

  @Option(
      names = "--allow-removals",
      description =
          "Remove more than a fifth of the index even where not everything could be read.")
  private boolean allowRemovals;

  @Option(
      names = "--wait-for-vectors",
      description =
          "Return only when the passages can be found by meaning too; else a server does that in the background.")
  private boolean waitForVectors;

  @ArgGroup(exclusive = false, heading = "%nTo change the index only if it still answers well:%n")
  private final FloorOptions floor = new FloorOptions();

  @Override
  public Integer call() throws IOException, BrokenConfigException {
    var read = sources.isEmpty() ? named() : given();
    try (var opened = index.open()) {
      var report = ingestWithProgress(opened, read);
      print(report, spec.commandLine().getOut());
      boolean isClean = report.isClean();
      if (waitForVectors) {
        isClean &= embed(opened);
      } else {
        sayWhatWaits(opened);
      }
      return isClean ? Main.OK : Main.PROBLEMS;
    }
  }

  private List<Source> given() throws IOException, BrokenConfigException {
    var missing = sources.stream().filter(path -> !Files.exists(path)).map(Path::toString).toList();
    if (!missing.isEmpty()) refuseNames(missing);
    return Source.ofPaths(sources);
  }

  /**
   * An index is made equal to all that it is given, so one source by name would lose the others.
   */
  private void refuseNames(List<String> missing) throws IOException, BrokenConfigException {
    var config = settings.find();
    if (config.isEmpty()) return;
    for (var named : config.get().sources()) {
      if (missing.contains(named.name()))
        throw new IllegalArgumentException(
            "\"%s\" is a source of %s; \"willowbark index\" without SOURCE refreshes all of them"
                .formatted(named.name(), config.get().file()));
    }
  }

  private List<Source> named() throws IOException, BrokenConfigException {
    var config =
        settings
            .find()
            .filter(found -> !found.sources().isEmpty())
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "which sources? Name folders and files, or write them into willowbark.yaml"));
    var named = new NamedSources(config, index.folder);
    return offline
        ? named.asFetchedBefore()
        : named.fetch(allowRemovals, spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private IngestReport ingestWithProgress(PassageIndex opened, List<Source> read)
      throws IOException {
    try (var progress = ProgressDisplay.onTerminalOrLines(spec.commandLine().getErr())) {
      var options = new IngestOptions(rebuild, allowRemovals, floor.check());
      return ingest(opened).run(read, options, progress);
    }
  }

  /** No problem of this run, but to be known. */
  private void sayWhatWaits(PassageIndex opened) throws IOException {
    int waiting;
    try (var view = opened.view()) {
      waiting = view.withoutMeanings().size();
    } catch (NoIndexException e) {
      // The run was refused before there was any.
      return;
    }
    if (waiting == 0) return;
    var out = spec.commandLine().getOut();
    out.printf(
        "%,d articles are found by their words alone until a server, or a run with --wait-for-vectors, has worked out their meanings%n",
        waiting);
    out.flush();
  }

  /** Whether all passages can be found by meaning now; else says why not. */
  private boolean embed(PassageIndex opened) throws IOException {
    var err = spec.commandLine().getErr();
    int processors = Runtime.getRuntime().availableProcessors();
    try {
      embed(Meanings.loading(opened, () -> Embedder.load(processors)), err);
    } catch (ModelException e) {
      err.println("willowbark: " + e.getMessage());
      err.println("The articles are indexed, and found by their words.");
      err.flush();
      return false;
    }
    try (var view = opened.view()) {
      var beyond = view.beyondMeaning();
      if (beyond.isEmpty()) return true;
      err.printf(
          "%,d articles hold passages that the language model makes nothing of; these are found by their words: %s%n",
          beyond.size(),
          beyond.stream().limit(PROBLEMS_SHOWN_MAX).collect(Collectors.joining(", ")));
      err.flush();
      return false;
    } catch (NoIndexException e) {
      return true;
    }
  }

  /** Works out what the passages mean and says how it gets on. */
  static void embed(Meanings meanings, PrintWriter err) throws IOException {
    long start = System.nanoTime();
    meanings.fill(
        (done, of) -> {
          err.println(LastEmbedding.running(start, done, of).summary());
          err.flush();
          return true;
        });
  }

  static Ingest ingest(PassageIndex index) {
    return new Ingest(index);
  }

  static void print(IngestReport report, PrintWriter out) {
    out.printf(
        "%,d added, %,d changed, %,d removed, %,d unchanged (%,d passages written) in %.1f s%n",
        report.added(),
        report.changed(),
        report.removed(),
        report.unchanged(),
        report.passages(),
        report.took().toMillis() / 1e3);
    if (report.kept() > 0) {
      out.printf(
          "%,d articles kept as they were: the files that they came from could not be read whole%n",
          report.kept());
    }
    printRepeats(report.repeats(), out);
    if (report.outcome() == IngestReport.Outcome.REJECTED)
      out.println("Nothing was changed: the index is as it was before.");
    printNotes(report.notes(), out);
    printProblems(report, out);
    out.flush();
  }

  private static void printRepeats(IngestReport.Repeats repeats, PrintWriter out) {
    int sections = repeats.identicalSections() + repeats.similarSections();
    if (sections == 0) return;
    out.printf(
        "%,d sections repeat another word for word, %,d all but a few words (see: willowbark articles --duplicates)%n",
        repeats.identicalSections(), repeats.similarSections());
  }

  private static void printNotes(List<String> notes, PrintWriter out) {
    if (notes.isEmpty()) return;
    out.printf("%,d passed over:%n", notes.size());
    notes.stream().limit(NOTES_SHOWN_MAX).forEach(note -> out.println("  " + note));
    if (notes.size() > NOTES_SHOWN_MAX)
      out.printf("  and %,d more%n", notes.size() - NOTES_SHOWN_MAX);
  }

  private static void printProblems(IngestReport report, PrintWriter out) {
    if (report.problemCount() == 0) return;
    out.printf(
        "%,d %s:%n", report.problemCount(), report.problemCount() == 1 ? "problem" : "problems");
    report.problems().stream()
        .limit(PROBLEMS_SHOWN_MAX)
        .forEach(problem -> out.println("  " + problem));
    int more = report.problemCount() - PROBLEMS_SHOWN_MAX;
    if (more > 0) out.printf("  and %,d more (see: willowbark articles --broken)%n", more);
  }
}
