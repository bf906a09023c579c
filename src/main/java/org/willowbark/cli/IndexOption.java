package org.willowbark.cli;

import java.nio.file.Path;
import org.willowbark.index.lucene.LuceneIndex;
import picocli.CommandLine.Option;

/** Where the index is; every command that needs one takes it the same way. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "${env:WILLOWBARK_INDEX:-willowbark-index}",
      description = "Folder of the index (default: ${DEFAULT-VALUE}; or set WILLOWBARK_INDEX).")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  Path folder;

  LuceneIndex open() {
    return LuceneIndex.at(folder);
  }
}
