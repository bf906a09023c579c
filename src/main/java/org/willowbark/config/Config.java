package org.willowbark.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.willowbark.safety.SafetySettings;
import org.willowbark.search.Priors;
import org.willowbark.theme.Theme;

/**
 * What a publisher has set down in {@code willowbark.yaml}.
 *
 * @param file where it stands
 * @param sources in the order of the file, names unique; none if it is about other things alone
 * @param theme the look of the pages
 * @param safety what it says of notices
 * @param priors what it lets count for or against articles whatever is asked
 */
public record Config(
    Path file, List<NamedSource> sources, Theme theme, SafetySettings safety, Priors priors) {
  /** Where it is looked for unless another file is named. */
  public static final Path USUAL_FILE = Path.of("willowbark.yaml");

  public Config {
    sources = List.copyOf(sources);
  }

  /**
   * Reads the settings. Paths in them are relative to the folder of the file.
   *
   * @throws BrokenConfigException at the first line that can't be understood
   */
  public static Config read(Path file) throws IOException, BrokenConfigException {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no settings file \"" + file + "\"", e);
    } catch (MalformedInputException e) {
      throw new BrokenConfigException(file, 1, "is not written in UTF-8");
    }
    return new ConfigReader(file).config(text);
  }
}
