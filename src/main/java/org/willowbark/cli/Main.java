package org.willowbark.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.query.UnknownCodeException;
import org.willowbark.safety.BrokenRulesException;
import org.willowbark.vocabulary.BrokenVocabularyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code willowbark}. */
@Command(
    name = "willowbark",
    description = "Searches health articles by questions in plain words.",
    subcommands = {
      IndexCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      StatusCommand.class,
      ArticlesCommand.class,
      SourcesCommand.class,
      EvaluateCommand.class,
      VocabularyCommand.class,
      NoticesCommand.class,
      MaintenanceCommands.Verify.class,
      MaintenanceCommands.RollBack.class,
      MaintenanceCommands.NewAdminToken.class,
      CommandLine.HelpCommand.class
    },
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "To start:",
      "  willowbark index corpus         reads the articles below corpus/",
      "  willowbark search \"leg cramps\"  answers from them",
      "  willowbark serve                the same as a web page and an endpoint"
    })
public final class Main implements Runnable {
  /** Kept here, as the logging of the JDK forgets the level of a logger that nobody holds. */
  private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

  /** Everything done. */
  static final int OK = 0;

  /** Done in part, or not at all; the messages say what. */
  static final int PROBLEMS = 1;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  /** Runs one command and exits with its code: 0 done, 1 problems, 2 wrong usage. */
  public static void main(String[] args) {
    // Lucene tells at every start which optional module it could use; readers of a terminal need
    // not know.
    LUCENE_LOG.setLevel(Level.SEVERE);
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  /** What went wrong in one line; only our own mistakes show where in the program. */
  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    return switch (e) {
      case UnknownCodeException _ -> {
        command.getErr().println("willowbark: " + message(e));
        yield CommandLine.ExitCode.USAGE;
      }
      case IOException _,
          IllegalArgumentException _,
          BrokenVocabularyException _,
          BrokenConfigException _,
          BrokenRulesException _ -> {
        command.getErr().println("willowbark: " + message(e));
        yield PROBLEMS;
      }
      // Where an interface has no room for what was thrown.
      case UncheckedIOException unchecked -> {
        command.getErr().println("willowbark: " + message(requireNonNull(unchecked.getCause())));
        yield PROBLEMS;
      }
      default -> throw e;
    };
  }

  private static String message(Exception e) {
    var message = e.getMessage() == null ? e.toString() : e.getMessage();
    return e instanceof java.nio.file.FileSystemException
        ? e.getClass().getSimpleName() + ": " + message
        : message;
  }

  /** Null where the program was not packaged. */
  private static @Nullable String version() {
    return Main.class.getPackage().getImplementationVersion();
  }

  /** How we introduce ourselves to sites. */
  static String userAgent() {
    var version = version();
    return version == null ? "Willowbark" : "Willowbark/" + version;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = version();
      return new String[] {"willowbark " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
