package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.safety.BrokenRulesException;
import org.willowbark.safety.Notice;
import org.willowbark.safety.Notices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark notices}: what readers in need are told, and when. */
@Command(
    name = "notices",
    mixinStandardHelpOptions = true,
    description = "Looks at the safety notices: what readers in need are told, and when.",
    synopsisSubcommandLabel = "COMMAND")
final class NoticesCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final ConfigOption config = new ConfigOption();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which of the notices commands?");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints all notices in force, most severe first, and what each needs.")
  int list() throws IOException, BrokenConfigException, BrokenRulesException {
    var out = spec.commandLine().getOut();
    var today = LocalDate.now(ZoneOffset.UTC);
    for (var notice : read().all()) {
      out.printf(
          "%-9s  %s (%s)%n           %s%n",
          notice.severity().label(), notice.id(), notice.region(), notice.heading());
      out.printf(
          "           after %s; written %s, expires %s%n",
          notice.source(), notice.written(), notice.expires());
      var needs = notice.needs(today);
      if (!needs.isEmpty()) out.println("           needs a look: " + String.join(", ", needs));
    }
    out.flush();
    return Main.OK;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Checks the rules and prints which are out of date or not signed by a clinician.",
        "Exit code: 0 all can be used, 1 errors."
      })
  int check(
      @Option(names = "--strict", description = "Take those for errors, as serve --strict-notices.")
          boolean strict)
      throws IOException, BrokenConfigException, BrokenRulesException {
    var notices = read();
    var needy = notices.needy(LocalDate.now(ZoneOffset.UTC));
    var out = spec.commandLine().getOut();
    print(needy, out);
    out.printf("%d notices checked, %d need a look%n", notices.all().size(), needy.size());
    out.flush();
    return strict && !needy.isEmpty() ? Main.PROBLEMS : Main.OK;
  }

  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = "Prints which notices a question calls for, and by which line of their rules.")
  int explain(@Parameters(paramLabel = "QUESTION", arity = "1..*") List<String> question)
      throws IOException, BrokenConfigException, BrokenRulesException {
    var out = spec.commandLine().getOut();
    var all = read().because(String.join(" ", question));
    if (all.isEmpty()) out.println("No notice.");
    for (var because : all)
      out.printf(
          "%s: %s%n    %s%n", because.notice().id(), because.notice().heading(), because.line());
    out.flush();
    return Main.OK;
  }

  /** A line for each notice that somebody should see to. */
  static void print(List<Notice> needy, PrintWriter out) {
    var today = LocalDate.now(ZoneOffset.UTC);
    for (var notice : needy)
      out.printf(
          "%s: %s: %s%n", notice.origin(), notice.id(), String.join(", ", notice.needs(today)));
  }

  private Notices read() throws IOException, BrokenConfigException, BrokenRulesException {
    return config.notices(org.willowbark.vocabulary.Vocabulary::bundled);
  }
}
