package org.willowbark.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lexicon in this program's own resources: one file per body area. Read once, when first asked
 * for.
 */
final class BundledLexicon {
  /** The files below {@code lexicon/}, in the order in which their concepts are listed. */
  static final List<String> FILES =
      List.of(
          "spine.yaml",
          "muscle-and-joint.yaml",
          "heart-and-blood.yaml",
          "lungs-and-infections.yaml",
          "digestion-and-kidneys.yaml",
          "brain-and-mind.yaml",
          "senses.yaml",
          "skin-and-injuries.yaml",
          "hormones-and-reproduction.yaml",
          "medicines.yaml",
          "general.yaml");

  private BundledLexicon() {}

  static Vocabulary vocabulary() {
    return Once.VOCABULARY;
  }

  /**
   * A class of its own: the reading threads call the outer one, and would wait for it if it were
   * still being initialised.
   */
  private static final class Once {
    static final Vocabulary VOCABULARY = read();
  }

  private static Vocabulary read() {
    try {
      // In parallel: reading takes most of the start of a short command.
      var concepts =
          FILES.parallelStream().map(BundledLexicon::read).flatMap(List::stream).toList();
      return Vocabulary.of(concepts);
    } catch (BrokenVocabularyException e) {
      throw new IllegalStateException("the bundled lexicon is broken: " + e.getMessage(), e);
    }
  }

  private static List<Concept> read(String file) {
    try (var in = BundledLexicon.class.getResourceAsStream("lexicon/" + file)) {
      if (in == null) throw new IllegalStateException("this build lacks the lexicon file " + file);
      return LexiconReader.read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BrokenVocabularyException e) {
      throw new IllegalStateException("the bundled lexicon is broken: " + e.getMessage(), e);
    }
  }
}
