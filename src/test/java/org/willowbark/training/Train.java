package org.willowbark.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.QuestionEmbedder.Form;
import org.willowbark.embedding.QuestionTurn;
import org.willowbark.embedding.StaticEncoder;
import org.willowbark.training.TrainingText.Kind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make train}: fits what stands in for the language model, and writes it as resources. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Fits what stands in for the language model, and writes it as resources.")
public final class Train implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(names = "--data", description = "Folder of openly licensed collections.")
  private Path data = Path.of("../shared/data");

  @Option(names = "--own", description = "Folder of our own articles.")
  private Path own = Path.of("corpus");

  @Option(names = "--judged", description = "Our own judged questions, which are kept out.")
  private Path judged = Path.of("evaluation/questions.tsv");

  @Option(names = "--keep", description = "Folder that vectors are kept in from run to run.")
  private Path keep = Path.of("target/training");

  @Option(names = "--into", description = "Folder to write what was fitted into.")
  private Path into = Path.of("src/main/resources/org/willowbark/embedding");

  @Option(names = "--part", description = "How much of the texts to take, 0 to 1.")
  private double part = 1;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Train());
  }

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    var gathered =
        TrainingTexts.gather(TextSource.all(own, data), JudgedQuestions.read(judged, data), part);
    gathered.rows().forEach(row -> print(row, out));
    gathered
        .absent()
        .forEach(it -> out.printf("%s: nothing, as there is no %s%n", it.name(), it.path()));
    out.flush();
    var texts = gathered.texts();
    Files.createDirectories(into);
    // One thread, so that the same machine always computes the same.
    try (var embedder = Embedder.loadUnfitted(1);
        var cache = VectorCache.open(keep)) {
      var vectors = TextVectors.of(texts, embedder, cache, spec.commandLine().getErr());
      fitTurn(texts, vectors, out);
      fitStatic(texts, vectors, embedder, out);
    }
    out.flush();
    return 0;
  }

  private void fitTurn(List<TrainingText> texts, TextVectors vectors, PrintWriter out)
      throws IOException {
    Fidelity.of(texts, Form.QUESTION, vectors, it -> Embedding.of(vectors.bare(it)))
        .print(out, "Bare texts");
    var turn = TurnFit.fit(texts, vectors);
    Fidelity.of(texts, Form.QUESTION, vectors, it -> turn.turn(Embedding.of(vectors.bare(it))))
        .print(out, "Bare texts, turned");
    write(QuestionTurn.RESOURCE, turn.toFile(), out);
  }

  private void fitStatic(
      List<TrainingText> texts, TextVectors vectors, Embedder embedder, PrintWriter out)
      throws IOException {
    var encoder = StaticFit.fit(texts, vectors, embedder);
    var found = new LinkedHashMap<TrainingText, Embedding>();
    for (var text : texts) {
      if (!text.isHeldOut()) continue;
      encoder.find(embedder.pieces(text.text()), text.form()).ifPresent(it -> found.put(text, it));
    }
    for (var form : Form.values()) {
      Fidelity.of(List.copyOf(found.keySet()), form, vectors, found::get)
          .print(out, "Static encoder");
    }
    write(StaticEncoder.RESOURCE, encoder.toFile(), out);
  }

  private void write(String name, byte[] file, PrintWriter out) throws IOException {
    var path = into.resolve(name);
    Files.write(path, file);
    out.printf("%s: %,d bytes%n", path, file.length);
    out.flush();
  }

  private static void print(TrainingTexts.Row row, PrintWriter out) {
    var counts =
        row.counts().entrySet().stream()
            .sorted(java.util.Map.Entry.<Kind, Integer>comparingByKey())
            .map(it -> "%s %,d".formatted(it.getKey().label(), it.getValue()))
            .collect(Collectors.joining(", "));
    out.printf(
        "%s (%s): %s; left out as like a judged question %,d%n",
        row.source(), row.licence(), counts, row.leftOut());
  }
}
