package org.willowbark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark vocabulary expand}: prints which other names a search may add. */
@Command(
    name = "expand",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the other names that a search for each phrase may add, a line each:",
      "phrase TAB name TAB relation TAB weight",
      "It needs no index: what articles hold plays no part."
    },
    footer = {
      "",
      "  willowbark vocabulary expand \"pinched nerve\"",
      "  cut -f2 questions.tsv | willowbark vocabulary expand -"
    })
final class ExpandCommand implements Callable<Integer> {
  /** Enough lines at a time that writing them costs next to nothing. */
  private static final int WRITTEN_AT_ONCE_CHARS = 1 << 15;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PHRASE",
      description =
          "A phrase in quotation marks; - reads phrases from standard input, a line each.")
  private List<String> phrases = List.of();

  @SuppressWarnings("NullAway.Init") // read before anything is expanded
  private Vocabulary known;

  private final StringBuilder lines = new StringBuilder();

  @Override
  public Integer call() throws IOException, BrokenVocabularyException {
    known = vocabulary.read(spec.commandLine().getErr());
    for (var phrase : phrases) {
      if (phrase.equals("-")) {
        expandLines();
      } else {
        expand(phrase);
      }
    }
    write();
    return Main.OK;
  }

  private void expandLines() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) expand(line.strip());
      // Who types line by line sees each answer at once.
      if (lines.length() >= WRITTEN_AT_ONCE_CHARS || !in.ready()) write();
    }
  }

  private void expand(String phrase) {
    for (var mention : known.find(phrase)) {
      for (var name : known.expand(mention)) {
        lines.append(phrase).append('\t').append(name.text()).append('\t').append(name.relation());
        lines.append('\t').append(String.format(Locale.ROOT, "%.2f%n", name.weight()));
      }
    }
  }

  private void write() {
    var out = spec.commandLine().getOut();
    out.append(lines);
    out.flush();
    lines.setLength(0);
  }
}
