package org.willowbark.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder with a site's own lexicon files: what stands in it, and how it lies over a lexicon. */
final class OverlayFolder {
  /** A file younger than this may change again without its time showing it. */
  private static final Duration SETTLED_AFTER = Duration.ofSeconds(2);

  private final Path folder;

  OverlayFolder(Path folder) {
    this.folder = folder;
  }

  /** What tells one state of a file from another without reading it. */
  record Stamp(Path file, long sizeBytes, Instant modified, @Nullable Object key) {
    /** Whether it was written long enough ago for a later change to show. */
    boolean isSettled() {
      return modified.isBefore(Instant.now().minus(SETTLED_AFTER));
    }
  }

  /**
   * The lexicon with the folder laid over it.
   *
   * @param drafts what was left out, each with its place and why
   */
  record Laid(Vocabulary vocabulary, List<String> drafts) {}

  /** The {@code .yaml} and {@code .yml} files below the folder, hidden ones left out. */
  List<Stamp> stamps() throws IOException {
    if (!Files.isDirectory(folder)) throw new NotDirectoryException(folder.toString());
    var stamps = new ArrayList<Stamp>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(OverlayFolder::isLexicon).sorted().toList()) {
        var state = Files.readAttributes(file, BasicFileAttributes.class);
        stamps.add(
            new Stamp(file, state.size(), state.lastModifiedTime().toInstant(), state.fileKey()));
      }
    }
    return stamps;
  }

  private static boolean isLexicon(Path file) {
    var name = String.valueOf(file.getFileName());
    return !name.startsWith(".")
        && (name.endsWith(".yaml") || name.endsWith(".yml"))
        && Files.isRegularFile(file);
  }

  /**
   * Reads all files, none of which may be broken.
   *
   * @throws BrokenVocabularyException at the first line that can't be used
   */
  Laid over(Vocabulary base, List<Stamp> files) throws IOException, BrokenVocabularyException {
    var concepts = new ArrayList<Concept>();
    var removals = new ArrayList<Removal>();
    var drafts = new ArrayList<String>();
    for (var file : files) {
      for (var concept : read(file.file, removals)) {
        if (concept.isDraft()) {
          drafts.add(
              "%s: \"%s\" is a draft and not live; say under \"review:\" who has checked it"
                  .formatted(concept.origin(), concept.id()));
        } else {
          concepts.add(concept);
        }
      }
    }
    return new Laid(base.with(concepts, removals), drafts);
  }

  private static List<Concept> read(Path file, List<Removal> removals)
      throws IOException, BrokenVocabularyException {
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8);
      return LexiconReader.read(file.toString(), new StringReader(text), removals);
    } catch (CharacterCodingException e) {
      throw new BrokenVocabularyException(
          new Place(file.toString(), 1), "is not UTF-8; save it as such");
    }
  }
}
