package org.willowbark.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.willowbark.http.AdminToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands that look after an index. */
final class MaintenanceCommands {
  private MaintenanceCommands() {}

  /** {@code willowbark verify}. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Reads every byte of the index and names each damaged file.",
      footer = {"", "Exit code: 0 all well, 1 something is damaged."})
  static final class Verify implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin private final IndexOption index = new IndexOption();

    @Override
    public Integer call() throws IOException {
      var out = spec.commandLine().getOut();
      try (var opened = index.open()) {
        var problems = opened.verify();
        for (var problem : problems) out.println(problem);
        out.println(
            problems.isEmpty()
                ? "all well"
                : "restore a backup, or index anew into another folder");
        out.flush();
        return problems.isEmpty() ? Main.OK : Main.PROBLEMS;
      }
    }
  }

  /** {@code willowbark rollback}. */
  @Command(
      name = "rollback",
      mixinStandardHelpOptions = true,
      description =
          "Lets the index answer that answered before the last rebuild; a running server follows at once.")
  static final class RollBack implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin private final IndexOption index = new IndexOption();

    @Override
    public Integer call() throws IOException {
      try (var opened = index.open()) {
        opened.rollBack();
        try (var view = opened.view()) {
          var size = view.size();
          spec.commandLine()
              .getOut()
              .printf(
                  "back to the index of %s: %,d articles, %,d passages%n",
                  view.committed(), size.articles(), size.passages());
        }
        spec.commandLine().getOut().flush();
        return Main.OK;
      }
    }
  }

  /** {@code willowbark admin-token}. */
  @Command(
      name = "admin-token",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a new secret for the editor's pages (/editor) and prints it this once; the one before no longer opens them.",
        "Only its SHA-256 is kept, with the index."
      })
  static final class NewAdminToken implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin private final IndexOption index = new IndexOption();

    @Override
    public Integer call() throws IOException {
      try (var opened = index.open()) {
        spec.commandLine().getOut().println(AdminToken.renew(opened));
        spec.commandLine().getOut().flush();
        return Main.OK;
      }
    }
  }
}
