package org.willowbark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark vocabulary}: looks at which words mean the same. */
@Command(
    name = "vocabulary",
    mixinStandardHelpOptions = true,
    description = "Looks at the vocabulary: which words mean the same.")
final class VocabularyCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which of the vocabulary commands?");
  }

  @Command(
      name = "expand",
      mixinStandardHelpOptions = true,
      description = {
        "Prints the other names that a search for each phrase may add, a line each:",
        "phrase TAB name TAB relation TAB weight"
      })
  int expand(
      @Parameters(
              arity = "1..*",
              paramLabel = "PHRASE",
              description =
                  "A phrase in quotation marks; - reads phrases from standard input, a line each.")
          List<String> phrases)
      throws IOException {
    var out = spec.commandLine().getOut();
    for (var phrase : phrases) {
      if (!phrase.equals("-")) {
        print(phrase, out);
        continue;
      }
      var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) print(line.strip(), out);
      }
    }
    out.flush();
    return Main.OK;
  }

  private static void print(String phrase, PrintWriter out) {
    var vocabulary = Vocabulary.bundled();
    for (var mention : vocabulary.find(phrase)) {
      for (var name : vocabulary.expand(mention)) {
        out.printf(
            Locale.ROOT, "%s\t%s\t%s\t%.2f%n", phrase, name.text(), name.relation(), name.weight());
      }
    }
  }
}
