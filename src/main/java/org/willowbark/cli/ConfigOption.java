package org.willowbark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.config.Config;
import org.willowbark.safety.BrokenRulesException;
import org.willowbark.safety.Notices;
import org.willowbark.safety.SafetySettings;
import org.willowbark.search.Priors;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Option;

/** Where the settings are; every command that needs them takes them the same way. */
final class ConfigOption {
  private static final String VARIABLE = "WILLOWBARK_CONFIG";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings file with the named sources, whom readers in need are to call and which publishers are preferred (default: willowbark.yaml if there is one; or set WILLOWBARK_CONFIG).")
  private @Nullable Path file;

  /** The settings, if there are any; a file that was asked for must be there. */
  Optional<Config> find() throws IOException, BrokenConfigException {
    var named = file == null ? System.getenv(VARIABLE) : file.toString();
    if (named != null && !named.isBlank()) return Optional.of(Config.read(Path.of(named)));
    return Files.exists(Config.USUAL_FILE)
        ? Optional.of(Config.read(Config.USUAL_FILE))
        : Optional.empty();
  }

  /** What the settings let count for or against articles. */
  Priors priors() throws IOException, BrokenConfigException {
    return find().map(Config::priors).orElse(Priors.USUAL);
  }

  /** The notices as the settings want them. */
  Notices notices(Supplier<Vocabulary> vocabularies)
      throws IOException, BrokenConfigException, BrokenRulesException {
    var settings = find().map(Config::safety).orElse(SafetySettings.USUAL);
    return Notices.read(settings, vocabularies);
  }
}
