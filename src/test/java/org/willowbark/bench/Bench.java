package org.willowbark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.willowbark.embedding.LazyEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.query.Question.Mode;
import org.willowbark.safety.Notices;
import org.willowbark.search.SearchEngine;
import org.willowbark.suggest.Suggester;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make bench}: measures what a question costs, beside a plain search in the same run. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures what a question costs, beside a plain search in the same run.")
public final class Bench implements Callable<Integer> {
  private static final Path MEDQUAD = Path.of("../shared/data/medquad/articles.jsonl");
  private static final Path KEPT = Path.of("target/bench");

  /** Kept here, as the logging of the JDK forgets the level of a logger that nobody holds. */
  private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(
      names = "--articles",
      description =
          "File or folder to index; MedQuAD where it is beside the project, else corpus/.")
  private Path articles = Files.exists(MEDQUAD) ? MEDQUAD : Path.of("corpus");

  @Option(names = "--keep", description = "Folder that indexes are kept in.")
  private Path keep = KEPT;

  @Option(names = "--questions", description = "Files of questions; the real ones that are here.")
  private List<Path> questions = List.of();

  @Option(names = "--count", description = "Questions to measure.")
  private int count = 1_500;

  @Option(names = "--seed", description = "Which questions, and in which order; else by chance.")
  private long seed = System.nanoTime() % 1_000_000;

  @Option(names = "--seconds", description = "How long to ask over HTTP for each line.")
  private double seconds = 3;

  @Option(names = "--words-only", description = "Leave out what needs the language model.")
  private boolean isWordsOnly;

  @Option(names = "--program", description = "A built Willowbark, to measure start and memory.")
  private @Nullable Path program;

  @Option(names = "--jar", description = "The same as a jar, to measure beside --other.")
  private Path jar = Path.of("target/willowbark.jar");

  @Option(names = "--other", description = "The jar of another build, to measure beside ours.")
  private @Nullable Path other;

  @Option(names = "--result", description = "Where to write what was measured, as JSON.")
  private Path result = KEPT.resolve("result.json");

  public static void main(String[] arguments) {
    // Lucene says at its start which instructions of the processor it uses.
    LUCENE_LOG.setLevel(Level.SEVERE);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }

  @Override
  public Integer call() throws IOException {
    var random = new Random(seed);
    var files = questions.isEmpty() ? AskedQuestions.files() : questions;
    var asked = AskedQuestions.read(files, count, random);
    var said = new BenchResult(spec.commandLine().getOut());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    said.circumstances(seed, load, articles, asked.measured().size());
    var folder = keep.resolve(articles.equals(MEDQUAD) ? "medquad" : "articles");
    var temp = Files.createDirectories(keep).resolve("made-" + ProcessHandle.current().pid());
    try (var index = LuceneIndex.at(folder);
        var embedder = new LazyEmbedder(1)) {
      fill(index);
      said.indexing(BenchIndex.measure(articles, temp.resolve("words")));
      try (var naive = NaiveSearch.over(BenchIndex.sources(articles), temp.resolve("plain"))) {
        measure(index, naive, embedder, asked, random, said);
      }
    } finally {
      Scratch.delete(temp);
    }
    if (program != null) said.start(StartRun.measure(List.of(program.toString()), folder, asked));
    if (other != null) compare(other, folder, asked, random, said);
    said.write(result);
    return 0;
  }

  private void fill(LuceneIndex index) throws IOException {
    try (var embedder = new LazyEmbedder(Runtime.getRuntime().availableProcessors())) {
      BenchIndex.fill(index, articles, embedder, !isWordsOnly, spec.commandLine().getErr());
    }
  }

  private void measure(
      LuceneIndex index,
      NaiveSearch naive,
      LazyEmbedder embedder,
      AskedQuestions asked,
      Random random,
      BenchResult said)
      throws IOException {
    var notices = Notices.bundled(Vocabulary::bundled);
    var engine = new SearchEngine(index, Vocabulary::bundled, embedder.waiting());
    try (var suggester = new Suggester(index, Vocabulary::bundled, notices::isCrisisStem)) {
      Contenders.await(suggester);
      var run =
          new PairedRun(Contenders.of(naive, engine, suggester, notices, !isWordsOnly), random);
      var _ = run.measure(asked.warming());
      said.paired(run.measure(asked.measured()));
    }
    var fresh = asked.spare().isEmpty() ? asked.measured() : asked.spare();
    // An engine of its own, which remembers no answer.
    var served = new SearchEngine(index, Vocabulary::bundled, embedder.waiting());
    said.served(new ServedRun(fresh, seconds, random).run(naive, served, index, modes()));
  }

  private void compare(Path jar, Path folder, AskedQuestions asked, Random random, BenchResult said)
      throws IOException {
    var theirs = keep.resolve("other").resolve(folder.getFileName());
    OtherBuild.index(jar, articles, folder, theirs);
    try (var own = ChildServer.start(ChildServer.runningJar(this.jar), folder);
        var another = ChildServer.start(ChildServer.runningJar(jar), theirs)) {
      var question = asked.warming().getFirst();
      var _ = own.awaitAnswer(question, Mode.HYBRID);
      var _ = another.awaitAnswer(question, Mode.HYBRID);
      said.other(jar, OtherBuild.compare(own, another, modes(), asked, random));
    }
  }

  private List<Mode> modes() {
    return isWordsOnly ? List.of(Mode.WORDS) : List.of(Mode.WORDS, Mode.HYBRID);
  }
}
