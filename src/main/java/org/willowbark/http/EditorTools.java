package org.willowbark.http;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.willowbark.index.PassageIndex;
import org.willowbark.ingest.IndexRuns;
import org.willowbark.search.PinBoard;
import org.willowbark.vocabulary.LiveVocabulary;

/**
 * What editors work with beside the index.
 *
 * @param runs what indexes while the server answers
 * @param pins what editors put above all results
 * @param words the site's own vocabulary; nothing if it has none
 * @param measurements the file that the last evaluation was written to, which need not be there
 * @param clock by which sessions end
 */
public record EditorTools(
    IndexRuns runs,
    PinBoard pins,
    Optional<LiveVocabulary> words,
    Optional<Path> measurements,
    InstantSource clock) {
  /** Only what the index itself allows. */
  static EditorTools of(PassageIndex index) {
    return new EditorTools(
        IndexRuns.withoutSources(index),
        new PinBoard(index),
        Optional.empty(),
        Optional.empty(),
        InstantSource.system());
  }
}
