package org.willowbark.cli;

import org.willowbark.search.SearchEngine;
import picocli.CommandLine.Option;

/** What of an article a ranking counts as one; every command that ranks for judgments takes it. */
final class UnitOption {
  @Option(
      names = "--unit",
      paramLabel = "U",
      defaultValue = "article",
      description =
          "What the judgments name: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  SearchEngine.Unit unit = SearchEngine.Unit.ARTICLE;
}
