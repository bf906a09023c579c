package org.willowbark.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is wrong with a lexicon: names that mean two things, lookalikes that a search
 * would join, words that mislead.
 *
 * <p>What a search would join is not guessed at: each name is found and expanded as if it had been
 * typed.
 */
public final class Lint {
  private final LintedLexicon lexicon;
  private final @Nullable Predicate<String> articlesHold;

  private Lint(LintedLexicon lexicon, @Nullable Predicate<String> articlesHold) {
    this.lexicon = lexicon;
    this.articlesHold = articlesHold;
  }

  /** The lexicon that ships with Willowbark. */
  public static Lint ofBundled() {
    var read = new LexiconSources();
    read.addBundled();
    return new Lint(read.lexicon(), null);
  }

  /**
   * Files and folders of YAML laid over the lexicon that ships with Willowbark, as a site's own
   * concepts are: what is found in them, or between them and it.
   */
  public static Lint ofFiles(List<Path> filesAndFolders) throws IOException {
    return new Lint(sources(filesAndFolders).overBundled(), null);
  }

  /** Files and folders of YAML by themselves. */
  public static Lint ofFilesAlone(List<Path> filesAndFolders) throws IOException {
    return new Lint(sources(filesAndFolders).lexicon(), null);
  }

  /** The same, and which concepts no article mentions. */
  public Lint withArticles(Predicate<String> hold) {
    return new Lint(lexicon, hold);
  }

  /** How many concepts are checked. */
  public int concepts() {
    return (int) lexicon.vocabulary().concepts().stream().filter(lexicon::isChecked).count();
  }

  /** All findings, by file and line. */
  public List<Finding> findings() {
    var findings = new ArrayList<>(lexicon.broken());
    ReferenceCheck.check(lexicon, findings::add);
    NameCheck.check(lexicon, findings::add);
    SharedNameCheck.check(lexicon, findings::add);
    LookalikeCheck.check(lexicon, findings::add);
    Opposites.check(lexicon, findings::add);
    NearNameCheck.check(lexicon, findings::add);
    if (articlesHold != null) addUnmentioned(articlesHold, findings);
    findings.sort(
        Comparator.comparing((Finding it) -> it.place().file())
            .thenComparingInt(it -> it.place().line())
            .thenComparing(Finding::rule));
    return findings.stream().distinct().toList();
  }

  private void addUnmentioned(Predicate<String> hold, List<Finding> findings) {
    for (var concept : lexicon.vocabulary().concepts()) {
      if (!lexicon.isChecked(concept)) continue;
      if (concept.names().stream().map(Name::text).noneMatch(hold)) {
        findings.add(
            new Finding(
                LintRule.UNMENTIONED,
                concept.origin(),
                "no article mentions \"%s\" by any of its names".formatted(concept.name())));
      }
    }
  }

  private static LexiconSources sources(List<Path> filesAndFolders) throws IOException {
    var sources = new LexiconSources();
    for (var fileOrFolder : filesAndFolders) {
      try (var files = Files.walk(fileOrFolder)) {
        for (var file : lexiconFiles(files, fileOrFolder)) sources.addFile(file);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return sources;
  }

  /** A file that was named is read whatever its name; in a folder, YAML is. */
  private static List<Path> lexiconFiles(Stream<Path> files, Path named) {
    return files
        .filter(Files::isRegularFile)
        .filter(file -> file.equals(named) || isYaml(file))
        .sorted()
        .toList();
  }

  private static boolean isYaml(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
