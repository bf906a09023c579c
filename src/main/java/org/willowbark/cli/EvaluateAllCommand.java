package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Floors;
import org.willowbark.evaluation.Floors.Measured;
import org.willowbark.evaluation.JudgedSet;
import org.willowbark.evaluation.Measure;
import org.willowbark.evaluation.Measurements;
import org.willowbark.evaluation.Measures;
import org.willowbark.query.Question;
import org.willowbark.vocabulary.BrokenVocabularyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark evaluate all}: one table of many judged sets and all kinds of evidence. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description = {
      "Measures all sets of a file by words, by meaning and by both, and holds them to their floors.",
      "Articles are indexed and embedded as far as they are not yet; what was stopped goes on."
    },
    footer = {
      "",
      "A file of sets has the header set, index, unit, articles, questions, judgments, parted by tabs, and a line",
      "a set; a set whose files are not there is left out and named. Run files are left in DIR/runs.",
      "",
      "Exit code: 0 all floors hold, 1 one does not, 2 wrong usage."
    })
final class EvaluateAllCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Parameters(arity = "1", paramLabel = "SETS", description = "The file of sets.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path sets;

  @Option(
      names = "--indexes",
      paramLabel = "DIR",
      defaultValue = "willowbark-evaluation",
      description = "Folder that the indexes are kept in (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path indexes;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      description = "Only this set; may be given several times.")
  private List<String> only = List.of();

  @Option(
      names = "--mode",
      paramLabel = "M",
      description = "Only this evidence: ${COMPLETION-CANDIDATES}; may be given several times.")
  private List<Question.Mode> modes =
      List.of(Question.Mode.WORDS, Question.Mode.MEANING, Question.Mode.HYBRID);

  @Option(
      names = "--floors",
      paramLabel = "F",
      description = "What must be reached: set, mode, measure, value, tolerance, parted by tabs.")
  private @Nullable Path floors;

  @Option(
      names = "--renew-floors",
      description = "Write what is measured into the file of floors instead of holding it to them.")
  private boolean renew;

  @Option(
      names = "--write",
      paramLabel = "OUT",
      description = "Also write what is measured as JSON, for serve --evaluation to show editors.")
  private @Nullable Path write;

  @Override
  public Integer call() throws IOException, BrokenVocabularyException {
    var floorsFile = floors;
    if (renew && floorsFile == null)
      throw new ParameterException(spec.commandLine(), "--renew-floors needs --floors F");
    var out = spec.commandLine().getOut();
    var missing = new ArrayList<JudgedSet>();
    var there = new ArrayList<JudgedSet>();
    for (var set : wanted()) (set.missing().isEmpty() ? there : missing).add(set);
    var held = findFloors();

    var rows = new ArrayList<String>();
    var measured = new LinkedHashMap<Measured, Measures>();
    var kept = new ArrayList<Measurements.Row>();
    new MeasuredSets(indexes, vocabulary, spec.commandLine().getErr())
        .measure(
            there,
            modes,
            (what, questions, mean) -> {
              measured.put(what, mean);
              kept.add(new Measurements.Row(what, questions, mean, least(held.of(what))));
              rows.add(row(what, questions, mean, held.of(what)));
            });
    out.println(header());
    rows.forEach(out::println);
    for (var set : missing) {
      var files = set.missing().stream().map(Path::toString).collect(Collectors.joining(", "));
      out.printf("not measured: %s, as there is no %s%n", set.name(), files);
    }
    out.flush();
    if (write != null) new Measurements(Instant.now(), kept).write(write);
    if (renew && floorsFile != null) {
      held.renewed(measured).write(floorsFile);
      return Main.OK;
    }
    return hold(measured, held, out) ? Main.OK : Main.PROBLEMS;
  }

  private static @Nullable Double least(List<Floors.Floor> floors) {
    for (var floor : floors) {
      if (floor.measure() == Measure.NDCG_AT_10) return floor.value() - floor.tolerance();
    }
    return null;
  }

  /** The floors of the file; one that is about to be written need not be there yet. */
  private Floors findFloors() throws IOException {
    if (floors == null || (renew && !Files.exists(floors))) return Floors.none();
    return Floors.read(floors);
  }

  private List<JudgedSet> wanted() throws IOException {
    var all = JudgedSet.read(sets);
    var names = all.stream().map(JudgedSet::name).toList();
    for (var name : only) {
      if (!names.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no set \"%s\" in %s; there are %s"
                .formatted(name, sets, String.join(", ", names)));
      }
    }
    return only.isEmpty() ? all : all.stream().filter(it -> only.contains(it.name())).toList();
  }

  private static String header() {
    var line = new StringBuilder("%-24s  %-7s  %9s".formatted("set", "mode", "questions"));
    for (var measure : Measure.values()) line.append("  %10s".formatted(measure.label()));
    return line.append("  floor (of nDCG@10 unless said)").toString();
  }

  private static String row(
      Measured what, int questions, Measures mean, List<Floors.Floor> floors) {
    var mode = MeasuredSets.label(what.mode());
    var line =
        new StringBuilder(
            String.format(Locale.ROOT, "%-24s  %-7s  %,9d", what.set(), mode, questions));
    for (var measure : Measure.values())
      line.append(String.format(Locale.ROOT, "  %10.4f", measure.of(mean)));
    for (var floor : floors) {
      line.append("  ").append(floor.isBrokenBy(mean) ? "BELOW" : "holds");
      line.append(String.format(Locale.ROOT, " %.4f", floor.value()));
      if (floor.measure() != Measure.NDCG_AT_10) line.append(' ').append(floor.measure().label());
    }
    return line.toString();
  }

  private static boolean hold(Map<Measured, Measures> measured, Floors floors, PrintWriter out) {
    boolean holds = true;
    for (var one : measured.entrySet()) {
      for (var problem : floors.problems(one.getKey(), one.getValue())) {
        out.println(problem);
        holds = false;
      }
    }
    out.flush();
    return holds;
  }
}
