package org.willowbark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code willowbark vocabulary}: looks at which words mean the same, and brings in more. */
@Command(
    name = "vocabulary",
    mixinStandardHelpOptions = true,
    description = "Looks at the vocabulary: which words mean the same; and brings in more.",
    subcommands = {
      ExpandCommand.class,
      ExplainCommand.class,
      VocabularyCheckCommand.class,
      ImportCommand.class,
      PreviewCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "To see what a question is taken for:",
      "  willowbark vocabulary explain \"pinched nerve in my neck\"",
      "To bring in the names of others:",
      "  willowbark vocabulary import symp.obo --format obo --out symp.yaml --licence \"CC0 1.0\"",
      "  willowbark vocabulary preview symp.yaml --questions questions.tsv"
    })
final class VocabularyCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which of the vocabulary commands?");
  }
}
