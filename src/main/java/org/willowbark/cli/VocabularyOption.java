package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.willowbark.embedding.QuestionEmbedder;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.LiveVocabulary;
import org.willowbark.vocabulary.Vocabulary;
import picocli.CommandLine.Option;

/** Where a site's own vocabulary is; every command that understands questions takes it alike. */
final class VocabularyOption {
  @Option(
      names = "--vocabulary",
      paramLabel = "DIR",
      defaultValue = "${env:WILLOWBARK_VOCABULARY:-}",
      description =
          "Folder of your own lexicon files, laid over the bundled lexicon (or set WILLOWBARK_VOCABULARY).")
  private Path folder = Path.of("");

  /** The lexicon with the folder over it, if one is named; not read yet. */
  Optional<LiveVocabulary> findLive() {
    return folder.toString().isEmpty()
        ? Optional.empty()
        : Optional.of(new LiveVocabulary(Vocabulary.bundled(), folder));
  }

  /**
   * The vocabulary for one command.
   *
   * @param notices told which concepts of the folder are not live
   */
  Vocabulary read(PrintWriter notices) throws IOException, BrokenVocabularyException {
    var live = findLive();
    if (live.isEmpty()) return Vocabulary.bundled();
    live.get().expect().forEach(notices::println);
    notices.flush();
    return live.get().get();
  }

  SearchEngine engine(LuceneIndex index, PrintWriter notices, QuestionEmbedder embedder)
      throws IOException, BrokenVocabularyException {
    var words = read(notices);
    return new SearchEngine(index, () -> words, embedder);
  }
}
